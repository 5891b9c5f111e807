// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.pin;

import static java.util.stream.Collectors.joining;

/** Characters as Java source shows them: what cannot be seen is escaped. */
final class Quoted {
  private static final int MOST_IN_ONE_CONSTANT = 16_000; // a class file's constant: 65,535 bytes

  // of "\ud800\\u0041", javac 17 reads the second backslash and what follows as one escape
  private static final String HIGH_SURROGATE = "(\\\\u+d[89ab]..)";

  private Quoted() {}

  /** An expression for the text: a literal, or several joined where one would be too long. */
  static String string(String text) {
    if (text.length() <= MOST_IN_ONE_CONSTANT) return literal(text);
    StringBuilder joined = new StringBuilder("String.join(\"\"");
    for (int i = 0; i < text.length(); i += MOST_IN_ONE_CONSTANT) {
      int end = Math.min(text.length(), i + MOST_IN_ONE_CONSTANT);
      joined.append(", ").append(literal(text.substring(i, end)));
    }
    return joined.append(")").toString();
  }

  private static String literal(String text) {
    return "\"" + escaped(text, '"') + "\"";
  }

  static String character(char one) {
    return "'" + escaped(String.valueOf(one), '\'') + "'";
  }

  /** The text as a comment may hold it: on one line, and the comment does not end in it. */
  static String comment(String text) {
    String shown = text.length() > 200 ? text.substring(0, 200) + "..." : text;
    return escaped(shown, '"').replace("\\\"", "\"").replace("*/", "* /");
  }

  private static String escaped(String text, char quote) {
    String escaped = text.codePoints().mapToObj(point -> escaped(point, quote)).collect(joining());
    return escaped.replaceAll(HIGH_SURROGATE + "\\\\\\\\", "$1\\\\134");
  }

  private static String escaped(int point, char quote) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\\' -> "\\\\";
      default -> {
        if (point == quote) yield "\\" + quote;
        if (visible(point)) yield Character.toString(point);
        yield Character.toString(point)
            .chars()
            .mapToObj(unit -> String.format("\\u%04x", unit))
            .collect(joining());
      }
    };
  }

  private static boolean visible(int point) {
    if (point == ' ') return true;
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false; // marks, other spaces, controls, lone surrogates, what is not assigned
    };
  }
}
