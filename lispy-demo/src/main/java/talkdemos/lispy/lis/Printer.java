// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.List;

/** Values as text. */
public final class Printer {
  private static final int BRIEF = 80; // characters of a value in a message

  private Printer() {}

  /** A value as a program would have to write it: strings have quotes. */
  public static String write(Object value) {
    return print(value, true, Integer.MAX_VALUE);
  }

  /** A value for people: strings have no quotes. */
  public static String display(Object value) {
    return print(value, false, Integer.MAX_VALUE);
  }

  /** A value as it is written, but no more of it than fits into a message. */
  static String brief(Object value) {
    String text = print(value, true, BRIEF);
    return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "...";
  }

  private static String print(Object value, boolean quotes, int limit) {
    StringBuilder text = new StringBuilder();
    print(value, quotes, limit, text);
    return text.toString();
  }

  private static void print(Object value, boolean quotes, int limit, StringBuilder text) {
    if (value instanceof List<?> list) {
      text.append('(');
      for (int i = 0; i < list.size() && text.length() <= limit; i++) {
        text.append(i == 0 ? "" : " ");
        print(list.get(i), quotes, limit, text);
      }
      text.append(')');
    } else {
      text.append(atom(value, quotes));
    }
  }

  private static String atom(Object value, boolean quotes) {
    if (value instanceof Symbol symbol) {
      return symbol.name();
    } else if (value instanceof String string) {
      return quotes ? quoted(string) : string;
    } else if (value instanceof Boolean bool) {
      return bool ? "#t" : "#f";
    } else if (value instanceof Double number) {
      return Numbers.print(number);
    } else if (value instanceof Lambda lambda) {
      return lambda.name == null ? "#<procedure>" : "#<procedure " + lambda.name + ">";
    } else if (value instanceof Primitive primitive) {
      return "#<procedure " + primitive.name() + ">";
    } else {
      return value == Nothing.NOTHING ? "#<nothing>" : value.toString();
    }
  }

  private static String quoted(String string) {
    String escaped = string.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"';
  }
}
