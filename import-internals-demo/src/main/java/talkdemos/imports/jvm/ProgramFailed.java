// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

/**
 * A program that should have ended well did not, so that there is nothing to tell of it. The
 * message says which, how it ended and what it said; the exit status is 70.
 */
public final class ProgramFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ProgramFailed(String message) {
    super(message);
  }
}
