// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

/** Ends a program from outside, at its next safepoint: nothing in the program can handle it. */
public final class Interrupted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Interrupted(String reason) {
    super(reason, null, false, false);
  }
}
