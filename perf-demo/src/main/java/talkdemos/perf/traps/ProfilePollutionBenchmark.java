// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.traps;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import talkdemos.perf.Timed;

/**
 * The compiler believes what it has seen: code that was measured with one class looks better than
 * in the program, where it sees three. What ran before in the same JVM changes the figure; so each
 * benchmark gets a JVM of its own, and sees there what it will see in life.
 *
 * <p>Trap avoided: {@code right} has had the shared code called with three classes first, as in the
 * program, {@code wrong} only with the one that it measures.
 *
 * <p>Expected: right some times slower than wrong, for the very same calls.
 */
public class ProfilePollutionBenchmark extends Timed {
  static final int CALLS = 1000;

  private final LongUnaryOperator[] same = new LongUnaryOperator[CALLS];

  /** Fills the array with one class. */
  @Setup
  public void setUp() {
    Arrays.fill(same, new Increment());
  }

  private static final class Increment implements LongUnaryOperator {
    @Override
    public long applyAsLong(long x) {
      return x + 1;
    }
  }

  /** Only this class was ever seen. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public long wrong() {
    return all(same);
  }

  /** Two other classes were seen before. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public long right(Others others) {
    return others.seen + all(same);
  }

  private static long all(LongUnaryOperator[] operators) {
    long x = 0;
    for (LongUnaryOperator operator : operators) x = operator.applyAsLong(x);
    return x;
  }

  /** What else happens in the program. */
  @State(Scope.Thread)
  public static class Others {
    long seen;

    /** Runs the shared code with two other classes. */
    @Setup
    public void run() {
      LongUnaryOperator[] mixed = new LongUnaryOperator[CALLS];
      for (int i = 0; i < CALLS; i++) mixed[i] = i % 2 == 0 ? x -> x * 2 : x -> x - 1;
      for (int i = 0; i < 20_000; i++) seen += all(mixed);
      seen = 0;
    }
  }
}
