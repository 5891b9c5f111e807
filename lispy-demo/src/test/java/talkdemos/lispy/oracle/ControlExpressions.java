// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.oracle;

import java.util.List;
import java.util.function.Supplier;
import talkdemos.lispy.fuzz.Choices;
import talkdemos.lispy.oracle.Names.Kind;
import talkdemos.lispy.oracle.Names.Name;
import talkdemos.lispy.oracle.Names.Type;

/**
 * Continuations, extents, exceptions, parameters, promises, several values and the procedures that
 * call procedures. A program re-enters continuations no more often than it has fuel for.
 */
final class ControlExpressions extends Expressions {
  private static final int OFTEN = 4; // as likely as so many others

  ControlExpressions(Choices choices) {
    super(choices);
  }

  @Override
  List<Type> types() {
    return List.of(Type.NUMBER, Type.LIST, Type.TRUTH, Type.TEXT, Type.VECTOR);
  }

  @Override
  void general(List<Supplier<String>> ways, Type type, Names scope, int depth) {
    super.general(ways, type, scope, depth);
    for (int i = 0; i < OFTEN; i++) {
      continuations(ways, type, scope, depth);
    }
    exceptions(ways, type, scope, depth);
    loops(ways, type, scope, depth);
    extents(ways, type, scope, depth);
    values(ways, type, scope, depth);
    choosing(ways, type, scope, depth);
  }

  // ---------------------------------------------------------------- continuations

  private void continuations(List<Supplier<String>> ways, Type type, Names scope, int depth) {
    ways.add(
        () -> {
          String k = fresh("k");
          Names inner = scope.with(k, Kind.CONTINUATION, type);
          return "(call/cc (lambda (%s) %s))".formatted(k, any(type, inner, depth));
        });
    ways.add(
        () -> {
          String k = fresh("k");
          return "(call/cc (lambda (%1$s) (save! (lambda (n) (%1$s %2$s))) %3$s))"
              .formatted(k, fromNumber(type), any(type, scope, depth));
        });
    for (Name k : scope.of(Kind.CONTINUATION, null)) {
      ways.add(() -> "(%s %s)".formatted(k.text(), any(k.type(), scope, depth)));
    }
  }

  /** What a continuation of the type is resumed with, given the number n. */
  private static String fromNumber(Type type) {
    return switch (type) {
      case NUMBER -> "n";
      case TRUTH -> "(odd? n)";
      case LIST -> "(list n)";
      case TEXT -> "(number->string n)";
      case VECTOR -> "(vector n)";
    };
  }

  private String thunk(Type type, Names scope, int depth) {
    return "(lambda () %s)".formatted(any(type, scope, depth));
  }

  private String commandThunk(Names scope, int depth) {
    return "(lambda () %s)".formatted(command(scope, depth));
  }

  // ---------------------------------------------------------------- exceptions

  private void exceptions(List<Supplier<String>> ways, Type type, Names scope, int depth) {
    ways.add(() -> guard(type, scope, depth, true));
    ways.add(() -> guard(type, scope, depth, false));
    ways.add(
        () ->
            "(with-exception-handler %s %s)"
                .formatted(lambda(Type.NUMBER, scope, depth), thunk(type, scope, depth)));
    ways.add(
        () -> {
          String k = fresh("k");
          Names inner = scope.with(k, Kind.CONTINUATION, type);
          return "(call/cc (lambda (%1$s) (with-exception-handler (lambda (e) (%1$s %2$s)) %3$s)))"
              .formatted(k, any(type, inner, depth), thunk(type, inner, depth));
        });
    ways.add(() -> call("raise", scope, depth, Type.NUMBER));
    ways.add(() -> call("error \"wrong\"", scope, depth, Type.NUMBER));
  }

  private String guard(Type type, Names scope, int depth, boolean otherwise) {
    String e = fresh("e");
    Names inner = scope.with(e, Kind.CONSTANT, Type.NUMBER);
    String number = "((number? %s) %s)".formatted(e, any(type, inner, depth));
    String error =
        "((error-object? %s) (note (error-object-message %1$s)) %s)"
            .formatted(e, any(type, scope, depth));
    String test = "(%s %s)".formatted(any(Type.TRUTH, inner, depth), any(type, inner, depth));
    String rest = otherwise ? " (else %s)".formatted(any(type, inner, depth)) : "";
    return "(guard (%s %s%s) %s)"
        .formatted(
            e,
            choices.of(List.of(number, error, test, number + " " + error)),
            rest,
            any(type, scope, depth));
  }

