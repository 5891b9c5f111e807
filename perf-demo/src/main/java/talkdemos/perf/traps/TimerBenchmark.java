// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.traps;

import org.openjdk.jmh.annotations.Benchmark;
import talkdemos.perf.Timed;

/**
 * Asking the clock before and after each operation measures the clock: reading it takes longer than
 * most operations do. Time many at once, as JMH does.
 *
 * <p>Trap avoided: both figures are of one integer hash; {@code wrong} adds up differences of
 * {@code System.nanoTime} and returns the last one, so that its time per operation is what such a
 * program would report.
 *
 * <p>Expected: wrong twice the clock, tens of ns; right below two.
 */
public class TimerBenchmark extends Timed {
  private int x = 1;
  private long total;

  /** One hash between two looks at the clock. */
  @Benchmark
  public long wrong() {
    long start = System.nanoTime();
    x = hash(x);
    return total += System.nanoTime() - start;
  }

  /** One hash. */
  @Benchmark
  public int right() {
    return x = hash(x);
  }

  /** Knuth's multiplicative hash. */
  static int hash(int x) {
    return x * 0x9E3779B1 ^ x >>> 15;
  }
}
