// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

/** Exit statuses. */
final class Status {
  static final int FINE = 0;

  /** An exercise is not done. */
  static final int NOT_DONE = 1;

  static final int WRONG_COMMAND_LINE = 2;

  /** A set of exercises that cannot be read, or an exercise that is not as it should be. */
  static final int BAD_INPUT = 65;

  /** This program failed. */
  static final int FAILED = 70;

  private Status() {}
}
