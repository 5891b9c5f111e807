// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.exercise;

/** An exercise's folder cannot be read: where, what is wrong, what was expected. */
public final class BrokenExercise extends Exception {
  private static final long serialVersionUID = 1;

  public BrokenExercise(String message) {
    super(message);
  }
}
