// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

/** The empty list. */
public final class Nil {
  /** The only one. */
  public static final Nil NIL = new Nil();

  private Nil() {}

  @Override
  public String toString() {
    return "()";
  }
}
