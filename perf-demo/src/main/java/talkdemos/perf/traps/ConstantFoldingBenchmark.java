// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.traps;

import org.openjdk.jmh.annotations.Benchmark;
import talkdemos.perf.Timed;

/**
 * What depends on constants alone is computed once, by the compiler: the benchmark then returns a
 * number that stands in the code. Read the input from a field that is not final.
 *
 * <p>Trap avoided: the input of {@code right} may change as far as the compiler knows.
 *
 * <p>Expected: wrong as fast as returning a constant, right what the computation costs.
 */
public class ConstantFoldingBenchmark extends Timed {
  private static final int NUMBER = 1_000_003;
  private static final int BASE = 97;
  private int number = 1_000_003;
  private int base = 97;

  /** Of constants. */
  @Benchmark
  public int wrong() {
    return sumOfDigits(NUMBER, BASE);
  }

  /** Of fields. */
  @Benchmark
  public int right() {
    return sumOfDigits(number, base);
  }

  private static int sumOfDigits(int number, int base) {
    return number % base + number / base % base + number / base / base % base;
  }
}
