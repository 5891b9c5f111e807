// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * A text that stays on one line, and its width in terminal columns, at least 1.
 *
 * <p>What would break the line, hide, or turn the reading direction is escaped as in an R7RS
 * string, {@code \n} or {@code \x200b;}: control and format characters, line separators, half
 * surrogate pairs, a space at either end, a combining mark with nothing to combine with.
 * Backslashes are left alone, so the escapes are for the eye, not for reading back.
 *
 * <p>The width is Markus Kuhn's {@code wcwidth} (2007, here JLine's), added up over each grapheme
 * cluster ({@code \X}, UAX #29) to no more than 2: 1 for {@code e} with an accent, 2 for an emoji
 * family or a flag. JLine's own cluster width takes quadratic time from JDK 20 on.
 */
public record Label(String text, int width) {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final int JOINER = 0x200d; // glues emoji; its neighbour 0x200c parts letters
  private static final int NON_JOINER = 0x200c;
  private static final String EMOJI_STYLE = "\ufe0f"; // shows the symbol before it as an emoji

  public static Label of(String label) {
    String text = escape(label);
    return new Label(text, width(text));
  }

  /** The width of a text that has no control characters, in terminal columns. */
  static int width(String text) {
    int width = 0;
    for (Matcher cluster = CLUSTER.matcher(text); cluster.find(); ) {
      int sum = cluster.group().codePoints().map(WCWidth::wcwidth).sum();
      width += cluster.group().contains(EMOJI_STYLE) ? 2 : Math.min(2, sum);
    }
    return width;
  }

  /** A text with escapes for what would hide, break the line, or move the cursor. */
  static String visible(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(code -> shown.append(visible(code) ? Character.toString(code) : escape(code)));
    return shown.toString();
  }

  private static String escape(String label) {
    StringBuilder text = new StringBuilder();
    for (int i = 0, next; i < label.length(); i = next) {
      int code = label.codePointAt(i);
      next = i + Character.charCount(code);
      boolean end = i == 0 || next == label.length();
      boolean stray = end && Character.isSpaceChar(code) || i == 0 && WCWidth.wcwidth(code) < 1;
      text.append(stray || !visible(code) ? escape(code) : Character.toString(code));
    }
    return text.toString();
  }

  private static String escape(int code) {
    return switch (code) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\x" + Integer.toHexString(code) + ";";
    };
  }

  private static boolean visible(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> code == JOINER || code == NON_JOINER;
      default -> (code & 0xfffe) != 0xfffe; // U+FFFE and U+FFFF are no characters, nor XML
    };
  }
}
