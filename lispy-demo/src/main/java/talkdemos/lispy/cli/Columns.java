// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.util.Collection;
import java.util.List;

/** Text in lines of at most 78 columns. */
final class Columns {
  private static final int WIDTH = 78;

  private Columns() {}

  /** Words one after the other, in lines that begin with two spaces. */
  static String wrapped(Collection<String> words) {
    StringBuilder lines = new StringBuilder();
    int column = WIDTH;
    for (String word : words) {
      column += word.length() + 1;
      if (column > WIDTH) {
        lines.append(lines.isEmpty() ? " " : "\n ");
        column = word.length() + 2;
      }
      lines.append(' ').append(word);
    }
    return lines.toString();
  }

  /** A head and what is said about it: on one line, or below it if that would be too long. */
  static String entry(String head, String text) {
    return head.length() + 2 + text.length() <= WIDTH
        ? head + "  " + text
        : head + "\n" + wrapped(List.of(text.split(" ")));
  }
}
