// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.core;

/**
 * What compiled code relies on: that the variables of standard procedures keep their values. Code
 * remembers the {@link #epoch} in which it was compiled, and is compiled again in another.
 */
public final class Assumptions {
  private int epoch;

  /** How often something turned out otherwise. */
  public int epoch() {
    return epoch;
  }

  /** Says that something that was relied on changes now. */
  void fail() {
    epoch++;
  }
}
