// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

/**
 * A program's text and the name that messages give it.
 *
 * @param name where the text came from: a path, {@code <expression>}, {@code <stdin>}
 * @param text all of it
 * @param firstLine the number of the first line, 1 unless the text continues an earlier one
 */
public record Source(String name, String text, int firstLine) {

  /** A text whose lines are counted from 1. */
  public Source(String name, String text) {
    this(name, text, 1);
  }

  /**
   * The place of the characters from {@code start} to just before {@code end}.
   *
   * @param start offset in {@code char}s
   * @param end offset in {@code char}s
   */
  public Place place(int start, int end) {
    return new Place(this, start, end);
  }
}
