// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A stretch of a source text. Everything that was read knows its place, so that every message can
 * start with file, line and column.
 *
 * @param source the text it is in
 * @param start offset of its first {@code char}
 * @param end offset just after its last {@code char}
 */
public record Place(Source source, int start, int end) {
  private static final int WIDEST_EXCERPT = 100; // chars of a line
  private static final String CUT = "...";

  /** The line number; lines are counted from the source's first. */
  public int line() {
    return source.line(start);
  }

  /** The column in code points, counted from 1. */
  public int column() {
    return source.text().codePointCount(source.lineStart(start), start) + 1;
  }

  /** The text that stands here. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** The stretch from the start of this place to the end of that one, in the same source. */
  public Place to(Place that) {
    return new Place(source, start, that.end);
  }

  /**
   * The source line of this place, or as much of it as fits, and below it a caret under its first
   * character; no newline at the end. Control characters are shown as escapes.
   */
  public String excerpt() {
    String text = source.text();
    int lineStart = source.lineStart(start);
    int newline = text.indexOf('\n', start);
    int lineEnd = newline < 0 ? text.length() : newline;
    int from = whole(text, Math.max(lineStart, start - WIDEST_EXCERPT / 2));
    int to = whole(text, Math.min(lineEnd, from + WIDEST_EXCERPT));
    String before = (from > lineStart ? CUT : "") + visible(text.substring(from, start));
    String after = visible(text.substring(start, to).stripTrailing()) + (to < lineEnd ? CUT : "");
    String padding =
        Arrays.stream(before.split("\t", -1))
            .map(piece -> " ".repeat(Label.width(piece)))
            .collect(Collectors.joining("\t"));
    return "  " + before + after + "\n  " + padding + "^";
  }

  /** An offset that does not part the two halves of a character. */
  private static int whole(String text, int offset) {
    return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
        ? offset - 1
        : offset;
  }

  private static String visible(String text) {
    return Arrays.stream(text.split("\t", -1))
        .map(Label::visible)
        .collect(Collectors.joining("\t"));
  }

  /** {@code name:line:column}, as editors understand it. */
  @Override
  public String toString() {
    return source.name() + ":" + line() + ":" + column();
  }
}
