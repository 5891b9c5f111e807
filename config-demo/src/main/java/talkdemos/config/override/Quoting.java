// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

/** How text gets into an override and out of it again. */
final class Quoting {
  private static final String SPECIAL = "\\()[]{}:=, \t";

  private Quoting() {}

  /** A text with a backslash before each character that would end an unquoted text. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
        out.append('\\');
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }

  /**
   * A text in quotes. Only a quote of the same kind is escaped, and the backslashes right before
   * one, which includes the closing one.
   */
  static String quoted(String text, char quote) {
    StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
    int backslashes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        out.append("\\".repeat(backslashes + 1));
      }
      out.append(c);
      backslashes = c == '\\' ? backslashes + 1 : 0;
    }
    return out.append("\\".repeat(backslashes)).append(quote).toString();
  }

  /** What stands in a quoted text: the reverse of {@link #quoted}. */
  static String unquoted(String token) {
    char quote = token.charAt(0);
    StringBuilder out = new StringBuilder(token.length());
    int backslashes = 0;
    for (int i = 1; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == quote) {
        out.setLength(out.length() - (backslashes + 1) / 2);
      }
      out.append(c);
      backslashes = c == '\\' ? backslashes + 1 : 0;
    }
    out.setLength(out.length() - 1);
    return out.toString();
  }

  /** What an unquoted text with its escapes means: every other character. */
  static String unescaped(String escapes) {
    StringBuilder out = new StringBuilder(escapes.length() / 2);
    for (int i = 1; i < escapes.length(); i += 2) {
      out.append(escapes.charAt(i));
    }
    return out.toString();
  }
}
