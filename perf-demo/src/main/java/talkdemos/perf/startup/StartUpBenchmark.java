// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A short program spends its life loading classes, so an archive of loaded classes saves more than
 * any compiler does. The AOT cache of JDK 25 also links them beforehand, and remembers what was
 * hot.
 *
 * <p>Trap avoided: a whole process is measured, from its start to its end, once per figure; what
 * the JVM that measures has loaded does not help it. CPU time of the children stands beside.
 *
 * <p>Expected: default archive about half of none, AppCDS less again, the AOT cache least; -Xint
 * close to the others, as there is little to compile.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 2)
@Measurement(iterations = 7)
public class StartUpBenchmark {
  /** The name of the parameter. */
  public static final String PARAMETER = "start";

  private static final String PROGRAM = "(display (+ 40 2))";

  /** How the JVM is started: without an archive, with one, with compilers or without. */
  @Param({"no-archive", "default", "app-cds", "aot-cache", "interpreted", "c1-only"})
  public String start = "default";

  private static final int AOT = 25; // JEP 514: a cache is written in one step

  private Path folder;
  private List<String> command;

  /** Makes what this way to start needs, in a folder of its own. */
  @Setup
  public void setUp() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("perf-demo-");
    String path = Jars.classPath(folder);
    command =
        switch (start) {
          case "no-archive" -> java(path, "-Xshare:off");
          case "default" -> java(path, "-Xshare:auto");
          case "app-cds" -> {
            String archive = folder.resolve("classes.jsa").toString();
            run(java(path, "-XX:ArchiveClassesAtExit=" + archive));
            yield java(path, "-XX:SharedArchiveFile=" + archive, "-Xshare:auto");
          }
          case "aot-cache" -> {
            if (Runtime.version().feature() < AOT) {
              throw new IllegalStateException("the AOT cache needs JDK 25 or newer");
            }
            String cache = folder.resolve("classes.aot").toString();
            run(java(path, "-XX:AOTCacheOutput=" + cache));
            yield java(path, "-XX:AOTCache=" + cache);
          }
          case "interpreted" -> java(path, "-Xint");
          case "c1-only" -> java(path, "-XX:TieredStopAtLevel=1");
          default -> throw new IllegalArgumentException("no such way to start: " + start);
        };
  }

  /** The ways to start that a JVM of this feature version has. */
  public static List<String> starts(int feature) {
    List<String> starts = List.of("no-archive", "default", "app-cds", "interpreted", "c1-only");
    return feature < AOT ? starts : Stream.concat(starts.stream(), Stream.of("aot-cache")).toList();
  }

  private static List<String> java(String classPath, String... flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    String main = talkdemos.lispy.cli.Main.class.getName();
    command.addAll(List.of("-cp", classPath, main, "-e", PROGRAM));
    return command;
  }

  /** A Lisp that starts, adds 40 and 2, prints the sum, and ends. */
  @Benchmark
  public String process() throws IOException, InterruptedException {
    return run(command);
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Path printed = folder.resolve("printed");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(printed.toFile())
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("%s: %s".formatted(command, Files.readString(errors)));
    }
    return Files.readString(printed).strip();
  }

  /** Removes the folder. */
  @TearDown
  public void tearDown() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) Files.delete(file);
    }
    Files.delete(folder);
  }
}
