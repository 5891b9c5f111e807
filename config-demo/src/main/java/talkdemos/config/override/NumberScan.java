// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

/**
 * Finds where a number ends in a text, as {@link Lexer} describes numbers.
 *
 * @param text in which numbers stand
 */
record NumberScan(String text) {
  private static final int WORD = 3;

  /** Whether a word stands for an infinite number or for none: inf, nan. */
  static boolean isInfinite(String word) {
    return word.equalsIgnoreCase("inf") && word.charAt(0) < 128
        || word.equalsIgnoreCase("nan") && word.charAt(0) < 128;
  }

  /** Where the longest number that begins at a place ends; the place itself when none does. */
  int end(int start) {
    int from = start + (at(start, '+') || at(start, '-') ? 1 : 0);
    int whole = whole(from);
    int end = Math.max(whole, point(from, whole));
    if (end > from) {
      return exponent(end);
    }
    boolean word = from + WORD <= text.length() && isInfinite(text.substring(from, from + WORD));
    return word ? from + WORD : start;
  }

  /** Whether the number between two places is a floating-point one. */
  boolean isReal(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.' || Character.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  /** Where WHOLE ends; the place itself when there is none. */
  int whole(int from) {
    return at(from, '0') ? from + 1 : digits(from);
  }

  /** Where DIGITS end; the place itself when there are none. */
  int digits(int from) {
    int end = from;
    while (digit(end) || end > from && at(end, '_') && digit(end + 1)) {
      end++;
    }
    return end;
  }

  /** Where POINT ends, of which WHOLE was found. */
  private int point(int from, int whole) {
    if (!at(whole, '.')) {
      return from;
    }
    int end = digits(whole + 1);
    return end > whole + 1 || whole > from ? end : from;
  }

  private int exponent(int from) {
    if (!at(from, 'e') && !at(from, 'E')) {
      return from;
    }
    int sign = from + 1;
    if (at(sign, '+') || at(sign, '-')) {
      sign++;
    }
    int end = digits(sign);
    return end > sign ? end : from;
  }

  private boolean digit(int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private boolean at(int i, char c) {
    return i < text.length() && text.charAt(i) == c;
  }
}
