// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import talkdemos.lispy.numbers.NumberReader;
import talkdemos.lispy.values.Char;

/** How names and characters are spelled (R7RS 7.1.1); what the reader and the printer agree on. */
public final class Spelling {
  private static final Map<String, Integer> STANDARD_CHARACTERS =
      Map.ofEntries(
          entry("alarm", 0x7),
          entry("backspace", 0x8),
          entry("delete", 0x7F),
          entry("escape", 0x1B),
          entry("newline", 0xA),
          entry("null", 0x0),
          entry("return", 0xD),
          entry("space", 0x20),
          entry("tab", 0x9));
  private static final Map<String, Integer> OLDER_CHARACTERS =
      Map.of("altmode", 0x1B, "linefeed", 0xA, "nul", 0x0, "page", 0xC, "rubout", 0x7F);

  private static final boolean[] IN_NAMES = new boolean[128];
  private static final boolean[] DELIMITERS = new boolean[128];

  static {
    for (int c = 0; c < IN_NAMES.length; c++) {
      IN_NAMES[c] = Character.isLetterOrDigit(c) || "!$%&*/:<=>?^_~+-.@#".indexOf(c) >= 0;
      DELIMITERS[c] = isBlank(c) || "|()\";".indexOf(c) >= 0;
    }
  }

  private Spelling() {}

  /** True for what separates data and means nothing: spaces, tabs and ends of lines. */
  static boolean isBlank(int c) {
    return c <= ' '
        ? c == ' ' || c >= '\t' && c <= '\r'
        : c >= 0x80 && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
  }

  /** True for what ends a name, a number, a character or a boolean; false for the end (-1). */
  static boolean isDelimiter(int c) {
    return c < 128 ? c >= 0 && DELIMITERS[c] : isBlank(c);
  }

  /** True for what may stand in a name without bars, first or later. */
  static boolean isInNames(int c) {
    return c < 128 ? IN_NAMES[c] : isVisible(c) && !isBlank(c);
  }

  /** False for characters that nobody can see: controls and marks of format. */
  public static boolean isVisible(int c) {
    boolean control = c < 0x20 || c >= 0x7F && c < 0xA0 || c == 0xAD;
    boolean format = c >= 0x200B && c <= 0x200F || c >= 0x2028 && c <= 0x202E;
    boolean invisible = c >= 0x2060 && c <= 0x206F || c >= 0xFFF0 && c <= 0xFFFB || c == 0xFEFF;
    return !control && !format && !invisible && (c < 0xE0000 || c > 0xE0FFF);
  }

  /** True if a symbol of that name needs no bars, on any system that follows the report. */
  public static boolean isPlainName(String name) {
    if (name.isEmpty() || name.equals(".")) {
      return false;
    }
    for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
      if (!isPlain(name.codePointAt(i))) {
        return false;
      }
    }
    boolean sign = name.charAt(0) == '+' || name.charAt(0) == '-';
    String rest = sign ? name.substring(1) : name;
    boolean dot = rest.startsWith(".");
    String body = dot ? rest.substring(1) : rest;
    if (!body.isEmpty() && isDigit(body.charAt(0)) || !sign && name.charAt(0) == '@') {
      return false;
    }
    return !sign || NumberReader.parse(name, 10) == null;
  }

  private static boolean isPlain(int c) {
    return isInNames(c) && c != '#';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** How a character is written after {@code #\}: its name, itself, or x and its code. */
  public static String ofCharacter(int c) {
    if (c > ' ' && c < 0x7F) {
      return Character.toString(c);
    }
    for (Map.Entry<String, Integer> character : STANDARD_CHARACTERS.entrySet()) {
      if (character.getValue() == c) {
        return character.getKey();
      }
    }
    return isVisible(c) && !isBlank(c) ? Character.toString(c) : "x" + Integer.toHexString(c);
  }

  /** The character that stands after {@code #\}, or null if that is none. */
  static Char toCharacter(String text) {
    if (text.codePointCount(0, text.length()) == 1) {
      return Char.of(text.codePointAt(0));
    }
    Integer named = STANDARD_CHARACTERS.getOrDefault(text, OLDER_CHARACTERS.get(text));
    if (named != null) {
      return Char.of(named);
    }
    int code = text.matches("[xX]0*[0-9a-fA-F]{1,6}") ? hex(text.substring(1)) : -1;
    return Char.isScalarValue(code) ? Char.of(code) : null;
  }

  private static int hex(String digits) {
    int code = 0;
    for (int i = 0; i < digits.length(); i++) {
      code = code * 16 + Character.digit(digits.charAt(i), 16);
    }
    return code;
  }

  /** The text without differences of case, as {@code string-foldcase} gives it. */
  static String foldCase(String text) {
    StringBuilder folded = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == 0x131) { // the i without a dot is not an i
                folded.appendCodePoint(c);
              } else {
                String upper = Character.toString(c).toUpperCase(Locale.ROOT);
                upper.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
              }
            });
    return folded.toString();
  }
}
