// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.math.BigInteger;
import java.util.Locale;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Bool;
import talkdemos.config.tree.Node.Int;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Real;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/** What an unquoted word among arguments is: null, a boolean, a number, or else text. */
final class Words {
  private Words() {}

  static Node value(String word, Origin origin) {
    switch (word.toLowerCase(Locale.ROOT)) {
      case "null":
        return new Null(origin);
      case "true":
        return new Bool(true, origin);
      case "false":
        return new Bool(false, origin);
      case "inf", "+inf":
        return new Real(Double.POSITIVE_INFINITY, origin);
      case "-inf":
        return new Real(Double.NEGATIVE_INFINITY, origin);
      case "nan", "+nan", "-nan":
        return new Real(Double.NaN, origin);
      default:
        Node number = number(word, origin);
        return number == null ? new Text(word, origin) : number;
    }
  }

  private static Node number(String word, Origin origin) {
    int start = word.startsWith("+") || word.startsWith("-") ? 1 : 0;
    int whole = digits(word, start);
    int end = whole;
    boolean point = end < word.length() && word.charAt(end) == '.';
    if (point) {
      end = digits(word, end + 1);
    }
    boolean any = whole > start || end > whole + 1;
    boolean exponent = any && end < word.length() && "eE".indexOf(word.charAt(end)) >= 0;
    if (exponent) {
      int sign = end + 1 < word.length() && "+-".indexOf(word.charAt(end + 1)) >= 0 ? 2 : 1;
      int from = end + sign;
      end = digits(word, from);
      any = end > from;
    }
    boolean zero = whole > start + 1 && word.charAt(start) == '0';
    if (!any || end != word.length() || zero && !point && !exponent) {
      return null;
    }
    String plain = word.replace("_", "");
    return point || exponent
        ? new Real(Double.parseDouble(plain), origin)
        : new Int(new BigInteger(plain), origin);
  }

  /** Past the digits from a place on, with single underscores between them. */
  private static int digits(String word, int from) {
    int at = from;
    while (at < word.length()
        && (digit(word, at) || word.charAt(at) == '_' && at > from && digit(word, at + 1))) {
      at++;
    }
    return at;
  }

  private static boolean digit(String word, int at) {
    return at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9';
  }
}
