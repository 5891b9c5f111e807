// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.machine.Machine;

/**
 * A piece of compiled code. A frame is an array of the locals of one call; at 0 are the variables
 * that its closure has copied from outside.
 */
public abstract class Node {
  private final boolean simple;

  /**
   * @param simple true if it neither calls procedures of the program nor captures, and has exactly
   *     one value: such a node can be an operand of another
   */
  Node(boolean simple) {
    this.simple = simple;
  }

  /** Runs it; a node in tail position may answer {@link Machine#TAIL} or a {@link Label}. */
  abstract Object exec(Object[] frame, Machine machine);

  /** True if its value counts as true; for a simple node. */
  boolean test(Object[] frame, Machine machine) {
    return exec(frame, machine) != Boolean.FALSE;
  }

  /** True if it can be an operand. */
  public final boolean isSimple() {
    return simple;
  }

  static boolean areSimple(Node... nodes) {
    for (Node node : nodes) {
      if (!node.simple) {
        return false;
      }
    }
    return true;
  }

  /** Runs an operand; most are locals and constants, for which a virtual call would cost more. */
  static Object value(Node node, Object[] frame, Machine machine) {
    if (node instanceof Nodes.Slot slot) {
      return frame[slot.index];
    } else if (node instanceof Nodes.Const constant) {
      return constant.value;
    } else if (node instanceof Nodes.GlobalRef reference) {
      return reference.exec(frame, machine);
    }
    return node.exec(frame, machine);
  }
}
