// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a written source file, without any file, against the class path of the tests. */
public final class Sources {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package (\\S+);");
  private static final Pattern CLASS = Pattern.compile("(?m)^(?:public |final )*class (\\w+)");

  private Sources() {}

  /**
   * The top-level class of the source, in a class loader of its own.
   *
   * @throws AssertionError with what the compiler says and the source, if it does not compile
   */
  public static Class<?> load(String source) {
    Map<String, byte[]> classes = compile(source);
    ClassLoader loader =
        new ClassLoader(Sources.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) throw new ClassNotFoundException(name);
            return defineClass(name, code, 0, code.length);
          }
        };
    try {
      return loader.loadClass(className(source));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** As {@link #load}, but as a neighbour sees it: in its class loader, hence in its package. */
  public static Class<?> loadBeside(Class<?> neighbour, String source) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup());
      for (byte[] code : compile(source).values()) {
        lookup.defineClass(code);
      }
      return Class.forName(className(source), true, neighbour.getClassLoader());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static String className(String source) {
    Matcher inPackage = PACKAGE.matcher(source);
    Matcher type = CLASS.matcher(source);
    if (!type.find()) throw new AssertionError("no class in\n" + source);
    return (inPackage.find() ? inPackage.group(1) + "." : "") + type.group(1);
  }

  private static Map<String, byte[]> compile(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    try (Memory files = new Memory(compiler.getStandardFileManager(said, Locale.ROOT, null))) {
      SimpleJavaFileObject file = new Text(className(source), source);
      if (!compiler.getTask(null, files, said, options, null, List.of(file)).call()) {
        String errors =
            said.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .collect(joining("\n"));
        throw new AssertionError("does not compile: " + errors + "\n" + source);
      }
      Map<String, byte[]> classes = new LinkedHashMap<>();
      files.written.forEach((name, code) -> classes.put(name, code.toByteArray()));
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps the classes that the compiler writes. */
  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    Memory(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String name,
        JavaFileObject.Kind kind,
        javax.tools.FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          written.put(name, out);
          return out;
        }
      };
    }
  }
}
