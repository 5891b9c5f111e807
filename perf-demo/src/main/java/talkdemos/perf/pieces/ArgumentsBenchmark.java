// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import talkdemos.perf.Timed;

/**
 * Arguments in an array or a list must be written to the heap and read again, unless the callee is
 * inlined and the compiler makes them vanish. Entries for small numbers of arguments keep them in
 * registers whether it is inlined or not.
 *
 * <p>Trap avoided: the callees are chosen at random among four classes, so that no call is inlined,
 * as in a real interpreter; with one class all the ways would cost the same.
 *
 * <p>Expected: fixed arguments fastest; an array some ns more and 24 or more bytes of garbage; a
 * list the most.
 */
public class ArgumentsBenchmark extends Timed {
  static final int CALLS = 256;

  private Callee[] callees;

  /** A procedure of two arguments with an entry for each way to pass them. */
  abstract static class Callee {
    abstract Object fixed(Object a, Object b);

    abstract Object array(Object... arguments);

    abstract Object list(List<Object> arguments);
  }

  private static final class First extends Callee {
    @Override
    Object fixed(Object a, Object b) {
      return a;
    }

    @Override
    Object array(Object... arguments) {
      return arguments[0];
    }

    @Override
    Object list(List<Object> arguments) {
      return arguments.get(0);
    }
  }

  private static final class Second extends Callee {
    @Override
    Object fixed(Object a, Object b) {
      return b;
    }

    @Override
    Object array(Object... arguments) {
      return arguments[1];
    }

    @Override
    Object list(List<Object> arguments) {
      return arguments.get(1);
    }
  }

  private static final class Same extends Callee {
    @Override
    Object fixed(Object a, Object b) {
      return a == b;
    }

    @Override
    Object array(Object... arguments) {
      return arguments[0] == arguments[1];
    }

    @Override
    Object list(List<Object> arguments) {
      return arguments.get(0) == arguments.get(1);
    }
  }

  private static final class Either extends Callee {
    @Override
    Object fixed(Object a, Object b) {
      return a != null ? a : b;
    }

    @Override
    Object array(Object... arguments) {
      return arguments[0] != null ? arguments[0] : arguments[1];
    }

    @Override
    Object list(List<Object> arguments) {
      return arguments.get(0) != null ? arguments.get(0) : arguments.get(1);
    }
  }

  /** Chooses the callees. */
  @Setup
  public void setUp() {
    Callee[] kinds = {new First(), new Second(), new Same(), new Either()};
    Random random = new Random(1);
    callees = new Callee[CALLS];
    for (int i = 0; i < CALLS; i++) callees[i] = kinds[random.nextInt(kinds.length)];
  }

  /** Two parameters. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public Object fixedArguments() {
    Object last = "start";
    for (Callee callee : callees) last = callee.fixed(last, callee);
    return last;
  }

  /** An array made for the call. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public Object array() {
    Object last = "start";
    for (Callee callee : callees) last = callee.array(last, callee);
    return last;
  }

  /** An ArrayList made for the call. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public Object list() {
    Object last = "start";
    for (Callee callee : callees) {
      List<Object> arguments = new ArrayList<>(2);
      arguments.add(last);
      arguments.add(callee);
      last = callee.list(arguments);
    }
    return last;
  }
}
