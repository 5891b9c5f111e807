// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.pieces;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import talkdemos.perf.Timed;

/**
 * The JVM has no tail calls: a language that promises them either sees the loop in its compiler or
 * bounces on a trampoline. The trampoline's price is an object for each bounce; one object used for
 * all bounces brings it down to that of Java's own calls.
 *
 * <p>Trap avoided: the number of turns is a field, so that no loop is computed at compile time; a
 * step multiplies before it adds, so that the loop is not replaced by a formula.
 *
 * <p>Expected: the loop about 1 ns a turn, Java's own recursion a little more while the stack
 * lasts, the trampoline several times that, the one in registers close to the recursion.
 */
public class TailCallBenchmark extends Timed {
  static final int TURNS = 1000;

  private int turns = TURNS;

  /** A jump. */
  @Benchmark
  @OperationsPerInvocation(TURNS)
  public long loop() {
    long sum = 1;
    for (int n = turns; n > 0; n--) sum = step(sum, n);
    return sum;
  }

  private static long step(long sum, long n) {
    return sum * 31 + n;
  }

  /** A Java call, which grows the stack. */
  @Benchmark
  @OperationsPerInvocation(TURNS)
  public long recursion() {
    return recur(turns, 1);
  }

  private static long recur(int n, long sum) {
    return n == 0 ? sum : recur(n - 1, step(sum, n));
  }

  private interface Bounce {}

  private record Done(long value) implements Bounce {}

  private record Call(Body body, int n, long sum) implements Bounce {}

  private interface Body {
    Bounce run(int n, long sum);
  }

  private static final Body EVEN = (n, sum) -> bounce(n, sum, true);
  private static final Body ODD = (n, sum) -> bounce(n, sum, false);

  private static Bounce bounce(int n, long sum, boolean even) {
    return n == 0 ? new Done(sum) : new Call(even ? ODD : EVEN, n - 1, step(sum, n));
  }

  /** Each call returns what is to be called next, a new object. */
  @Benchmark
  @OperationsPerInvocation(TURNS)
  public long trampoline() {
    Bounce next = EVEN.run(turns, 1);
    while (next instanceof Call call) next = call.body.run(call.n, call.sum);
    return ((Done) next).value;
  }

  private static final class Registers {
    Step next;
    int n;
    long sum;
  }

  private interface Step {
    void run(Registers registers);
  }

  private static final Step AGAIN = TailCallBenchmark::again;
  private static final Step AND_AGAIN = TailCallBenchmark::andAgain;

  private static void again(Registers at) {
    at.next = at.n == 0 ? null : AND_AGAIN;
    turn(at);
  }

  private static void andAgain(Registers at) {
    at.next = at.n == 0 ? null : AGAIN;
    turn(at);
  }

  private static void turn(Registers at) {
    if (at.n > 0) at.sum = step(at.sum, at.n--);
  }

  /** The same, with one object for all bounces. */
  @Benchmark
  @OperationsPerInvocation(TURNS)
  public long trampolineInRegisters() {
    Registers at = new Registers();
    at.n = turns;
    at.sum = 1;
    at.next = AGAIN;
    while (at.next != null) at.next.run(at);
    return at.sum;
  }
}
