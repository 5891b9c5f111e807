// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.traps;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import talkdemos.perf.Timed;

/**
 * A loop of one's own around the operation is unrolled, and what its turns have in common is done
 * once: the time per turn is not the time of the operation. JMH has the loop that is needed.
 *
 * <p>Trap avoided: {@code right} does the operation once, {@code wrong} a thousand times per
 * invocation, with the same inputs.
 *
 * <p>Expected: wrong a small fraction of a ns per addition, which no addition takes.
 */
public class LoopBenchmark extends Timed {
  static final int TURNS = 1000;

  private int x = 1;
  private int y = 2;

  /** A thousand additions, divided by a thousand. */
  @Benchmark
  @OperationsPerInvocation(TURNS)
  public int wrong() {
    int sum = 0;
    for (int i = 0; i < TURNS; i++) sum += add();
    return sum;
  }

  /** One addition. */
  @Benchmark
  public int right() {
    return add();
  }

  private int add() {
    return x + y;
  }
}
