// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import talkdemos.lispy.source.Place;

/** Shows the partner of the parenthesis at the cursor, and those that close nothing. */
final class Brackets implements Highlighter {
  private static final AttributedStyle PAIR =
      AttributedStyle.BOLD.foreground(AttributedStyle.GREEN).underline();
  private static final AttributedStyle ALONE = AttributedStyle.BOLD.foreground(AttributedStyle.RED);

  private final Session session;

  Brackets(Session session) {
    this.session = session;
  }

  @Override
  public AttributedString highlight(LineReader reader, String text) {
    Map<Integer, AttributedStyle> styles = new HashMap<>();
    mark(session.tokens(text), reader.getBuffer().cursor(), styles);
    AttributedStringBuilder shown = new AttributedStringBuilder();
    for (int i = 0; i < text.length(); i++) {
      AttributedStyle style = styles.getOrDefault(i, AttributedStyle.DEFAULT);
      shown.append(text.substring(i, i + 1), style);
    }
    return shown.toAttributedString();
  }

  /**
   * Marks the pair whose closing parenthesis is before the cursor, or whose opening is under it.
   */
  static void mark(List<Place> tokens, int cursor, Map<Integer, AttributedStyle> styles) {
    Deque<Integer> open = new ArrayDeque<>();
    for (Place token : tokens) {
      int at = token.start();
      if (token.text().equals("(")) {
        open.push(at);
      } else if (token.text().equals(")") && open.isEmpty()) {
        styles.put(at, ALONE);
      } else if (token.text().equals(")")) {
        int partner = open.pop();
        if (at == cursor - 1 || partner == cursor) {
          styles.put(at, PAIR);
          styles.put(partner, PAIR);
        }
      }
    }
  }
}
