// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.traps;

import java.util.Arrays;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import talkdemos.perf.Timed;

/**
 * The processor learns the data: a branch that goes the same way in each run is free, one that
 * nobody can foretell costs some ten cycles each time it is guessed wrong. Measure with data as
 * irregular as life's, and more of it than a branch predictor can learn by heart.
 *
 * <p>Trap avoided: both count the same numbers with the same code; only the order differs.
 *
 * <p>Expected: wrong several times faster than right.
 */
public class PredictableInputBenchmark extends Timed {
  static final int LENGTH = 1 << 16;

  private int[] sorted;
  private int[] shuffled;
  private int limit = 500;

  /** Draws the numbers. */
  @Setup
  public void setUp() {
    shuffled = new Random(1).ints(LENGTH, 0, 1000).toArray();
    sorted = shuffled.clone();
    Arrays.sort(sorted);
  }

  /** In order. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public long wrong() {
    return weigh(sorted);
  }

  /** As they come. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public long right() {
    return weigh(shuffled);
  }

  private long weigh(int[] numbers) {
    long small = 1;
    long large = 1;
    for (int number : numbers) {
      if (number < limit) small = small * 31 + number;
      else large = large / 3 + number;
    }
    return small + large;
  }
}
