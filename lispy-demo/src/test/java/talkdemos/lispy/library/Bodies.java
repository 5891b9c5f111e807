// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;

/**
 * The library's bodies by name, and the least evaluator that can show examples of them: calls,
 * {@code quote}, and {@code (let* ((name value) ...) body ...)}.
 */
final class Bodies implements Definitions {
  private final Map<String, Body> bodies = new TreeMap<>();

  record Body(int least, int most, Many many) {}

  /** The whole library, which may touch these files and sees one variable. */
  static Bodies of(FileAccess files) {
    Bodies bodies = new Bodies();
    Library.define(bodies, files, Map.of("HOME", "/home/ada", "EMPTY", ""));
    return bodies;
  }

  Set<String> names() {
    return bodies.keySet();
  }

  Body body(String name) {
    return bodies.get(name);
  }

  /** Calls a body with the right number of arguments. */
  Object call(String name, Object... arguments) {
    Body body = bodies.get(name);
    if (body == null || arguments.length < body.least || arguments.length > body.most) {
      throw new AssertionError("no " + name + " of " + arguments.length + " arguments");
    }
    return body.many.apply(arguments);
  }

  /** The value of an expression as {@code write} prints it, or {@code error:} and its message. */
  String show(String expression) {
    try {
      Object datum = new DatumReader(new Source("example", expression)).read();
      return Printer.write(eval(datum, new HashMap<>()));
    } catch (Raised e) {
      Condition condition = (Condition) e.payload();
      StringBuilder text = new StringBuilder("error: ").append(condition.message());
      for (Object i = condition.irritants(); i instanceof Pair p; i = p.cdr) {
        text.append(' ').append(Printer.write(p.car));
      }
      return text.toString();
    }
  }

  /** What an expression raises; null if it does not. */
  Object failure(String expression) {
    Object datum = new DatumReader(new Source("example", expression)).read();
    return failure(() -> eval(datum, new HashMap<>()));
  }

  /** What a call raises; null if it does not. */
  Object failure(Zero call) {
    try {
      call.apply();
      return null;
    } catch (Raised e) {
      return e.payload();
    }
  }

  private Object eval(Object x, Map<Object, Object> scope) {
    if (x instanceof Symbol) {
      return scope.get(x);
    } else if (!(x instanceof Pair)) {
      return x;
    }
    Pair form = (Pair) x;
    String operator = form.car.toString();
    Object[] operands = Arguments.items("eval", 1, form.cdr);
    if (operator.equals("quote")) {
      return operands[0];
    } else if (operator.equals("let*")) {
      for (Object binding : Arguments.items("let*", 1, operands[0])) {
        Pair pair = (Pair) binding;
        scope.put(pair.car, eval(((Pair) pair.cdr).car, scope));
      }
      Object value = Nil.NIL;
      for (int i = 1; i < operands.length; i++) {
        value = eval(operands[i], scope);
      }
      return value;
    }
    for (int i = 0; i < operands.length; i++) {
      operands[i] = eval(operands[i], scope);
    }
    return call(operator, operands);
  }

  @Override
  public void zero(String name, Zero body) {
    many(name, 0, 0, a -> body.apply());
  }

  @Override
  public void one(String name, One body) {
    many(name, 1, 1, a -> body.apply(a[0]));
  }

  @Override
  public void two(String name, Two body) {
    many(name, 2, 2, a -> body.apply(a[0], a[1]));
  }

  @Override
  public void three(String name, Three body) {
    many(name, 3, 3, a -> body.apply(a[0], a[1], a[2]));
  }

  @Override
  public void many(String name, int least, int most, Many body) {
    if (bodies.put(name, new Body(least, most, body)) != null) {
      throw new AssertionError(name + " is defined twice");
    }
  }
}
