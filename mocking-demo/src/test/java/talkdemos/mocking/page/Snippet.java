// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.page;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.mockito.Mockito;
import talkdemos.mocking.drought.DroughtWatch;

/** What the compiler says to a few lines that no test can hold, because they do not compile. */
public final class Snippet {
  /** Mockito, the module and its tests: the fewer jars, the quicker. */
  private static final String CLASS_PATH =
      Stream.of(Mockito.class, DroughtWatch.class, Snippet.class)
          .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
          .map(location -> Path.of(URI.create(location.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));

  private Snippet() {}

  /** The compiler's errors, in English, for a source file; none when it compiles. */
  public static List<String> errors(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (JavaFileManager files =
        new Forgetting(compiler.getStandardFileManager(null, Locale.ROOT, null))) {
      List<String> options = List.of("-proc:none", "-classpath", CLASS_PATH);
      compiler.getTask(null, files, found, options, null, List.of(new Source(source))).call();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return found.getDiagnostics().stream()
        .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
        .map(message -> message.getMessage(Locale.ENGLISH))
        .toList();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Snippet.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Takes the compiled classes and keeps nothing. */
  private static final class Forgetting extends ForwardingJavaFileManager<JavaFileManager> {
    Forgetting(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("string:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return OutputStream.nullOutputStream();
        }
      };
    }
  }
}
