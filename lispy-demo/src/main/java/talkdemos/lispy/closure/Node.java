// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.machine.Machine;

/**
 * A piece of compiled code. A frame is an array of the locals of one call; at 0 are the variables
 * that its closure has copied from outside.
 */
abstract class Node implements Machine.Body {
  static final Node[] NONE = {};

  /** Runs it; a node in tail position may answer {@link Machine#TAIL}. */
  @Override
  public abstract Object exec(Object[] frame, Machine machine);
}
