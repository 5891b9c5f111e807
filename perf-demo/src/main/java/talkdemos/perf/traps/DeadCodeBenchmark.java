// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.traps;

import org.openjdk.jmh.annotations.Benchmark;
import talkdemos.perf.Timed;

/**
 * What nobody uses is not computed: a benchmark whose result is dropped measures an empty method.
 * Return the result, or give it to a Blackhole.
 *
 * <p>Trap avoided: {@code right} returns what {@code wrong} drops.
 *
 * <p>Expected: wrong as fast as nothing, right what a logarithm costs.
 */
public class DeadCodeBenchmark extends Timed {
  private double x = 1234.5;

  /** Nothing at all. */
  @Benchmark
  public void baseline() {}

  /** The logarithm is dropped. */
  @Benchmark
  public void wrong() {
    log(x);
  }

  /** The logarithm is returned. */
  @Benchmark
  public double right() {
    return log(x);
  }

  /** Of our own, as the JIT knows what Math.log does and that it has no effects. */
  private static double log(double x) {
    double term = (x - 1) / (x + 1);
    double square = term * term;
    double sum = 0;
    for (int i = 1; i < 20; i += 2) {
      sum += term / i;
      term *= square;
    }
    return 2 * sum;
  }
}
