// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.ArrayList;
import java.util.List;

/** Text as HTML that is XML as well. */
final class Html {
  private Html() {}

  /**
   * With entities for what is markup, and without control characters, which XML has no place for.
   */
  static String escaped(String text) {
    StringBuilder html = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                default -> html.appendCodePoint(isXml(point) ? point : 0xFFFD);
              }
            });
    return html.toString();
  }

  private static boolean isXml(int point) {
    return point >= 0x20 && point < 0xD800
        || point == '\t'
        || point == '\n'
        || point >= 0xE000 && point <= 0xFFFD
        || point > 0xFFFF;
  }

  /** The little Markdown of {@code kata.md}: paragraphs, lists of {@code - } items, code, links. */
  static String paragraphs(String markdown) {
    StringBuilder html = new StringBuilder();
    for (String block : markdown.strip().split("\n\\s*\n")) {
      if (block.isBlank()) continue;
      List<String> items = new ArrayList<>();
      List<String> prose = new ArrayList<>();
      for (String line : block.split("\n")) {
        if (line.startsWith("- ") || line.startsWith("* ")) items.add(line.substring(2));
        else if (items.isEmpty()) prose.add(line);
        else items.set(items.size() - 1, items.get(items.size() - 1) + " " + line.strip());
      }
      if (!prose.isEmpty())
        html.append("<p>").append(inline(String.join(" ", prose))).append("</p>\n");
      if (!items.isEmpty()) html.append(list(items));
    }
    return html.toString();
  }

  static String list(List<String> items) {
    StringBuilder html = new StringBuilder("<ul>\n");
    items.forEach(item -> html.append("<li>").append(inline(item)).append("</li>\n"));
    return html.append("</ul>\n").toString();
  }

  /** Code between backticks, and links {@code [text](https://...)}. */
  static String inline(String markdown) {
    return escaped(markdown)
        .replaceAll("`([^`]+)`", "<code>$1</code>")
        .replaceAll("\\[([^\\]]+)\\]\\((https?://[^)\\s]+)\\)", "<a href=\"$2\">$1</a>");
  }
}
