// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.pieces;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Making a Long: from its cache, and on the heap. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class BoxingBenchmark {
  private long small = 100;
  private long large = 100_000;

  /** No box. */
  @Benchmark
  public long primitive() {
    return large;
  }

  /** Inside the cache. */
  @Benchmark
  public Object boxedFromCache() {
    return small;
  }

  /** Outside it. */
  @Benchmark
  public Object boxedOnHeap() {
    return large;
  }
}
