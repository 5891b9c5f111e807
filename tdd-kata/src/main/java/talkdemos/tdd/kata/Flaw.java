// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

/**
 * One thing that is wrong in a kata's folder.
 *
 * @param file relative to the folder of all katas: {@code bowling/01-red/step.md}
 * @param line from 1, or 0 when it is about the whole file or folder
 * @param message what was found, what was expected, and what to do
 */
public record Flaw(String file, int line, String message) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + message;
  }
}
