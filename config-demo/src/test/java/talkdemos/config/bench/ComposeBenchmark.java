// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import talkdemos.config.Composer;
import talkdemos.config.tree.Node.Dict;

/**
 * A primary configuration that takes one option of each of 60 groups, 61 files in all, composed
 * with 20 overrides, 10 of them of options, and with all references followed.
 *
 * <p>Baseline: the files are read anew each time, as at every start of a program. Right, for
 * sweeps: a snapshot, which reads each file once.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ComposeBenchmark {
  private static final int GROUPS = 60;
  private static final int OVERRIDES = 20;

  private Path folder;
  private Composer fresh;
  private Composer snapshot;
  private List<String> overrides;

  /** Writes the files. */
  @Setup
  public void setUp() throws IOException {
    folder = Files.createTempDirectory("compose");
    StringBuilder primary = new StringBuilder("defaults = [\n");
    for (int i = 0; i < GROUPS; i++) {
      Path group = Files.createDirectory(folder.resolve("group" + i));
      for (String option : List.of("small", "large")) {
        Files.writeString(group.resolve(option + ".conf"), option(i, option));
      }
      primary.append("  { group").append(i).append(" = small }\n");
    }
    Files.writeString(folder.resolve("config.conf"), primary + "  _self_\n]\nseed = 1\n");
    overrides = new ArrayList<>();
    for (int i = 0; i < OVERRIDES; i++) {
      overrides.add(i % 2 == 0 ? "group" + i + "=large" : "group" + i + ".nested.rate=0.5");
    }
    fresh = Composer.of("file:" + folder);
    snapshot = fresh.snapshot();
  }

  private static String option(int number, String name) {
    return String.join(
        "\n",
        "# an option as people write them",
        "name = " + name,
        "number = " + number,
        "factor = 1.5e-3",
        "seed = \"${seed}\"",
        "title = \"${.name} with seed ${seed}\"",
        "sizes = [1, 2, 3]",
        "nested { rate = 0.1, on = true, title = \"${..name}\" }",
        "");
  }

  /** Baseline. */
  @Benchmark
  public Dict filesReadAnew() {
    return fresh.compose("config", overrides).config();
  }

  /** Right for sweeps. */
  @Benchmark
  public Dict snapshot() {
    return snapshot.compose("config", overrides).config();
  }

  /** Removes the files. */
  @TearDown
  public void tearDown() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
