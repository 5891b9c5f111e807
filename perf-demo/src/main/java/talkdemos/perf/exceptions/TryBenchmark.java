// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.exceptions;

import org.openjdk.jmh.annotations.Benchmark;
import talkdemos.perf.Timed;

/**
 * A try block costs nothing until something is thrown: its handler stands in a table beside the
 * code, which nobody reads before. CPython 3.11 took this over under the name of zero-cost
 * exceptions.
 *
 * <p>Trap avoided: the body is not empty, could throw, and its result is used, so that neither it
 * nor the handler can be dropped.
 *
 * <p>Expected: all four the same within their errors.
 */
public class TryBenchmark extends Timed {
  private int divisor = 3;
  private int dividend = 1_000_001;

  /** Baseline: the division alone. */
  @Benchmark
  public int noTry() {
    return dividend / divisor;
  }

  /** In a try block with a handler. */
  @Benchmark
  public int tryWithoutThrow() {
    try {
      return dividend / divisor;
    } catch (ArithmeticException zero) {
      return -1;
    }
  }

  /** In three try blocks, one inside the other. */
  @Benchmark
  public int threeTries() {
    try {
      try {
        try {
          return dividend / divisor;
        } catch (ArithmeticException zero) {
          return -1;
        }
      } catch (IllegalStateException other) {
        return -2;
      }
    } catch (RuntimeException other) {
      return -3;
    }
  }

  /** With a finally block, which is there twice in the code: for return and for throw. */
  @Benchmark
  public int tryFinally() {
    int result = 0;
    try {
      result = dividend / divisor;
    } finally {
      result++;
    }
    return result - 1;
  }
}
