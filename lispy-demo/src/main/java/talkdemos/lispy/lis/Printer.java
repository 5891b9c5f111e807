// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.List;

/** Values as text. */
public final class Printer {
  private Printer() {}

  /** A value as a program would have to write it: strings have quotes. */
  public static String write(Object value) {
    return print(value, true);
  }

  /** A value for people: strings have no quotes. */
  public static String display(Object value) {
    return print(value, false);
  }

  private static String print(Object value, boolean quotes) {
    StringBuilder text = new StringBuilder();
    print(value, quotes, text);
    return text.toString();
  }

  private static void print(Object value, boolean quotes, StringBuilder text) {
    if (value instanceof List<?> list) {
      String separator = "(";
      for (Object item : list) {
        text.append(separator);
        print(item, quotes, text);
        separator = " ";
      }
      text.append(list.isEmpty() ? "()" : ")");
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
