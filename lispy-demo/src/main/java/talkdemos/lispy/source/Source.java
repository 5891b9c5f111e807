// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

import java.util.Arrays;

/** A program's text, and the name that messages give it. */
public final class Source {
  private final String name;
  private final String text;
  private final int firstLine;
  private int[] lineStarts; // made when a line is first asked for

  /**
   * @param name where the text came from: a path, {@code <expression>}, {@code <stdin>}
   * @param text all of it
   * @param firstLine the number of its first line: 1 unless it continues an earlier text
   */
  public Source(String name, String text, int firstLine) {
    this.name = name;
    this.text = text;
    this.firstLine = firstLine;
  }

  /** A text whose lines are counted from 1. */
  public Source(String name, String text) {
    this(name, text, 1);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** The number of the first line. */
  public int firstLine() {
    return firstLine;
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

  /** The text of a line, without its end; empty if there is none of that number. */
  public String lineText(int number) {
    int index = number - firstLine;
    return index < 0 ? "" : text.lines().skip(index).findFirst().orElse("");
  }

  /** The number of the line that an offset is in. */
  int line(int offset) {
    return firstLine + lineIndex(offset);
  }

  /** The offset at which the line of an offset starts. */
  int lineStart(int offset) {
    return lineStarts()[lineIndex(offset)];
  }

  private int lineIndex(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found : -found - 2;
  }

  private int[] lineStarts() {
    if (lineStarts == null) {
      int[] starts = new int[16];
      int count = 1;
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }
}
