// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

/** Exit statuses. */
final class Status {
  static final int FINE = 0;
  static final int WRONG_COMMAND_LINE = 2;

  /** A kata that cannot be read, or that breaks the discipline. */
  static final int BAD_INPUT = 65;

  /** This program failed. */
  static final int FAILED = 70;

  private Status() {}
}
