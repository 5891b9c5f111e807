// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

/** Exit statuses. */
final class Status {
  static final int FINE = 0;
  static final int WRONG_COMMAND_LINE = 2;

  /** Input that cannot be read: no such class, a broken jar, a command that does not exist. */
  static final int BAD_INPUT = 65;

  /** This program or the one that it runs failed. */
  static final int FAILED = 70;

  private Status() {}
}
