// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.machine.Applicable;
import talkdemos.lispy.machine.Machine;

/** A procedure of the program: code, and the variables that it has copied from outside. */
final class Closure extends Applicable {
  final Code code;
  final Object[] free;

  Closure(Code code, Object[] free) {
    super(code.name);
    this.code = code;
    this.free = free;
  }

  /** Leaves the call to the machine: whoever calls may be in tail position. */
  @Override
  public Object apply(Machine machine, Object[] arguments) {
    Object[] frame = code.frame(free, arguments); // may compile, and so run, something else
    machine.tailBody = code;
    machine.tailFrame = frame;
    return Machine.TAIL;
  }
}
