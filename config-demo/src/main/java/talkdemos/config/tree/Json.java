// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

import java.util.List;
import java.util.Map;
import talkdemos.config.tree.Node.Bool;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Int;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Real;
import talkdemos.config.tree.Node.Text;

/**
 * A tree as JSON on one line, its keys in their order, separated as Python's {@code json} does.
 *
 * <p>What JSON has no word for: infinite numbers and not-a-number are written {@code {"$float":
 * "inf"}}, a missing value as {@code "???"}, and what is not resolved as its text.
 */
public final class Json {
  private static final String HEX = "0123456789abcdef";

  private Json() {}

  /** A tree as JSON. */
  public static String text(Node node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  /** A string as JSON, with its quotes. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    quote(text, out);
    return out.toString();
  }

  /** Appends a tree as JSON. */
  public static void write(Node node, StringBuilder out) {
    if (node instanceof Dict dict) {
      writeEntries(dict.entries(), out);
    } else if (node instanceof Items list) {
      writeItems(list.items(), out);
    } else if (node instanceof Null) {
      out.append("null");
    } else if (node instanceof Bool bool) {
      out.append(bool.value());
    } else if (node instanceof Int number) {
      out.append(number.value());
    } else if (node instanceof Real number) {
      writeReal(number.value(), out);
    } else if (node instanceof Text text) {
      quote(text.value(), out);
    } else if (node instanceof Missing) {
      quote(Missing.TEXT, out);
    } else {
      quote(Unresolved.text(node), out);
    }
  }

  private static void writeEntries(Map<String, Node> entries, StringBuilder out) {
    String before = "";
    out.append('{');
    for (Map.Entry<String, Node> entry : entries.entrySet()) {
      quote(entry.getKey(), out.append(before));
      write(entry.getValue(), out.append(": "));
      before = ", ";
    }
    out.append('}');
  }

  private static void writeItems(List<Node> items, StringBuilder out) {
    String before = "";
    out.append('[');
    for (Node item : items) {
      write(item, out.append(before));
      before = ", ";
    }
    out.append(']');
  }

  private static void writeReal(double value, StringBuilder out) {
    String text = Floats.text(value);
    if (Double.isFinite(value)) {
      out.append(text);
    } else {
      out.append("{\"$float\": \"").append(text).append("\"}");
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < ' ' || Character.isSurrogate(c) && !paired(text, i)) {
            unicode(c, out);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean paired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static void unicode(char c, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 15));
    }
  }
}
