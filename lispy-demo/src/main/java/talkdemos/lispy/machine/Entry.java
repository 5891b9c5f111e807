// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

/**
 * What an engine makes of a {@link Code}: how to call it, by the number of arguments. Each method
 * answers the value, or {@link Machine#TAIL} if the procedure ends in a call that is left to the
 * machine.
 *
 * <p>The depth is the number of calls that lie on the Java stack. It is passed on, not counted in a
 * field: nothing has to be put right when an exception passes.
 */
public abstract class Entry {
  /** Calls it without arguments; {@code free} are the variables that the closure has copied. */
  public Object call0(Object[] free, Machine machine, int depth) {
    return callN(free, machine, depth, new Object[0]);
  }

  public Object call1(Object[] free, Machine machine, int depth, Object a) {
    return callN(free, machine, depth, new Object[] {a});
  }

  public Object call2(Object[] free, Machine machine, int depth, Object a, Object b) {
    return callN(free, machine, depth, new Object[] {a, b});
  }

  public Object call3(Object[] free, Machine machine, int depth, Object a, Object b, Object c) {
    return callN(free, machine, depth, new Object[] {a, b, c});
  }

  public Object call4(
      Object[] free, Machine machine, int depth, Object a, Object b, Object c, Object d) {
    return callN(free, machine, depth, new Object[] {a, b, c, d});
  }

  /** Calls it with any number of arguments; the array is not kept. */
  public abstract Object callN(Object[] free, Machine machine, int depth, Object[] arguments);
}
