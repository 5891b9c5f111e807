// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

/**
 * Calls a thunk with other exception handlers, and puts back those that were there when it returns.
 */
public final class Extent implements Resumable {
  private static final Extent RETURN = new Extent();

  private Extent() {}

  /** The value of a call of the thunk while these are the handlers. */
  public static Object call(Machine machine, Object handlers, Object thunk) {
    Object outer = machine.handlers;
    machine.handlers = handlers;
    Object value;
    try {
      value = machine.call(thunk);
    } catch (Capture capture) {
      capture.add(RETURN, new Object[] {outer});
      throw capture;
    }
    machine.handlers = outer;
    return value;
  }

  @Override
  public Object resume(Object[] frame, Object value, Machine machine) {
    machine.handlers = frame[0];
    return value;
  }
}
