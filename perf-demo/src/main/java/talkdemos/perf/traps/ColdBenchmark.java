// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.traps;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;
import talkdemos.perf.Timed;

/**
 * The first run of anything measures class loading and an interpreter. Unless that is the question,
 * warm up until the figure stays.
 *
 * <p>Trap avoided: the same text is split and sorted in both, once in a fresh JVM, or after the
 * usual warm-up.
 *
 * <p>Expected: wrong a hundred times right, or more.
 */
public class ColdBenchmark extends Timed {
  private String text = "the quick brown fox jumps over the lazy dog";

  /** The first time. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  public String wrong() {
    return sorted();
  }

  /** The time after a million others. */
  @Benchmark
  public String right() {
    return sorted();
  }

  private String sorted() {
    return Stream.of(text.split(" ")).sorted().collect(Collectors.joining(" "));
  }
}
