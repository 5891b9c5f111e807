// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.exceptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import talkdemos.perf.Timed;

/**
 * An exception is free for those who succeed and dear for those who fail; a result object, an
 * Optional or a sentinel costs both the same little. So the curves cross where failure stops being
 * an exception: at the rate that you can read off here.
 *
 * <p>Trap avoided: which calls fail is random but the same for all, so that the processor cannot
 * learn it, and the callee is not inlined, as one that is worth an exception is not.
 *
 * <p>Expected: sentinel flat and lowest, result object and Optional flat at what an allocation
 * costs; exceptions rise with the rate: with a trace they cross the result object near 1 %, without
 * one near 10 %.
 */
public class FailureBenchmark extends Timed {
  static final int CALLS = 1000;

  /** Calls that fail, per hundred. */
  @Param({"0", "1", "10", "50", "100"})
  public int failures = 10;

  private int[] inputs;

  /** A value, or why there is none. */
  private record Outcome(int value, String problem) {}

  /** Chooses the calls that fail: exactly so many, in random order. */
  @Setup
  public void setUp() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) order.add(i % 100 < failures ? -1 : i % 100);
    Collections.shuffle(order, new Random(1));
    inputs = order.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A new exception with its stack trace. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public int exception() {
    int sum = 0;
    for (int input : inputs) {
      try {
        sum += orException(input, true);
      } catch (Failure failure) {
        sum += failure.value;
      }
    }
    return sum;
  }

  /** A new exception without a stack trace. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public int exceptionWithoutTrace() {
    int sum = 0;
    for (int input : inputs) {
      try {
        sum += orException(input, false);
      } catch (Failure failure) {
        sum += failure.value;
      }
    }
    return sum;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private static int orException(int input, boolean trace) {
    if (input < 0) throw new Failure(-1, trace);
    return input + 1;
  }

  /** An object that holds a value or a problem. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public int resultObject() {
    int sum = 0;
    for (int input : inputs) {
      Outcome outcome = orOutcome(input);
      sum += outcome.problem == null ? outcome.value : -1;
    }
    return sum;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private static Outcome orOutcome(int input) {
    return input < 0 ? new Outcome(0, "negative") : new Outcome(input + 1, null);
  }

  /** An Optional around a box. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public int optional() {
    int sum = 0;
    for (int input : inputs) sum += orEmpty(input).orElse(-1);
    return sum;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private static Optional<Integer> orEmpty(int input) {
    return input < 0 ? Optional.empty() : Optional.of(input + 1);
  }

  /** A value that means failure. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public int sentinel() {
    int sum = 0;
    for (int input : inputs) {
      int value = orSentinel(input);
      sum += value == Integer.MIN_VALUE ? -1 : value;
    }
    return sum;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private static int orSentinel(int input) {
    return input < 0 ? Integer.MIN_VALUE : input + 1;
  }
}
