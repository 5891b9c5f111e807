// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import java.math.BigInteger;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Bool;
import talkdemos.config.tree.Node.Int;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Real;
import talkdemos.config.tree.Node.Reference;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/** What a single word or string of a file is. */
final class Scalars {
  private Scalars() {}

  /** A quoted string: text, a missing value, or a reference. */
  static Node quoted(String text, Origin origin) {
    if (text.equals(Missing.TEXT)) {
      return new Missing(origin);
    }
    return text(text, origin);
  }

  /** A text that may have references in it. */
  static Node text(String text, Origin origin) {
    return text.contains("${") ? new Reference(text, origin) : new Text(text, origin);
  }

  /** An unquoted word. */
  static Node bare(String text, Origin origin) {
    switch (text) {
      case "null":
        return new Null(origin);
      case "true":
        return new Bool(true, origin);
      case "false":
        return new Bool(false, origin);
      case ".inf": // YAML's words, which Hydra's files have
        return new Real(Double.POSITIVE_INFINITY, origin);
      case "-.inf":
        return new Real(Double.NEGATIVE_INFINITY, origin);
      case ".nan":
        return new Real(Double.NaN, origin);
      default:
        Node number = number(text, origin);
        return number == null ? text(text, origin) : number;
    }
  }

  /** A number as JSON writes it, of any size; null for anything else. */
  private static Node number(String text, Origin origin) {
    int at = text.startsWith("-") ? 1 : 0;
    int whole = digits(text, at);
    int end = whole;
    if (whole > at && end < text.length() && text.charAt(end) == '.') {
      end = digits(text, end + 1);
    }
    int point = end;
    if (whole > at && end < text.length() && "eE".indexOf(text.charAt(end)) >= 0) {
      int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 2 : 1;
      end = digits(text, point + sign);
      if (end == point + sign) {
        return null;
      }
    }
    if (whole == at || end != text.length()) {
      return null;
    }
    return end == whole
        ? new Int(new BigInteger(text), origin)
        : new Real(Double.parseDouble(text), origin);
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