  // ---------------------------------------------------------------- loops

  private void loops(List<Supplier<String>> ways, Type type, Names scope, int depth) {
    ways.add(() -> namedLet(type, scope, depth));
    ways.add(() -> recursion(type, scope, depth));
    ways.add(() -> doLoop(type, scope, depth));
    ways.add(
        () -> {
          String x = fresh("x");
          String sum = fresh("a");
          Names inner = scope.with(x, Kind.CONSTANT, Type.NUMBER).with(sum, Kind.CONSTANT, type);
          return "(%s (lambda (%s %s) %s) %s %s)"
              .formatted(
                  choices.of("fold", "fold-right"),
                  x,
                  sum,
                  any(type, inner, depth),
                  plain(type, scope),
                  any(Type.LIST, scope, depth));
        });
  }

  private String namedLet(Type type, Names scope, int depth) {
    String loop = fresh("loop");
    String i = fresh("i");
    String result = fresh("a");
    Names inner = scope.with(i, Kind.CONSTANT, Type.NUMBER).with(result, Kind.CONSTANT, type);
    return "(let %s ((%s 0) (%s %s)) (if (< %s %s) (%s (+ %s 1) %s) %s))"
        .formatted(
            loop,
            i,
            result,
            any(type, scope, depth),
            i,
            choices.of("2", "1", "3"),
            loop,
            i,
            any(type, inner, depth),
            any(type, inner, depth));
  }

  /** Not in tail position, so that every level waits on the stack. */
  private String recursion(Type type, Names scope, int depth) {
    String f = fresh("f");
    String i = fresh("i");
    String result = fresh("a");
    Names level = scope.with(i, Kind.CONSTANT, Type.NUMBER);
    return "(letrec ((%1$s (lambda (%2$s) (if (> %2$s 0) (let ((%3$s (%1$s (- %2$s 1)))) %4$s)"
            .formatted(f, i, result, any(type, level.with(result, Kind.CONSTANT, type), depth))
        + " %s)))) (%s %s))".formatted(any(type, level, depth), f, choices.of("2", "1", "7"));
  }

  private String doLoop(Type type, Names scope, int depth) {
    String i = fresh("i");
    String result = fresh("a");
    Names inner = scope.with(i, Kind.CONSTANT, Type.NUMBER).with(result, Kind.VARIABLE, type);
    return "(do ((%1$s 0 (+ %1$s 1)) (%2$s %3$s)) ((= %1$s %4$s) %5$s) %6$s)"
        .formatted(
            i,
            result,
            any(type, scope, depth),
            choices.of("2", "1", "3"),
            any(type, inner, depth),
            command(inner, depth));
  }

  // ---------------------------------------------------------------- extents

  private void extents(List<Supplier<String>> ways, Type type, Names scope, int depth) {
    ways.add(
        () ->
            "(dynamic-wind %s %s %s)"
                .formatted(
                    commandThunk(scope, depth - 1),
                    thunk(type, scope, depth),
                    commandThunk(scope, depth - 1)));
    ways.add(
        () ->
            "(parameterize ((%s %s)) %s)"
                .formatted(
                    choices.of("plain", "twice"),
                    any(Type.NUMBER, scope, depth),
                    any(type, scope, depth)));
    ways.add(() -> "(force (delay %s))".formatted(any(type, scope, depth)));
    ways.add(
        () ->
            "(force (delay-force (begin %s (delay %s))))"
                .formatted(command(scope, depth), any(type, scope, depth)));
    ways.add(
        () -> {
          String p = fresh("p");
          return "(let ((%1$s (delay %2$s))) (force %1$s) (force %1$s))"
              .formatted(p, any(type, scope, depth));
        });
  }

  // ---------------------------------------------------------------- values and arguments

