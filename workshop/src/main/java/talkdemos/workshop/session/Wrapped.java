// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.session;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that are no longer than a terminal is wide. */
final class Wrapped {
  private Wrapped() {}

  /** The lines of a text, broken between words; a word that is too long stays whole. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      String indent =
          paragraph.substring(0, paragraph.length() - paragraph.stripLeading().length());
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.strip().split("\\s+")) {
        if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? indent : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /**
   * Markdown without its title, paragraphs filled anew. Code, tables and empty lines stay; an item
   * of a list begins a line.
   */
  static List<String> markdown(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    boolean code = false;
    for (String line : text.strip().lines().toList()) {
      boolean fence = line.startsWith("```");
      boolean kept =
          code || fence || line.isBlank() || line.startsWith("    ") || line.startsWith("|");
      boolean item = line.startsWith("- ") || line.matches("\\d+\\. .*");
      if ((kept || item || line.startsWith("#")) && !paragraph.isEmpty()) {
        lines.addAll(lines(paragraph.toString(), width));
        paragraph.setLength(0);
      }
      if (fence) code = !code;
      else if (kept) lines.add(line);
      else if (!line.startsWith("# "))
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }
    if (!paragraph.isEmpty()) lines.addAll(lines(paragraph.toString(), width));
    while (!lines.isEmpty() && lines.get(0).isBlank()) lines.remove(0);
    return lines;
  }
}
