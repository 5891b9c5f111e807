// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import talkdemos.lispy.fuzz.Choices;
import talkdemos.lispy.oracle.Names.Kind;
import talkdemos.lispy.oracle.Names.Name;
import talkdemos.lispy.oracle.Names.Type;

/**
 * Makes expressions of a type that end and rarely go wrong.
 *
 * <p>The report leaves the order of operands open, so of those of a call at most one has effects or
 * sees any; {@link #plain} makes the others. Loops count to a constant; numbers and lists grow by
 * addition alone. This class has what rung 0 has; {@link ControlExpressions} the rest of Scheme.
 */
class Expressions {
  final Choices choices;
  private int names;

  Expressions(Choices choices) {
    this.choices = choices;
  }

  final String fresh(String prefix) {
    return prefix + ++names;
  }

  final Type type() {
    return choices.of(types());
  }

  List<Type> types() {
    return List.of(Type.NUMBER, Type.LIST, Type.TRUTH);
  }

  // ---------------------------------------------------------------- the simplest

  /** Without effects, and the same whenever it is evaluated. */
  final String plain(Type type, Names scope) {
    List<Name> constants = scope.of(Kind.CONSTANT, type);
    return !constants.isEmpty() && choices.below(3) > 0
        ? choices.of(constants).text()
        : literal(type);
  }

  /** A constant; for vectors a name, as to make one is an effect that a later change shows. */
  private String literal(Type type) {
    return switch (type) {
      case NUMBER -> choices.of("1", "0", "2", "3", "-1", "10");
      case TRUTH -> choices.of("#t", "#f");
      case LIST -> choices.of("'(1 2)", "'()", "'(3 1 2)", "(list 5)");
      case TEXT -> choices.of("\"ab\"", "\"\"", "\"xyz\"");
      case VECTOR -> choices.of("v12", "v0", "v312");
    };
  }

  private String simple(Type type, Names scope) {
    List<Name> variables = scope.of(Kind.VARIABLE, type);
    return !variables.isEmpty() && choices.below(2) > 0
        ? choices.of(variables).text()
        : plain(type, scope);
  }

  // ---------------------------------------------------------------- expressions

  /** Any expression of the type. */
  final String any(Type type, Names scope, int depth) {
    if (depth <= 0 || choices.exhausted()) {
      return simple(type, scope);
    }
    List<Supplier<String>> ways = new ArrayList<>();
    ways.add(() -> simple(type, scope));
    general(ways, type, scope, depth - 1);
    special(ways, type, scope, depth - 1);
    return choices.by(ways);
  }

  /** Ways that do for every type. */
  void general(List<Supplier<String>> ways, Type type, Names scope, int depth) {
    ways.add(
        () ->
            "(if %s %s %s)"
                .formatted(
                    any(Type.TRUTH, scope, depth),
                    any(type, scope, depth),
                    any(type, scope, depth)));
    ways.add(() -> "(begin %s %s)".formatted(command(scope, depth), any(type, scope, depth)));
    ways.add(() -> let(type, scope, depth));
    ways.add(() -> lambdaCall(type, scope, depth));
    ways.add(() -> letFunction(type, scope, depth));
    for (Name function : scope.of(Kind.FUNCTION, type)) {
      ways.add(() -> "(%s %s)".formatted(function.text(), any(Type.NUMBER, scope, depth)));
    }
  }

  private String let(Type type, Names scope, int depth) {
    Type first = type();
    Type second = type();
    String x = fresh("x");
    String y = fresh("y");
    Kind kind = choices.of(List.of(Kind.CONSTANT, Kind.VARIABLE));
    Names inner = scope.with(x, kind, first).with(y, Kind.CONSTANT, second);
    return "(let ((%s %s) (%s %s)) %s)"
        .formatted(
            x, any(first, scope, depth), y, any(second, scope, depth), any(type, inner, depth));
  }

  private String lambdaCall(Type type, Names scope, int depth) {
    String x = fresh("x");
    Kind kind = choices.of(List.of(Kind.CONSTANT, Kind.VARIABLE));
    return "((lambda (%s) %s) %s)"
        .formatted(
            x, any(type, scope.with(x, kind, Type.NUMBER), depth), any(Type.NUMBER, scope, depth));
  }

