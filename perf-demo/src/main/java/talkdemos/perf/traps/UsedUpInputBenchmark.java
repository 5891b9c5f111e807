// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.traps;

import java.util.Arrays;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import talkdemos.perf.Timed;

/**
 * An operation that changes its input finds it changed the next time: the second sort sorts what is
 * sorted. Give each invocation its own copy, and know what the copy costs.
 *
 * <p>Trap avoided: {@code right} sorts a copy, {@code copy} is the share of the copying in that.
 *
 * <p>Expected: wrong many times faster than right less copy.
 */
public class UsedUpInputBenchmark extends Timed {
  static final int LENGTH = 1000;

  private final int[] numbers = new Random(1).ints(LENGTH).toArray();
  private final int[] used = numbers.clone();

  /** Sorts the array in place. */
  @Benchmark
  public int[] wrong() {
    Arrays.sort(used);
    return used;
  }

  /** Sorts a copy. */
  @Benchmark
  public int[] right() {
    int[] copy = numbers.clone();
    Arrays.sort(copy);
    return copy;
  }

  /** Baseline: the copy alone. */
  @Benchmark
  public int[] copy() {
    return numbers.clone();
  }
}
