// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import talkdemos.lispy.lis.Primitive.Call;

/** The procedures that a program finds when it starts: those of lis.py, and output. */
public final class Standard {
  private static final int ANY = Integer.MAX_VALUE;

  private final Map<String, Object> table = new HashMap<>();

  private Standard() {}

  /**
   * A new outermost scope with every standard procedure.
   *
   * @param out takes what a program prints
   * @param commandLine what {@code (command-line)} answers: the program's name and its arguments
   */
  public static ChainScope scope(Consumer<String> out, List<?> commandLine) {
    Standard standard = new Standard();
    standard.arithmetic();
    standard.mathematics();
    standard.comparison();
    standard.lists();
    standard.types();
    standard.control();
    standard.output(out);
    standard.define("command-line", 0, 0, call -> commandLine);
    return new ChainScope(standard.table, null);
  }

  private void define(String name, int least, int most, Function<Call, Object> body) {
    table.put(name, new Primitive(name, least, most, body));
  }

  private void arithmetic() {
    define("+", 0, ANY, call -> fold(call, 0L, Numbers::add));
    define("*", 0, ANY, call -> fold(call, 1L, Numbers::multiply));
    define("-", 1, ANY, call -> inverse(call, Numbers::negate, Numbers::subtract));
    define("/", 1, ANY, call -> inverse(call, n -> Numbers.divide(1L, n), Numbers::divide));
    define("quotient", 2, 2, call -> Numbers.quotient(call.integer(0), call.integer(1)));
    define("remainder", 2, 2, call -> Numbers.remainder(call.integer(0), call.integer(1)));
    define("modulo", 2, 2, call -> Numbers.modulo(call.integer(0), call.integer(1)));
    define("expt", 2, 2, call -> Numbers.power(call.number(0), call.number(1)));
    define("sqrt", 1, 1, call -> Numbers.squareRoot(call.number(0)));
    define("max", 1, ANY, call -> fold(call, call.number(0), (a, b) -> extreme(a, b, 1)));
    define("min", 1, ANY, call -> fold(call, call.number(0), (a, b) -> extreme(a, b, -1)));
    define(
        "abs",
        1,
        1,
        call -> {
          Number n = call.number(0);
          return n instanceof Double d
              ? (Object) Math.abs(d)
              : Numbers.normal(Numbers.big(n).abs());
        });
  }

  private void mathematics() {
    table.put("pi", Math.PI);
    table.put("e", Math.E);
    Map<String, DoubleUnaryOperator> functions =
        Map.of(
            "sin", Math::sin,
            "cos", Math::cos,
            "tan", Math::tan,
            "asin", Math::asin,
            "acos", Math::acos,
            "atan", Math::atan,
            "exp", Math::exp,
            "log", Math::log);
    functions.forEach(
        (name, f) -> define(name, 1, 1, call -> f.applyAsDouble(call.number(0).doubleValue())));
    Map<String, DoubleUnaryOperator> roundings =
        Map.of(
            "round", Math::rint,
            "floor", Math::floor,
            "ceiling", Math::ceil,
            "truncate", d -> d < 0 ? Math.ceil(d) : Math.floor(d));
    roundings.forEach(
        (name, f) ->
            define(
                name,
                1,
                1,
                call -> call.number(0) instanceof Double d ? f.applyAsDouble(d) : call.number(0)));
  }

  private void comparison() {
    comparison("<", order -> order < 0);
    comparison(">", order -> order > 0);
    comparison("<=", order -> order <= 0);
    comparison(">=", order -> order >= 0);
    comparison("=", order -> order == 0);
    define("eq?", 2, 2, call -> same(call.any(0), call.any(1)));
    define("equal?", 2, 2, call -> equal(call.any(0), call.any(1)));
    define("not", 1, 1, call -> Boolean.FALSE.equals(call.any(0)));
  }

  private void comparison(String name, IntPredicate holds) {
    define(
        name,
        1,
        ANY,
        call -> {
          boolean all = true;
          for (int i = 0; i < call.size(); i++) { // all are asked, so that all must be numbers
            Number a = call.number(Math.max(i - 1, 0));
            Number b = call.number(i);
            boolean ordered = !Numbers.isNaN(a) && !Numbers.isNaN(b);
            all &= i == 0 || ordered && holds.test(Numbers.compare(a, b));
          }
          return all;
        });
  }

