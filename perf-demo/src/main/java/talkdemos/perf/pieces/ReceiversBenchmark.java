// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.pieces;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import talkdemos.perf.Timed;

/**
 * A call site that has seen one or two classes is inlined behind a test; from three on it is a jump
 * through a table that the compiler cannot look behind. The call itself is the small part: what is
 * lost is what inlining would have made possible.
 *
 * <p>Trap avoided: each number of classes has JVMs of its own, as a call site that has seen three
 * classes never forgets them; the order of the receivers is random, but the same for all.
 *
 * <p>Expected: one class fastest, two a little slower, from three on a step up and then flat.
 */
public class ReceiversBenchmark extends Timed {
  static final int CALLS = 1024;

  /** The number of classes that the call site sees. */
  @Param({"1", "2", "3", "4"})
  public int classes = 1;

  private Step[] steps;

  /** What is called. */
  abstract static class Step {
    abstract int step(int x);
  }

  /** Fills the receivers. */
  @Setup
  public void setUp() {
    Step[] kinds = {
      new Step() {
        @Override
        int step(int x) {
          return x + 1;
        }
      },
      new Step() {
        @Override
        int step(int x) {
          return x + 2;
        }
      },
      new Step() {
        @Override
        int step(int x) {
          return x + 3;
        }
      },
      new Step() {
        @Override
        int step(int x) {
          return x + 4;
        }
      }
    };
    Random random = new Random(1);
    steps = new Step[CALLS];
    for (int i = 0; i < CALLS; i++) {
      int kind = random.nextInt(12); // 12 is divided by every number of classes
      steps[i] = kinds[kind % classes];
    }
  }

  /** A call of one of them. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public int call() {
    int x = 0;
    for (Step step : steps) x = step.step(x);
    return x;
  }
}