  private String letFunction(Type type, Names scope, int depth) {
    String f = fresh("f");
    Type result = type();
    return "(let ((%s %s)) %s)"
        .formatted(
            f,
            lambda(result, scope, depth),
            any(type, scope.with(f, Kind.FUNCTION, result), depth));
  }

  /** A procedure of a number. */
  final String lambda(Type result, Names scope, int depth) {
    String x = fresh("n");
    return "(lambda (%s) %s)"
        .formatted(x, any(result, scope.with(x, Kind.CONSTANT, Type.NUMBER), depth));
  }

  /** A procedure that answers its argument after a command. */
  final String noticing(Names scope, int depth) {
    String x = fresh("c");
    return "(lambda (%1$s) %2$s %1$s)".formatted(x, command(scope, depth));
  }

  /** A call where one argument may do anything, and the others must not. */
  final String call(String procedure, Names scope, int depth, Type... types) {
    int busy = choices.below(types.length);
    StringBuilder text = new StringBuilder("(" + procedure);
    for (int i = 0; i < types.length; i++) {
      text.append(' ').append(i == busy ? any(types[i], scope, depth) : plain(types[i], scope));
    }
    return text.append(')').toString();
  }

  // ---------------------------------------------------------------- types

  /** Ways that make one type. */
  void special(List<Supplier<String>> ways, Type type, Names scope, int depth) {
    if (type == Type.NUMBER) {
      ways.add(() -> call("note", scope, depth, Type.NUMBER));
      ways.add(() -> call("+", scope, depth, Type.NUMBER, Type.NUMBER));
      ways.add(() -> call("-", scope, depth, Type.NUMBER, Type.NUMBER));
      ways.add(() -> call("* 2", scope, depth, Type.NUMBER));
      ways.add(() -> call(choices.of("quotient", "modulo"), scope, depth, type, type));
      ways.add(() -> call("length", scope, depth, Type.LIST));
      ways.add(() -> call("car", scope, depth, Type.LIST));
      ways.add(() -> call("apply +", scope, depth, Type.LIST));
    } else if (type == Type.TRUTH) {
      ways.add(() -> call(choices.of("<", "=", ">="), scope, depth, Type.NUMBER, Type.NUMBER));
      ways.add(() -> call("null?", scope, depth, Type.LIST));
      ways.add(() -> call("not", scope, depth, Type.TRUTH));
      ways.add(() -> call("equal?", scope, depth, Type.LIST, Type.LIST));
    } else if (type == Type.LIST) {
      ways.add(() -> call("list", scope, depth, Type.NUMBER, Type.NUMBER));
      ways.add(() -> call("cons", scope, depth, Type.NUMBER, Type.LIST));
      ways.add(() -> call("append '(7)", scope, depth, Type.LIST));
      ways.add(() -> call("cdr", scope, depth, Type.LIST));
      ways.add(() -> call("note", scope, depth, Type.LIST));
      ways.add(
          () ->
              "(map %s %s)"
                  .formatted(lambda(Type.NUMBER, scope, depth), any(Type.LIST, scope, depth)));
    }
  }

  // ---------------------------------------------------------------- commands

  /** An expression for its effect. */
  final String command(Names scope, int depth) {
    if (depth <= 0 || choices.exhausted()) {
      return "(note %s)".formatted(plain(Type.NUMBER, scope));
    }
    List<Supplier<String>> ways = new ArrayList<>();
    commands(ways, scope, depth - 1);
    return choices.by(ways);
  }

  void commands(List<Supplier<String>> ways, Names scope, int depth) {
    ways.add(() -> call("note", scope, depth, type()));
    for (Name variable : scope.of(Kind.VARIABLE, null)) {
      ways.add(() -> "(set! %s %s)".formatted(variable.text(), any(variable.type(), scope, depth)));
    }
    ways.add(() -> any(type(), scope, depth));
    ways.add(
        () ->
            "(if %s %s %s)"
                .formatted(
                    any(Type.TRUTH, scope, depth), command(scope, depth), command(scope, depth)));
  }
}