  private void values(List<Supplier<String>> ways, Type type, Names scope, int depth) {
    ways.add(
        () -> {
          Type other = type();
          String x = fresh("x");
          String y = fresh("y");
          Names inner = scope.with(x, Kind.VARIABLE, type).with(y, Kind.CONSTANT, other);
          String form =
              choices.of(
                  "(call-with-values (lambda () %s) (lambda (%s %s) %s))",
                  "(let-values (((%2$s %3$s) %1$s)) %4$s)");
          return form.formatted(pair(type, other, scope, depth), x, y, any(type, inner, depth));
        });
    ways.add(
        () -> {
          String x = fresh("x");
          String rest = fresh("r");
          Names inner =
              scope.with(x, Kind.CONSTANT, Type.NUMBER).with(rest, Kind.CONSTANT, Type.LIST);
          String form =
              choices.of(
                  "(apply (lambda (%s . %s) %s) 1 %s)",
                  "(apply (case-lambda ((%1$s) %5$s) ((%1$s . %2$s) %3$s)) 1 %4$s)");
          return form.formatted(
              x, rest, any(type, inner, depth), any(Type.LIST, scope, depth), plain(type, scope));
        });
  }

  /** An expression with two values. */
  private String pair(Type first, Type second, Names scope, int depth) {
    String values = call("values", scope, depth, first, second);
    return choices.of(
        values,
        "(begin %s %s)".formatted(command(scope, depth - 1), values),
        "(dynamic-wind %s (lambda () %s) %1$s)".formatted(commandThunk(scope, depth - 1), values),
        "(call/cc (lambda (k) (save! (lambda (n) (k %s %s))) %s))"
            .formatted(fromNumber(first), fromNumber(second), values));
  }

  private void choosing(List<Supplier<String>> ways, Type type, Names scope, int depth) {
    ways.add(
        () ->
            "(cond (%s %s) (%s %s) (else %s))"
                .formatted(
                    any(Type.TRUTH, scope, depth),
                    any(type, scope, depth),
                    any(Type.TRUTH, scope, depth),
                    any(type, scope, depth),
                    any(type, scope, depth)));
    ways.add(
        () ->
            "(case %s ((0 1) %s) ((2 3 4) %s) (else %s))"
                .formatted(
                    any(Type.NUMBER, scope, depth),
                    any(type, scope, depth),
                    any(type, scope, depth),
                    any(type, scope, depth)));
    ways.add(
        () -> {
          String x = fresh("x");
          String y = fresh("y");
          Names one = scope.with(x, Kind.VARIABLE, Type.NUMBER);
          return "(let* ((%s %s) (%s %s)) %s)"
              .formatted(
                  x,
                  any(Type.NUMBER, scope, depth),
                  y,
                  any(type, one, depth),
                  any(type, one.with(y, Kind.VARIABLE, type), depth));
        });
  }

  // ---------------------------------------------------------------- types

  @Override
  void special(List<Supplier<String>> ways, Type type, Names scope, int depth) {
    super.special(ways, type, scope, depth);
    switch (type) {
      case NUMBER -> numbers(ways, scope, depth);
      case TRUTH -> truths(ways, scope, depth);
      case LIST -> lists(ways, scope, depth);
      case TEXT -> {
        ways.add(() -> call("note", scope, depth, Type.TEXT));
        ways.add(() -> call("string-append \"+\"", scope, depth, Type.TEXT));
        ways.add(() -> call("number->string", scope, depth, Type.NUMBER));
        ways.add(
            () ->
                "(string-map %s %s)"
                    .formatted(noticing(scope, depth), any(Type.TEXT, scope, depth)));
      }
      case VECTOR -> {
        ways.add(() -> call("vector", scope, depth, Type.NUMBER, Type.NUMBER));
        ways.add(() -> call("list->vector", scope, depth, Type.LIST));
        ways.add(() -> call("make-vector 2", scope, depth, Type.NUMBER));
        ways.add(() -> higher("vector-map", Type.NUMBER, Type.VECTOR, scope, depth));
        ways.add(() -> higher2("vector-map", Type.VECTOR, scope, depth));
      }
    }
  }

  private void numbers(List<Supplier<String>> ways, Names scope, int depth) {
    ways.add(() -> choices.of("(plain)", "(twice)"));
    ways.add(() -> call("raise-continuable", scope, depth, Type.NUMBER));
    ways.add(() -> call("vector-ref", scope, depth, Type.VECTOR, Type.NUMBER));
    ways.add(() -> call("vector-length", scope, depth, Type.VECTOR));
    ways.add(() -> call("string-length", scope, depth, Type.TEXT));
    ways.add(() -> call("/", scope, depth, Type.NUMBER, Type.NUMBER));
    ways.add(
        () ->
            "(let ((g (generator (lambda (yield) %s)))) (let* ((a (g)) (b (g))) (+ a b)))"
                .formatted(command(scope.with("yield", Kind.FUNCTION, Type.NUMBER), depth)));
  }

