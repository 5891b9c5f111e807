// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.traps;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Warmup;
import talkdemos.perf.Timed;

/**
 * A method that is called once and loops for long is compiled while it runs, entered in the middle
 * of its loop, with what the compiler could find out there. The same loop in a method called often
 * is compiled as a whole.
 *
 * <p>Trap avoided: {@code right} does in many calls what {@code wrong} does in one, after neither
 * was warmed up by anything else; both are single shots of the same number of steps.
 *
 * <p>Expected: wrong slower, or the same: it depends on the loop and on the JVM, which is why one
 * does not measure so.
 */
public class OnStackReplacementBenchmark extends Timed {
  static final int ROWS = 2000;
  static final int COLUMNS = 2000;

  private int[] cells = new int[COLUMNS];
  private int factor = 3;

  /** All in one method, as one writes it in a main. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  @OperationsPerInvocation(ROWS * COLUMNS)
  public int wrong() {
    int sum = 0;
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        cells[column] += row * factor;
        sum += cells[column] ^ column;
      }
    }
    return sum;
  }

  /** A method for a row. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  @OperationsPerInvocation(ROWS * COLUMNS)
  public int right() {
    int sum = 0;
    for (int row = 0; row < ROWS; row++) sum += row(row);
    return sum;
  }

  private int row(int row) {
    int sum = 0;
    for (int column = 0; column < COLUMNS; column++) {
      cells[column] += row * factor;
      sum += cells[column] ^ column;
    }
    return sum;
  }

  /** Starts again. */
  OnStackReplacementBenchmark fresh() {
    cells = new int[COLUMNS];
    return this;
  }
}
