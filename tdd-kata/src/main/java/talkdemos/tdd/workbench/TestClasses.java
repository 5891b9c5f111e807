// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Which classes may hold tests: those with an annotation on a method or a field, their own or
 * inherited. Only these are shown to the test engines, so that a class which does not even load
 * fails the tests that use it and not all of them.
 */
final class TestClasses {
  private final Map<String, byte[]> classes;

  private TestClasses(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /** Their names, in the map's order. */
  static List<String> in(Map<String, byte[]> classes) {
    TestClasses all = new TestClasses(classes);
    List<String> found = new ArrayList<>();
    for (String name : classes.keySet()) {
      boolean named = !name.matches(".*\\$\\d.*") && !name.endsWith("package-info");
      if (named && all.mayHoldTests(name)) found.add(name);
    }
    return found;
  }

  private boolean mayHoldTests(String name) {
    byte[] code = classes.get(name);
    if (code == null) return !name.startsWith("java."); // a class that tests may be inherited from
    ClassReader reader;
    try {
      reader = new ClassReader(code);
    } catch (IllegalArgumentException | IndexOutOfBoundsException noClass) {
      return false;
    }
    Annotations annotations = new Annotations();
    reader.accept(annotations, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    if (annotations.found) return true;
    List<String> inherited = new ArrayList<>(List.of(reader.getInterfaces()));
    if (reader.getSuperName() != null) inherited.add(reader.getSuperName());
    return inherited.stream().anyMatch(one -> mayHoldTests(one.replace('/', '.')));
  }

  private static final class Annotations extends ClassVisitor {
    private boolean found;

    Annotations() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String signature, String[] thrown) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          found |= visible;
          return null;
        }
      };
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String type, String signature, Object value) {
      return new FieldVisitor(Opcodes.ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          found |= visible;
          return null;
        }
      };
    }
  }
}
