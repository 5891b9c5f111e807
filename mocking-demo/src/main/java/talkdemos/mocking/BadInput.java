// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

/** What was given to the program cannot be used; the message says what, where and what to give. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadInput(String message) {
    super(message);
  }
}
