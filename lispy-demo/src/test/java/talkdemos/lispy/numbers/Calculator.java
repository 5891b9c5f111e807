// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import talkdemos.lispy.library.Body;
import talkdemos.lispy.library.NumberLibrary;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.MultipleValues;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

/** Just enough of Scheme to call the library: nested calls, numbers, strings, and 'symbols. */
final class Calculator {
  /** The value as text; of an error {@code error: } and its message, then its irritants. */
  String run(String source) {
    try {
      return show(value(source));
    } catch (Raised raised) {
      Condition condition = (Condition) raised.payload();
      StringBuilder text = new StringBuilder("error: " + condition.message());
      for (Object rest = condition.irritants(); rest instanceof Pair pair; rest = pair.cdr) {
        text.append(' ').append(show(pair.car));
      }
      return text.toString();
    }
  }

  Object value(String source) {
    Deque<String> tokens = new ArrayDeque<>();
    for (String token : source.replaceAll("[()]", " $0 ").trim().split("\\s+")) {
      tokens.add(token);
    }
    Object value = eval(tokens);
    if (!tokens.isEmpty()) {
      throw new IllegalArgumentException("left over in " + source + ": " + tokens);
    }
    return value;
  }

  private Object eval(Deque<String> tokens) {
    String token = tokens.remove();
    if (token.startsWith("\"")) {
      return MutableString.of(token.substring(1, token.length() - 1));
    } else if (token.startsWith("'")) {
      return token;
    } else if (!token.equals("(")) {
      return number(token);
    }
    String name = tokens.remove();
    List<Object> arguments = new ArrayList<>();
    while (!tokens.peek().equals(")")) {
      arguments.add(eval(tokens));
    }
    tokens.remove();
    return call(name, arguments.toArray());
  }

  private static Object number(String token) {
    Object number = NumberReader.parse(token, 10);
    if (number == null) {
      throw new IllegalArgumentException("not a number: " + token);
    }
    return number;
  }

  Object call(String name, Object... arguments) {
    Body body = NumberLibrary.find(name);
    if (body == null || !body.takes(arguments.length)) {
      throw new IllegalArgumentException("cannot call " + name + " with " + arguments.length);
    }
    return body.apply(arguments);
  }

  private static String show(Object value) {
    if (value instanceof MultipleValues values) {
      List<String> texts = new ArrayList<>();
      for (Object each : values.toArray()) {
        texts.add(show(each));
      }
      return String.join(" ", texts);
    } else if (value instanceof Boolean b) {
      return b ? "#t" : "#f";
    } else if (value instanceof MutableString string) {
      return '"' + string.toString() + '"';
    }
    return Numbers.isNumber(value) ? NumberPrinter.print(value, 10) : value.toString();
  }
}
