// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

/** Where the value of a variable is that closures share because it changes. */
public final class Box {
  /** The value before there is one. */
  public static final Object UNASSIGNED = new Object();

  public Object value;

  public Box(Object value) {
    this.value = value;
  }
}
