// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import talkdemos.lispy.values.Procedure;

/** A procedure that a {@link Machine} can call. */
public abstract class Applicable extends Procedure {
  protected Applicable(String name) {
    super(name);
  }

  /**
   * Calls it.
   *
   * @param arguments not kept and not changed by the procedure
   * @return its value, or {@link Machine#TAIL}
   */
  public abstract Object apply(Machine machine, Object[] arguments);
}
