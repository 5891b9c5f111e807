// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import talkdemos.imports.jvm.BadInput;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.log.ClassLog;

/**
 * What the initialisation of one class of the user's own did, as far as a child JVM shows.
 *
 * @param className its binary name
 * @param jdk which ran it, as {@code 17.0.15}
 * @param outcome how it ended
 * @param details of a failure: the exception and its first lines; where it was stuck, or exited
 * @param millis how long loading and initialising took, in a JVM that was being watched
 * @param classes what was loaded and initialised
 * @param effects what it did otherwise, in their order as far as known
 */
public record Examination(
    String className,
    String jdk,
    Outcome outcome,
    List<String> details,
    double millis,
    Classes classes,
    List<Effect> effects) {

  private static final List<Class<?>> NEEDED =
      List.of(
          Probe.class,
          Probe.Begin.class,
          Probe.End.class,
          Effect.class,
          Snapshot.class,
          Sockets.class,
          Recorder.class,
          Outcome.class);

  /** What the watching itself needs, beside the limit for the initialiser. */
  private static final Duration SLACK = Duration.ofSeconds(30);

  /**
   * Initialises a class in a child JVM, in this process's working directory.
   *
   * @param classPath that of the class, absolute
   * @param limit after which an initialiser is called stuck, and ended
   * @throws BadInput if there is no such class, or it cannot be loaded
   */
  public static Examination of(Jdk jdk, List<Path> classPath, String className, Duration limit) {
    try (Scratch scratch = Scratch.create()) {
      Path report = scratch.path().resolve("report");
      Path logs = scratch.folder("logs");
      List<String> command =
          jdk.java(
              "-Xshare:auto",
              "-XX:TieredStopAtLevel=1",
              ClassLog.option(logs),
              "-XX:FlightRecorderOptions=repository=" + scratch.folder("repository"),
              "--add-opens=java.base/java.lang=ALL-UNNAMED", // for the list of shutdown hooks
              "-cp",
              joined(classPath, probe(scratch)),
              Probe.class.getName(),
              className,
              report.toString(),
              Long.toString(limit.toMillis()));
      Finished ended = Child.of(command).within(limit.plus(SLACK)).run();
      return new Report(className, jdk, ended).read(report, ClassLog.readAll(logs), classPath);
    }
  }

  /** The probe comes last, so that it hides no class of the program. */
  private static String joined(List<Path> classPath, Path probe) {
    List<Path> all = new ArrayList<>(classPath);
    all.add(probe);
    return all.stream().map(Examination::entry).collect(Collectors.joining(File.pathSeparator));
  }

  /** The child runs where this process does, whose own folder may have a separator in its name. */
  private static String entry(Path path) {
    if (!path.toString().contains(File.pathSeparator)) return path.toString();
    String relative = Path.of("").toAbsolutePath().relativize(path).toString();
    return relative.isEmpty() ? "." : relative;
  }

  /** A folder with nothing but the probe: this program's jar would add libraries of its own. */
  private static Path probe(Scratch scratch) {
    Path folder = scratch.folder("probe");
    for (Class<?> type : NEEDED) {
      String file = type.getName().replace('.', '/') + ".class";
      try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
        Path to = folder.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(in, to);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return folder;
  }

  /** Whether a class is one of the watching, lambdas of it included. */
  static boolean watches(String className) {
    return NEEDED.stream().map(Class::getName).anyMatch(className::equals)
        || className.startsWith(Probe.class.getName() + "$$");
  }

  /** Whether the class was initialised. */
  public boolean fine() {
    return outcome == Outcome.INITIALISED || outcome == Outcome.INITIALISED_BEFORE;
  }

  /** Prints it. */
  public void print(PrintStream out) {
    new ExaminationText(out).print(this);
  }

  /**
   * What the JVM's log shows between begin and end.
   *
   * @param loaded how many classes were loaded from each sort of place
   * @param own those that are not the JDK's, in their order
   * @param initialised those of them whose initialiser has code and ran, in their order
   */
  public record Classes(Map<String, Integer> loaded, List<String> own, List<String> initialised) {
    int count() {
      return loaded.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
