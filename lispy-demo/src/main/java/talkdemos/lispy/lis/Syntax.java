// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import talkdemos.lispy.source.ProgramException;

/** What {@link Lis#eval} expects of a form, and says when it gets something else. */
final class Syntax {
  static final int MANY = Integer.MAX_VALUE;

  private Syntax() {}

  /** The name at the head of a form, or nothing if another expression is there. */
  static String keyword(Form form) {
    check(form, 1, MANY, "(procedure argument ...), or '() for the empty list");
    return form.get(0) instanceof Symbol symbol ? symbol.name() : "";
  }

  static void check(Form form, int least, int most, String syntax) {
    if (form.size() < least || form.size() > most) {
      throw fail(form, "got %s, expected %s".formatted(Printer.brief(form), syntax));
    }
  }

  static Form list(Form form, Object x) {
    if (x instanceof Form list) {
      return list;
    }
    throw fail(form, "got %s, expected a list".formatted(Printer.brief(x)));
  }

  static String name(Form form, Object x) {
    if (x instanceof Symbol symbol) {
      return symbol.name();
    }
    throw fail(form, "got %s, expected a name".formatted(Printer.brief(x)));
  }

  static List<String> names(Form form, List<?> list) {
    return distinct(form, list.stream().map(x -> name(form, x)).toList());
  }

  static List<String> distinct(Form form, List<String> names) {
    if (new HashSet<>(names).size() < names.size()) {
      String list = String.join(" ", names);
      throw fail(form, "got a name twice in (%s), expected it once".formatted(list));
    }
    return names;
  }

  static Procedure procedure(Form form, Object x) {
    if (x instanceof Procedure procedure) {
      return procedure;
    }
    throw fail(form, "got %s, expected a procedure".formatted(Printer.brief(x)));
  }

  /** What follows the first two items: one expression, or several as a {@code begin}. */
  static Object body(Form form) {
    if (form.size() == 3) {
      return form.get(2);
    }
    List<Object> items = new ArrayList<>(form.from(1));
    items.set(0, new Symbol("begin", form.place()));
    return new Form(form.place(), items);
  }

  static ProgramException fail(Form form, String problem) {
    return new ProgramException(form.place(), problem);
  }
}
