// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import talkdemos.lispy.machine.Signal;

/** Ends a program at its next safepoint, for its thread was interrupted. */
public final class Interrupted extends Signal {
  private static final long serialVersionUID = 1L;

  Interrupted() {
    super("interrupted");
  }
}
