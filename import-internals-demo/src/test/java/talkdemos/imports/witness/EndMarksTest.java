// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import talkdemos.imports.jvm.Scratch;

/** Marked classes must verify and do what they did. */
class EndMarksTest {
  /** Defines marked classes itself, so that the JVM verifies them. */
  private static final class Marked extends ClassLoader {
    private final Map<String, byte[]> classes;

    Marked(Map<String, byte[]> classes) {
      super(getPlatformClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) throw new ClassNotFoundException(name);
      byte[] marked = EndMarks.mark(bytes);
      byte[] used = marked == null ? bytes : marked;
      return defineClass(name, used, 0, used.length);
    }
  }

  private static List<Integer> marks(byte[] bytes) {
    List<Integer> marks = new ArrayList<>();
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(int a, String n, String d, String s, String[] e) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitLineNumber(int line, Label start) {
                    EndMarks.read("X.java:" + line).ifPresent(threw -> marks.add(line));
                  }
                };
              }
            },
            0);
    return marks;
  }

  @Test
  void each_return_and_the_exit_by_an_exception_have_a_mark_and_the_code_does_what_it_did()
      throws Exception {
    try (Scratch scratch = Scratch.create()) {
      Path classes =
          scratch.compile(
              "Twisted",
              """
              public class Twisted {
                static final StringBuilder SAID = new StringBuilder();
                static int n = 3;
                static {
                  while (n-- > 0) {
                    long big = n * 3_000_000_000L;
                    switch (n) {
                      case 2 -> SAID.append("two ");
                      default -> SAID.append(big).append(' ');
                    }
                    try {
                      if (n == 1) throw new IllegalStateException("one");
                    } catch (IllegalStateException e) {
                      SAID.append(e.getMessage()).append(' ');
                    } finally {
                      SAID.append("finally ");
                    }
                  }
                }
              }
              """);
      byte[] bytes = Files.readAllBytes(classes.resolve("Twisted.class"));
      assertThat(marks(EndMarks.mark(bytes))).containsExactly(65535, 65534);
      Class<?> twisted = Class.forName("Twisted", true, new Marked(Map.of("Twisted", bytes)));
      var said = twisted.getDeclaredField("SAID");
      said.setAccessible(true);
      assertThat(said.get(null)).hasToString("two finally 3000000000 one finally 0 finally ");
    }
  }

  @Test
  void a_class_without_an_initialiser_is_left_alone() throws Exception {
    try (Scratch scratch = Scratch.create()) {
      Path classes = scratch.compile("Plain", "class Plain { int x = 1; }");
      assertThat(EndMarks.mark(Files.readAllBytes(classes.resolve("Plain.class")))).isNull();
    }
  }

  @Test
  void every_class_of_real_libraries_verifies_with_its_marks() throws Exception {
    Map<String, byte[]> classes = new HashMap<>();
    for (Class<?> one : List.of(com.google.gson.Gson.class, ClassReader.class)) {
      classes.putAll(classesBeside(one));
    }
    assertThat(classes).hasSizeGreaterThan(150);
    Marked loader = new Marked(classes);
    int marked = 0;
    for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
      if (EndMarks.mark(entry.getValue()) == null) continue;
      Class.forName(entry.getKey(), true, loader);
      marked++;
    }
    assertThat(marked).isGreaterThan(30);
  }

  private static Map<String, byte[]> classesBeside(Class<?> type) throws IOException {
    Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    Map<String, byte[]> classes = new HashMap<>();
    try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ)) {
      for (JarEntry entry : file.stream().toList()) {
        String name = entry.getName();
        if (!name.endsWith(".class") || name.contains("-info") || name.startsWith("META")) continue;
        classes.put(
            name.substring(0, name.length() - 6).replace('/', '.'),
            file.getInputStream(entry).readAllBytes());
      }
    }
    return classes;
  }
}
