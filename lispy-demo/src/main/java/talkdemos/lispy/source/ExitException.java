// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

/** A program ended itself by {@code (exit)} or {@code (emergency-exit)}; nothing went wrong. */
public final class ExitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public ExitException(int status) {
    super("the program ended itself with status " + status, null, false, false);
    this.status = status;
  }

  /** What it says to a shell: 0 for {@code (exit)} and {@code (exit #t)}, 1 for {@code #f}. */
  public int status() {
    return status;
  }
}
