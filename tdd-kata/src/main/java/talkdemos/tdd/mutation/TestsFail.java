// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

/** The tests do not all pass before anything is changed, so that no mutant can be judged. */
public final class TestsFail extends Exception {
  private static final long serialVersionUID = 1L;

  TestsFail(String message) {
    super(message);
  }
}
