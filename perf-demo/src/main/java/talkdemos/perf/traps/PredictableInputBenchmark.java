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
 * <p>Trap avoided: both split the same numbers by the same code, which writes on either side, as
 * the compiler turns a mere choice into an instruction without a branch; only the order differs.
 *
 * <p>Expected: wrong several times faster than right.
 */
public class PredictableInputBenchmark extends Timed {
  static final int LENGTH = 1 << 16;

  private int[] sorted;
  private int[] shuffled;
  private final int[] low = new int[LENGTH];
  private final int[] high = new int[LENGTH];
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
  public int wrong() {
    return split(sorted);
  }

  /** As they come. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public int right() {
    return split(shuffled);
  }

  private int split(int[] numbers) {
    for (int i = 0; i < LENGTH; i++) {
      int number = numbers[i];
      if (number < limit) low[i] = number;
      else high[i] = number;
    }
    return low[LENGTH / 2] + high[LENGTH / 2];
  }
}
