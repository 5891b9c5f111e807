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
  private static final double CONSTANT = 1234.5;
  private double x = 1234.5;

  /** Of a constant. */
  @Benchmark
  public double wrong() {
    return Math.log(CONSTANT);
  }

  /** Of a field. */
  @Benchmark
  public double right() {
    return Math.log(x);
  }
}
