// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.List;
import java.util.function.Function;

/**
 * A procedure written in Java.
 *
 * @param name what messages call it
 * @param least the smallest number of arguments
 * @param most the largest
 * @param body its value for a call whose number of arguments is right
 */
record Primitive(String name, int least, int most, Function<Call, Object> body)
    implements Procedure {

  /** Arguments of a call, each asked for as what the procedure needs there; counted from 0. */
  record Call(String name, List<Object> arguments) {
    int size() {
      return arguments.size();
    }

    Object any(int i) {
      return arguments.get(i);
    }

    Number number(int i) {
      return typed(i, Number.class, "a number");
    }

    Number integer(int i) {
      Number number = typed(i, Number.class, "an integer");
      return number instanceof Double ? typed(i, Long.class, "an integer") : number;
    }

    List<?> list(int i) {
      return typed(i, List.class, "a list");
    }

    List<?> pair(int i) {
      List<?> list = typed(i, List.class, "a list that is not empty");
      if (list.isEmpty()) {
        throw wrong(i, "a list that is not empty");
      }
      return list;
    }

    Procedure procedure(int i) {
      return typed(i, Procedure.class, "a procedure");
    }

    private <T> T typed(int i, Class<T> type, String expected) {
      if (!type.isInstance(arguments.get(i))) {
        throw wrong(i, expected);
      }
      return type.cast(arguments.get(i));
    }

    private IllegalArgumentException wrong(int i, String expected) {
      return new IllegalArgumentException(
          "%s: argument %d: got %s, expected %s"
              .formatted(name, i + 1, Printer.brief(arguments.get(i)), expected));
    }
  }

  @Override
  public Object apply(List<Object> arguments) {
    if (arguments.size() < least || arguments.size() > most) {
      throw new IllegalArgumentException(
          "%s: got %s, expected %s".formatted(name, count(arguments.size()), expected()));
    }
    try {
      return body.apply(new Call(name, arguments));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage());
    }
  }

  private String expected() {
    return least == most ? "" + least : least + " or more";
  }

  /** "1 argument", "2 arguments". */
  static String count(int n) {
    return n == 1 ? "1 argument" : n + " arguments";
  }
}
