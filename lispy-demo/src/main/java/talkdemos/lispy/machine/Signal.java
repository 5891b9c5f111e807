// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

/**
 * Control that passes through Java code: a jump out of it, or the end of the program. Nothing
 * failed, and nothing is to handle it; so it is no {@link Exception}, that hosts may catch.
 */
public abstract class Signal extends Error {
  private static final long serialVersionUID = 1L;

  protected Signal(String message) {
    super(message, null, false, false);
  }
}
