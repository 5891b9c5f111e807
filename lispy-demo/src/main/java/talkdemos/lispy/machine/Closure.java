// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

/** A procedure of the program: code, and the variables that it has copied from outside. */
public final class Closure extends Applicable {
  public final Code code;
  public final Object[] free;

  public Closure(Code code, Object[] free) {
    super(code.name());
    this.code = code;
    this.free = free;
  }

  /** Leaves the call to the machine: whoever calls may be in tail position. */
  @Override
  public Object apply(Machine machine, Object[] arguments) {
    if (!code.takes(arguments.length)) {
      throw code.wrongCount(arguments.length);
    }
    return machine.tail(this, arguments);
  }
}
