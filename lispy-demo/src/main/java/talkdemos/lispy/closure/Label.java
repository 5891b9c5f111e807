// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.machine.Machine;

/**
 * A procedure that is a loop: a body that shares the frame of the procedure around it. A jump sets
 * the parameters and answers the label; the {@link Loop} around it, or what resumes in the middle
 * of it, goes on with the body.
 */
public final class Label {
  public final int[] parameters;
  public Node body;
  public Loop loop;
  public int index;

  Label(int[] parameters) {
    this.parameters = parameters;
  }

  /** The value of a node that may end in jumps to labels around it. */
  static Object follow(Object value, Object[] frame, Machine machine) {
    Object v = value;
    while (v instanceof Label label) {
      machine.turn();
      v = label.loop.turn(label, frame, machine);
    }
    return v;
  }
}
