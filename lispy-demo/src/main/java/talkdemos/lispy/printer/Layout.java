// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.printer;

import java.util.List;
import java.util.Map;

/**
 * Breaks the text of a program into lines and indents them. A program is a word, a {@code String};
 * or a list, a {@code List}, of programs; or one of these after a quote.
 */
public final class Layout {
  /** The forms whose parts after the first few are a body, and how many those first few are. */
  private static final Map<String, Integer> BODIES =
      Map.ofEntries(
          Map.entry("lambda", 1),
          Map.entry("case-lambda", 0),
          Map.entry("define", 1),
          Map.entry("define-library", 1),
          Map.entry("import", 0),
          Map.entry("begin", 0),
          Map.entry("seq", 0),
          Map.entry("let", 1),
          Map.entry("letrec", 1),
          Map.entry("letrec*", 1));

  /** A datum after a quote. */
  public record Quoted(Object datum) {}

  private final StringBuilder out = new StringBuilder();
  private final int width;

  private Layout(int width) {
    this.width = width;
  }

  /** The lines of a program, as long as the width allows; a word is never broken. */
  public static String print(Object program, int width) {
    Layout layout = new Layout(width);
    layout.print(program, 0, 0);
    return layout.out.toString();
  }

  /**
   * @param closing the number of parentheses that follow on the last line
   */
  private void print(Object x, int column, int closing) {
    String flat = flat(x);
    if (x instanceof String || column + flat.length() + closing <= width) {
      out.append(flat);
    } else if (x instanceof Quoted quoted && quoted.datum instanceof List<?> items) {
      out.append('\'');
      fill(items, column + 1);
    } else if (x instanceof List<?> items && !items.isEmpty()) {
      list(items, column, closing);
    } else {
      out.append(flat);
    }
  }

  private void list(List<?> items, int column, int closing) {
    Object head = items.get(0);
    out.append('(');
    if (!(head instanceof String word)) {
      column(items, 0, column + 1, closing);
    } else if (BODIES.containsKey(word)) {
      int first = Math.min(BODIES.get(word), items.size() - 1);
      out.append(word);
      for (int i = 1, at = column + 1 + word.length(); i <= first; i++) {
        out.append(' ');
        print(items.get(i), at + 1, i == items.size() - 1 ? closing + 1 : 0);
        at = column(out);
      }
      newLine(first + 1 < items.size() ? column + 2 : -1);
      column(items, first + 1, column + 2, closing);
    } else {
      call(items, word, column, closing);
    }
    out.append(')');
  }

  /** Arguments below the first one; below the procedure if that is too far to the right. */
  private void call(List<?> items, String word, int column, int closing) {
    out.append(word);
    int aligned = column + word.length() + 2;
    boolean far = aligned > width / 2 && word.length() > 2 || items.size() < 2;
    if (far) {
      newLine(items.size() < 2 ? -1 : column + 2);
    } else {
      out.append(' ');
    }
    column(items, 1, far ? column + 2 : aligned, closing);
  }

  /** Items from one on, each on a line of its own, the first where the text is now. */
  private void column(List<?> items, int from, int column, int closing) {
    for (int i = from; i < items.size(); i++) {
      newLine(i == from ? -1 : column);
      print(items.get(i), column, i == items.size() - 1 ? closing + 1 : 0);
    }
  }

  /** Data: as many items on a line as fit. */
  private void fill(List<?> items, int column) {
    out.append('(');
    for (int i = 0; i < items.size(); i++) {
      String flat = flat(items.get(i));
      boolean fits = column(out) + 2 + flat.length() <= width;
      if (i > 0 && fits) {
        out.append(' ');
      } else if (i > 0) {
        newLine(column + 1);
      }
      if (items.get(i) instanceof List<?> list && column(out) + flat.length() + 1 > width) {
        fill(list, column(out));
      } else {
        out.append(flat);
      }
    }
    out.append(')');
  }

  /** A new line with an indentation; none if that is negative. */
  private void newLine(int column) {
    if (column >= 0) {
      out.append('\n').append(" ".repeat(column));
    }
  }

  private static int column(StringBuilder text) {
    return text.length() - text.lastIndexOf("\n") - 1;
  }

  private static String flat(Object x) {
    StringBuilder text = new StringBuilder();
    flat(x, text);
    return text.toString();
  }

  private static void flat(Object x, StringBuilder text) {
    if (x instanceof Quoted quoted) {
      text.append('\'');
      flat(quoted.datum, text);
    } else if (x instanceof List<?> list) {
      text.append('(');
      for (int i = 0; i < list.size(); i++) {
        text.append(i == 0 ? "" : " ");
        flat(list.get(i), text);
      }
      text.append(')');
    } else {
      text.append(x);
    }
  }
}
