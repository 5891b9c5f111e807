// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.math.BigInteger;
import java.util.regex.Pattern;
import talkdemos.lispy.source.ReadException;

/** The tokens that are no list: what a number, a string, a boolean and a name look like. */
final class Atom {
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d++");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");

  private Atom() {}

  /** The value that a token stands for, or else the symbol that it is. */
  static Object parse(Token token) {
    String text = token.text();
    if (text.startsWith("\"")) {
      return string(token);
    } else if (INTEGER.matcher(text).matches()) {
      return Numbers.normal(new BigInteger(text));
    } else if (DECIMAL.matcher(text).matches()) {
      return Double.valueOf(text);
    }
    return switch (text) {
      case "#t", "#true" -> true;
      case "#f", "#false" -> false;
      case "+inf.0" -> Double.POSITIVE_INFINITY;
      case "-inf.0" -> Double.NEGATIVE_INFINITY;
      case "+nan.0" -> Double.NaN;
      default -> new Symbol(text, token.place());
    };
  }

  private static String string(Token token) {
    String text = token.text();
    if (text.length() < 2 || !text.endsWith("\"") || endsInEscape(text)) {
      throw new ReadException(
          token.place(), "this string is never closed: got the end, expected \"", true);
    }
    StringBuilder value = new StringBuilder();
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      value.append(c == '\\' ? escaped(token, text.charAt(++i)) : c);
    }
    return value.toString();
  }

  /** True if the last quote is part of an escape: an odd number of backslashes is before it. */
  private static boolean endsInEscape(String text) {
    int i = text.length() - 2;
    while (text.charAt(i) == '\\') {
      i--;
    }
    return (text.length() - i) % 2 != 0;
  }

  private static char escaped(Token token, char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"', '\\' -> c;
      default ->
          throw new ReadException(
              token.place(),
              "unknown escape in a string: got \\%s, expected \\n \\t \\\" or \\\\".formatted(c),
              false);
    };
  }
}