  private void lists() {
    define("list", 0, ANY, Call::arguments);
    define("cons", 2, 2, call -> joined(List.of(call.any(0)), call.list(1)));
    define("car", 1, 1, call -> call.pair(0).get(0));
    define("cdr", 1, 1, call -> call.pair(0).subList(1, call.pair(0).size()));
    define("length", 1, 1, call -> (long) call.list(0).size());
    define(
        "append",
        0,
        ANY,
        call -> {
          List<Object> all = new ArrayList<>();
          for (int i = 0; i < call.size(); i++) {
            all.addAll(call.list(i));
          }
          return all;
        });
  }

  private void types() {
    type("null?", x -> x instanceof List<?> list && list.isEmpty());
    type("pair?", x -> x instanceof List<?> list && !list.isEmpty());
    type("list?", x -> x instanceof List);
    type("symbol?", x -> x instanceof Symbol);
    type("number?", x -> x instanceof Number);
    type("string?", x -> x instanceof String);
    type("boolean?", x -> x instanceof Boolean);
    type("procedure?", x -> x instanceof Procedure);
  }

  private void type(String name, Predicate<Object> test) {
    define(name, 1, 1, call -> test.test(call.any(0)));
  }

  private void control() {
    define(
        "apply",
        2,
        ANY,
        call -> {
          int last = call.size() - 1;
          return call.procedure(0)
              .apply(joined(call.arguments().subList(1, last), call.list(last)));
        });
    define("map", 2, ANY, Standard::map);
    define(
        "error",
        1,
        ANY,
        call -> {
          StringBuilder message = new StringBuilder(Printer.display(call.any(0)));
          call.arguments().stream()
              .skip(1)
              .forEach(x -> message.append(' ').append(Printer.write(x)));
          throw new IllegalArgumentException(message.toString());
        });
  }

  private void output(Consumer<String> out) {
    define("display", 1, 1, call -> print(out, Printer.display(call.any(0))));
    define("write", 1, 1, call -> print(out, Printer.write(call.any(0))));
    define("newline", 0, 0, call -> print(out, "\n"));
    define(
        "print",
        0,
        ANY,
        call ->
            print(
                out,
                String.join(" ", call.arguments().stream().map(Printer::display).toList()) + "\n"));
  }

  private static Object print(Consumer<String> out, String text) {
    out.accept(text);
    return Nothing.NOTHING;
  }

  private static Number fold(Call call, Number first, BinaryOperator<Number> step) {
    Number result = call.size() == 0 ? first : call.number(0);
    for (int i = 1; i < call.size(); i++) {
      result = step.apply(result, call.number(i));
    }
    return result;
  }

  /** {@code (- a)} is the negative of a; {@code (- a b c)} is {@code (a - b) - c}. */
  private static Number inverse(
      Call call, UnaryOperator<Number> alone, BinaryOperator<Number> step) {
    if (call.size() == 1) {
      return alone.apply(call.number(0));
    }
    Number result = call.number(0);
    for (int i = 1; i < call.size(); i++) {
      result = step.apply(result, call.number(i));
    }
    return result;
  }

  private static Number extreme(Number a, Number b, int sign) {
    if (Numbers.isNaN(a) || Numbers.isNaN(b)) {
      return Double.NaN;
    }
    Number chosen = Numbers.compare(a, b) * sign >= 0 ? a : b;
    return a instanceof Double || b instanceof Double ? (Number) chosen.doubleValue() : chosen;
  }

  private static boolean same(Object a, Object b) {
    boolean empty = a instanceof List<?> x && b instanceof List<?> y && x.isEmpty() && y.isEmpty();
    boolean byValue = a instanceof Symbol || a instanceof Number || a instanceof Boolean;
    return a == b || empty || byValue && a.equals(b);
  }

  private static boolean equal(Object a, Object b) {
    if (!(a instanceof List<?> x && b instanceof List<?> y)) {
      return same(a, b) || a instanceof String && a.equals(b);
    }
    boolean all = x.size() == y.size();
    for (int i = 0; all && i < x.size(); i++) {
      all = equal(x.get(i), y.get(i));
    }
    return all;
  }

  private static List<Object> joined(List<?> front, List<?> back) {
    List<Object> all = new ArrayList<>(front.size() + back.size());
    all.addAll(front);
    all.addAll(back);
    return all;
  }

  private static Object map(Call call) {
    int size = call.list(1).size();
    for (int i = 2; i < call.size(); i++) {
      size = Math.min(size, call.list(i).size());
    }
    List<Object> results = new ArrayList<>(size);
    for (int row = 0; row < size; row++) {
      List<Object> arguments = new ArrayList<>(call.size());
      for (int i = 1; i < call.size(); i++) {
        arguments.add(call.list(i).get(row));
      }
      results.add(call.procedure(0).apply(arguments));
    }
    return Collections.unmodifiableList(results);
  }
}
