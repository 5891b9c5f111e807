// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

/**
 * What the user gave cannot be used: no such class, a broken jar, an unreadable directory. The
 * message says what, where, what was expected and what to do; the exit status is 65.
 */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadInput(String message) {
    super(message);
  }
}
