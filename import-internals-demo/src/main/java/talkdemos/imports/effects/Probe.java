// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Initialises one class in a JVM of its own and writes down what changed: the main class of the
 * child. It needs only the JDK, {@link Effect}, {@link Snapshot}, {@link Sockets}, {@link Recorder}
 * and {@link Outcome}.
 */
final class Probe {
  private static final int FRAMES = 8;

  /** What stands above {@code System.exit} while hooks run, and below an initialiser. */
  private static final Set<String> AROUND =
      Set.of(
          "java.lang.Class",
          "java.lang.Object",
          "java.lang.Thread",
          "java.lang.Shutdown",
          "java.lang.ApplicationShutdownHooks",
          "java.lang.ApplicationShutdownHooks$1");

  private final Path report;
  private final Thread initialiser = Thread.currentThread();
  private final AtomicBoolean written = new AtomicBoolean();
  private Snapshot before;
  private AutoCloseable recorder;
  private long start;

  /** Its loading, which is in the JVM's log, marks where the class under examination begins. */
  static final class Begin {
    static void mark() {}
  }

  /** Marks where it ends. */
  static final class End {
    static void mark() {}
  }

  private Probe(Path report) {
    this.report = report;
  }

  /** Arguments: the class, the file for the report, the time limit in milliseconds. */
  public static void main(String[] arguments) throws Exception {
    new Probe(Path.of(arguments[1])).examine(arguments[0], Long.parseLong(arguments[2]));
  }

  private void examine(String className, long limitMillis) throws Exception {
    before = new Snapshot();
    String file = className.replace('.', '/') + ".class";
    if (ClassLoader.getSystemResource(file) == null) ended(Outcome.MISSING, null);
    new Snapshot().since(before); // loads what it needs before the marks
    recorder = recorder();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> ended(Outcome.EXITED, null), "probe: exit"));
    before = new Snapshot();
    watch(limitMillis);
    ClassLoader loader = ClassLoader.getSystemClassLoader();
    Begin.mark();
    start = System.nanoTime();
    try {
      Class.forName(className, false, loader);
    } catch (ClassNotFoundException missing) {
      ended(Outcome.MISSING, missing);
    } catch (LinkageError unusable) {
      ended(Outcome.UNUSABLE, unusable);
    }
    try {
      Class.forName(className, true, loader);
      ended(Outcome.INITIALISED, null);
    } catch (Throwable failed) { // an Error of the initialiser comes as it is
      ended(Outcome.FAILED, failed);
    }
  }

  /** Null where the JVM has no Flight Recorder. */
  private static AutoCloseable recorder() {
    try {
      return Recorder.start();
    } catch (LinkageError | IllegalStateException | SecurityException absent) {
      return null;
    }
  }

  private void watch(long limitMillis) {
    Thread watch =
        new Thread(
            () -> {
              try {
                Thread.sleep(limitMillis);
                ended(Outcome.STUCK, null);
              } catch (InterruptedException ended) {
                // in time
              }
            },
            "probe: time limit");
    watch.setDaemon(true);
    watch.start();
  }

  /** Writes the report, once, and ends the JVM without its shutdown hooks. */
  private void ended(Outcome outcome, Throwable failure) {
    long nanos = System.nanoTime() - start;
    End.mark();
    if (!written.compareAndSet(false, true)) return;
    try {
      List<String> lines = new ArrayList<>(List.of(outcome.name(), Long.toString(nanos)));
      for (String detail : details(outcome, failure))
        lines.add(new Effect("detail", detail, "").line());
      if (recorder instanceof Recorder seeing)
        for (Effect effect : seeing.seen(report.getParent())) lines.add(effect.line());
      for (Effect effect : new Snapshot().since(before)) lines.add(effect.line());
      Files.write(report, lines);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } finally {
      System.out.flush();
      System.err.flush();
      Runtime.getRuntime().halt(0);
    }
  }

  /** The exception and its first lines; or else what the initialising thread is doing. */
  private List<String> details(Outcome outcome, Throwable failure) {
    if (outcome == Outcome.INITIALISED || outcome == Outcome.MISSING) return List.of();
    if (failure == null) return frames(initialiser.getStackTrace());
    boolean wrapped = failure instanceof ExceptionInInitializerError && failure.getCause() != null;
    Throwable thrown = wrapped ? failure.getCause() : failure;
    List<String> lines = new ArrayList<>(List.of(thrown.toString()));
    lines.addAll(frames(thrown.getStackTrace()));
    return lines;
  }

  private static List<String> frames(StackTraceElement[] trace) {
    List<String> frames = new ArrayList<>();
    for (StackTraceElement frame : trace) {
      String type = frame.getClassName();
      if (type.equals(Probe.class.getName()) || frames.size() == FRAMES) break;
      if (AROUND.contains(type)) continue;
      int line = frame.getLineNumber();
      String place = frame.getFileName() + (line > 0 ? ":" + line : "");
      frames.add("at %s.%s(%s)".formatted(type, frame.getMethodName(), place));
    }
    return frames;
  }
}
