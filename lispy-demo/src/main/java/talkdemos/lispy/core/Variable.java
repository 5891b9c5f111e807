// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.core;

/** A local variable: one for each binding in the program, however often its name is used. */
public final class Variable {
  private final String name;
  private boolean assigned;

  public Variable(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** True if some {@code set!} changes it, so that closures must share it, not copy it. */
  public boolean assigned() {
    return assigned;
  }

  /** Says that it is changed somewhere. */
  public void assign() {
    assigned = true;
  }

  @Override
  public String toString() {
    return name;
  }
}