  private void truths(List<Supplier<String>> ways, Names scope, int depth) {
    ways.add(() -> call("note", scope, depth, Type.TRUTH));
    ways.add(() -> call("even?", scope, depth, Type.NUMBER));
    ways.add(
        () ->
            "(%s %s %s)"
                .formatted(
                    choices.of("and", "or"),
                    any(Type.TRUTH, scope, depth),
                    any(Type.TRUTH, scope, depth)));
    ways.add(() -> higher(choices.of("any", "every"), Type.TRUTH, Type.LIST, scope, depth));
  }

  private void lists(List<Supplier<String>> ways, Names scope, int depth) {
    ways.add(() -> call("reverse", scope, depth, Type.LIST));
    ways.add(() -> call("vector->list", scope, depth, Type.VECTOR));
    ways.add(() -> higher("map", Type.NUMBER, Type.LIST, scope, depth));
    ways.add(() -> higher2("map", Type.LIST, scope, depth));
    ways.add(() -> higher("filter", Type.TRUTH, Type.LIST, scope, depth));
    ways.add(() -> higher("list-tabulate 2", Type.NUMBER, null, scope, depth));
    ways.add(
        () -> "(sort %s %s)".formatted(any(Type.LIST, scope, depth), comparison(scope, depth)));
  }

  /** A procedure that compares two numbers, after it did something. */
  private String comparison(Names scope, int depth) {
    String a = fresh("a");
    String b = fresh("b");
    Names inner = scope.with(a, Kind.CONSTANT, Type.NUMBER).with(b, Kind.CONSTANT, Type.NUMBER);
    return "(lambda (%1$s %2$s) %3$s (< %1$s %2$s))".formatted(a, b, command(inner, depth));
  }

  /** A call of a procedure with a procedure and a sequence, which may be null for none. */
  private String higher(String procedure, Type result, Type sequence, Names scope, int depth) {
    return "(%s %s%s)"
        .formatted(
            procedure,
            lambda(result, scope, depth),
            sequence == null ? "" : " " + any(sequence, scope, depth));
  }

  private String higher2(String procedure, Type sequence, Names scope, int depth) {
    String x = fresh("x");
    String y = fresh("y");
    Names inner = scope.with(x, Kind.CONSTANT, Type.NUMBER).with(y, Kind.CONSTANT, Type.NUMBER);
    return "(%s (lambda (%s %s) %s) %s %s)"
        .formatted(
            procedure,
            x,
            y,
            any(Type.NUMBER, inner, depth),
            any(sequence, scope, depth),
            plain(sequence, scope));
  }

  // ---------------------------------------------------------------- commands

  @Override
  void commands(List<Supplier<String>> ways, Names scope, int depth) {
    super.commands(ways, scope, depth);
    for (int i = 0; i < OFTEN; i++) {
      ways.add(() -> "(re-enter! %s)".formatted(choices.of("0", "1", "2")));
    }
    ways.add(
        () ->
            "(%s %s %s)"
                .formatted(
                    choices.of("when", "unless"),
                    any(Type.TRUTH, scope, depth),
                    command(scope, depth)));
    ways.add(() -> forEach("for-each", Type.LIST, scope, depth));
    ways.add(() -> forEach("vector-for-each", Type.VECTOR, scope, depth));
    ways.add(
        () ->
            "(string-for-each %s %s)"
                .formatted(noticing(scope, depth), any(Type.TEXT, scope, depth)));
    for (Name vector : scope.of(Kind.VARIABLE, Type.VECTOR)) {
      ways.add(
          () ->
              "(let ((n %s)) (vector-set! %s 0 n))"
                  .formatted(any(Type.NUMBER, scope, depth), vector.text()));
    }
  }

  private String forEach(String procedure, Type sequence, Names scope, int depth) {
    String x = fresh("x");
    Names inner = scope.with(x, Kind.CONSTANT, Type.NUMBER);
    return "(%s (lambda (%s) %s) %s)"
        .formatted(procedure, x, command(inner, depth), any(sequence, scope, depth));
  }
}
