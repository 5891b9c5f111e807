// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

/**
 * A stretch of a source text. Everything that was read knows its place, so that every message can
 * start with file, line and column.
 *
 * @param source the text it is in
 * @param start offset of its first {@code char}
 * @param end offset just after its last {@code char}
 */
public record Place(Source source, int start, int end) {
  private static final int WIDEST_EXCERPT = 100;

  /** The line number; lines are counted from the source's first. */
  public int line() {
    return source.firstLine()
        + (int) source.text().substring(0, start).chars().filter(c -> c == '\n').count();
  }

  /** The column in code points, counted from 1. */
  public int column() {
    return source.text().codePointCount(lineStart(), start) + 1;
  }

  /** The text that stands here. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** The stretch from the start of this place to the end of that one, in the same source. */
  public Place to(Place that) {
    return new Place(source, start, that.end);
  }

  /** The source line of this place, and below it a caret under its first character; no newline. */
  public String excerpt() {
    String text = source.text();
    int lineEnd = text.indexOf('\n', start);
    if (lineEnd < 0) {
      lineEnd = text.length();
    }
    int from = Math.max(lineStart(), start - WIDEST_EXCERPT / 2);
    int to = Math.min(lineEnd, from + WIDEST_EXCERPT);
    String before = text.substring(from, start).replaceAll("[^\t]", " ");
    return "  " + text.substring(from, to).stripTrailing() + "\n  " + before + "^";
  }

  /** {@code name:line:column}, as editors understand it. */
  @Override
  public String toString() {
    return source.name() + ":" + line() + ":" + column();
  }

  private int lineStart() {
    return source.text().lastIndexOf('\n', start - 1) + 1;
  }
}
