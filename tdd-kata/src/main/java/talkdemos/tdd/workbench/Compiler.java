// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac, kept warm: what it read of the class path stays open from one compilation to the next.
 *
 * <p>One compilation at a time.
 */
final class Compiler implements AutoCloseable {
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-implicit:none", "-nowarn", "-g", "-parameters");

  private static final long STACK = 16 << 20; // bytes

  private final JavaCompiler javac;
  private final StandardJavaFileManager disk;
  private final List<Path> ownClassPath;
  private List<Path> classPath = List.of();

  Compiler(List<Path> ownClassPath) {
    javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) throw new NoCompilerException();
    disk = javac.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    this.ownClassPath = ownClassPath;
  }

  Compilation compile(Workpiece workpiece) {
    if (workpiece.sources().isEmpty()) {
      throw new IllegalArgumentException("there is no source to compile");
    }
    see(Stream.concat(ownClassPath.stream(), workpiece.classPath().stream()).toList());
    MemoryFiles files = new MemoryFiles(disk);
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StringWriter noise = new StringWriter();
    boolean done = undisturbed(() -> call(files, said, noise, workpiece));
    List<Problem> problems = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> one : said.getDiagnostics()) {
      if (one.getKind() == Diagnostic.Kind.ERROR) problems.add(problem(one));
    }
    if (done) return new Compilation(workpiece, files.classes(), files.sourceOf(), List.of());
    if (problems.isEmpty())
      problems.add(new Problem("", 0, 0, "javac gave up: " + firstLine(noise)));
    return new Compilation(workpiece, Map.of(), Map.of(), problems);
  }

  private boolean call(
      MemoryFiles files,
      DiagnosticCollector<JavaFileObject> said,
      StringWriter noise,
      Workpiece workpiece) {
    List<MemoryFiles.Source> sources =
        workpiece.sources().stream().map(MemoryFiles.Source::new).toList();
    try {
      JavaCompiler.CompilationTask task = javac.getTask(noise, files, said, OPTIONS, null, sources);
      task.setLocale(Locale.ENGLISH);
      return task.call();
    } catch (RuntimeException | AssertionError | StackOverflowError broken) {
      // a bug in javac, or too deep a source
      noise.append(broken.toString());
      return false;
    }
  }

  /**
   * Calls javac in a thread of its own, with a deep stack; an interrupt of this one waits until it
   * has ended, as it would close the jars that stay open for the next time.
   */
  private static boolean undisturbed(Callable<Boolean> javac) {
    FutureTask<Boolean> task = new FutureTask<>(javac);
    Thread thread = new Thread(null, task, "workbench compiler", STACK);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException later) {
          interrupted = true;
        } catch (ExecutionException broken) {
          throw new IllegalStateException("javac failed: " + broken.getCause(), broken.getCause());
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private static String firstLine(StringWriter noise) {
    return noise.toString().strip().lines().findFirst().orElse("it did not say why");
  }

  private void see(List<Path> wanted) {
    if (wanted.equals(classPath)) return;
    try {
      disk.setLocationFromPaths(StandardLocation.CLASS_PATH, wanted);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    classPath = wanted;
  }

  private static Problem problem(Diagnostic<? extends JavaFileObject> said) {
    String message = said.getMessage(Locale.ENGLISH).strip();
    if (!(said.getSource() instanceof MemoryFiles.Source source)) {
      return new Problem("", 0, 0, message);
    }
    int at = (int) said.getPosition();
    if (at < 0) return new Problem(source.path(), 0, 0, message);
    return new Problem(
        source.path(),
        (int) said.getLineNumber(),
        column(source.getCharContent(true), at),
        message);
  }

  /** javac's own column counts a tab as up to eight. */
  private static int column(CharSequence text, int at) {
    int start = Math.min(at, text.length());
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') start--;
    return at - start + 1;
  }

  @Override
  public void close() {
    try {
      disk.close();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
