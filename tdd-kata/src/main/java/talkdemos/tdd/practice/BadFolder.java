// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

/** A folder that cannot be worked in; the message says which, why, and what to do. */
public final class BadFolder extends Exception {
  private static final long serialVersionUID = 1L;

  BadFolder(String message) {
    super(message);
  }
}
