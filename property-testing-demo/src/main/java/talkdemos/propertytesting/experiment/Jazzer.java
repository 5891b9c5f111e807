// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import talkdemos.propertytesting.zoo.Animal;

/**
 * Jazzer, a fuzzer that is guided by coverage: one JVM for each animal and seed, which starts
 * without a corpus and leaves nothing behind.
 *
 * <p>It is given as many inputs as a property; it is made for millions.
 */
public final class Jazzer implements Fuzzer {
  /** The version of the dependency. */
  public static final String VERSION = "0.24.0";

  private static final int SECONDS_OF_RUN = 120;
  private static final int SECONDS_OF_INPUT = 10;

  /** The exit status of Jazzer for an exception, and of its libFuzzer for lost time and memory. */
  private static final Set<Integer> FOUND = Set.of(77, 70, 71);

  private static final Pattern FINDING =
      Pattern.compile("^== Java [^:]+: (.+)|^.*ERROR: libFuzzer: (.+)", Pattern.MULTILINE);

  private static final Pattern INPUTS =
      Pattern.compile("^(?:#|stat::number_of_executed_units: )(\\d+)", Pattern.MULTILINE);

  @Override
  public String name() {
    return "Jazzer " + VERSION;
  }

  @Override
  public Detection on(Animal animal, int seeds) {
    return Detection.each(seeds, seed -> search(animal, seed));
  }

  private static Finding search(Animal animal, long seed) {
    try {
      Path folder = Files.createTempDirectory("jazzer");
      try {
        return run(animal, seed, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException wrong) {
      throw cannot(wrong.toString(), wrong);
    }
  }

  private static Finding run(Animal animal, long seed, Path folder) throws IOException {
    Path output = folder.resolve("output");
    long start = System.nanoTime();
    Process jvm =
        new ProcessBuilder(command(animal, seed, folder))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = false;
    try {
      ended = jvm.waitFor(SECONDS_OF_RUN, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw cannot("it was interrupted", interrupted);
    } finally {
      if (!ended) jvm.destroyForcibly().onExit().join();
    }
    int status = ended ? jvm.exitValue() : 0;
    return finding(seed, status, Files.readString(output), System.nanoTime() - start);
  }

  private static List<String> command(Animal animal, long seed, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", // most of its time is the start
        "-XX:+UseSerialGC",
        "-Djava.io.tmpdir=" + folder,
        "-D" + JazzerTarget.ANIMAL + "=" + animal.name(),
        "-cp",
        ClassPath.whole(),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + JazzerTarget.class.getName(),
        "--instrumentation_includes=talkdemos.**",
        "--custom_hook_includes=talkdemos.**",
        "-runs=" + Detection.TRIES,
        "-seed=" + seed,
        "-timeout=" + SECONDS_OF_INPUT,
        "-print_final_stats=1");
  }

  /** What a run came to, by its exit status and what it printed; 0 if it took too long. */
  static Finding finding(long seed, int status, String output, long nanos) {
    if (status != 0 && !FOUND.contains(status)) throw cannot(reason(output), null);
    int tries =
        INPUTS
            .matcher(output)
            .results()
            .reduce((first, last) -> last)
            .map(inputs -> Integer.parseInt(inputs.group(1)))
            .orElse(0);
    Optional<Throwable> error =
        status == 0 ? Optional.empty() : Optional.of(new Found(described(output)));
    return new Finding(seed, tries, error, List.of(), 0, nanos, Optional.empty());
  }

  private static String described(String output) {
    Optional<MatchResult> finding = FINDING.matcher(output).results().findFirst();
    return finding
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .orElse("a crash");
  }

  /** The innermost cause, or the first line that speaks of an error, or else the last line. */
  private static String reason(String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    Optional<String> cause =
        lines.stream()
            .filter(line -> line.startsWith("Caused by: "))
            .reduce((first, last) -> last)
            .map(line -> line.substring("Caused by: ".length()));
    return cause
        .or(
            () ->
                lines.stream()
                    .filter(line -> line.matches(".*(Error|Exception|ERROR).*"))
                    .findFirst())
        .orElse(lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1));
  }

  private static CannotFuzz cannot(String reason, Throwable cause) {
    return new CannotFuzz(
        "Jazzer %s does not run on %s %s with Java %s: %s (--fuzzer random runs anywhere)"
            .formatted(
                VERSION,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version().feature(),
                reason.strip()),
        cause);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  /** What was thrown in the other JVM, as it was reported. */
  private static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Found(String report) {
      super(report, null, false, false);
    }

    @Override
    public String toString() {
      return getMessage(); // it names the class of what was thrown
    }
  }
}
