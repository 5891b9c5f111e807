// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

/** A command of the prompt that cannot be obeyed; the message says why. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String why) {
    super(why, null, false, false);
  }
}
