// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import talkdemos.config.tree.Origin;

/** The lines of a text: what an offset is as line and column. */
final class Lines {
  private final String name;
  private final String text;
  private int line = 1;
  private int lineStart;
  private int known;

  Lines(SourceText source) {
    this.name = source.name();
    this.text = source.text();
  }

  /** The place of an offset; quickest when asked in the order of the text. */
  Origin at(int offset) {
    if (offset < known) {
      line = 1;
      lineStart = 0;
      known = 0;
    }
    for (; known < Math.min(offset, text.length()); known++) {
      if (text.charAt(known) == '\n') {
        line++;
        lineStart = known + 1;
      }
    }
    return new Origin.InFile(name, line, offset - lineStart + 1);
  }

  /** The line of an offset and a caret below the offset. */
  String excerpt(int offset) {
    int at = Math.min(offset, text.length());
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = text.indexOf('\n', at);
    String shown = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
    return "\n  " + shown + "\n  " + " ".repeat(at - start) + "^";
  }
}
