// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.core.Variable;
import talkdemos.lispy.values.Pair;

/**
 * The forms that the report derives from others (R7RS 4.2, 7.3), spelled out in the core language.
 */
final class Derived {
  private final Expander expander;

  Derived(Expander expander) {
    this.expander = expander;
  }

  Core expand(String special, Pair x, Scope scope, String name) {
    return switch (special) {
      case "let" -> let(x, scope); // (let ((name value) ...) body ...), (let loop (...) body ...)
      case "let*" -> letStar(x, scope);
      case "letrec", "letrec*" -> letrec(x, scope);
      case "and" -> and(expander.items(x, 0, "(and test ...)"), scope);
      case "or" -> or(expander.items(x, 0, "(or test ...)"), scope);
      case "when", "unless" -> {
        List<Object> parts = expander.items(x, 2, "(" + special + " test expression ...)");
        Core test = expander.expand(parts.get(0), scope);
        Core body = expressions(parts.subList(1, parts.size()), scope);
        yield special.equals("when")
            ? new Core.If(test, body, Expander.unspecified())
            : new Core.If(test, Expander.unspecified(), body);
      }
      case "cond" -> cond(expander.items(x, 1, "(cond (test expression ...) ...)"), scope);
      case "case" -> caseForm(expander.items(x, 1, "(case key clause ...)"), scope);
      case "do" -> doLoop(x, scope);
      case "quasiquote" -> new Quasiquote(expander, scope).template(x);
      case "case-lambda" -> {
        List<Core.Lambda> clauses = new ArrayList<>();
        for (Object clause : expander.items(x, 0, "(case-lambda (formals body ...) ...)")) {
          if (!(clause instanceof Pair pair)) {
            throw expander.error("case-lambda: expected (formals body ...), got", clause);
          }
          clauses.add(expander.lambda(pair.car, pair.cdr, scope, name));
        }
        yield new Core.CaseLambda(clauses, name);
      }
      case "let-values", "let*-values" -> new SeveralValues(expander, scope).let(special, x);
      case "syntax-error" -> {
        List<Object> parts = expander.items(x, 1, "(syntax-error message form ...)");
        String message = Datum.strip(parts.get(0)).toString();
        throw expander.error(message, parts.subList(1, parts.size()).toArray());
      }
      default -> throw expander.error("this form cannot stand here", x);
    };
  }

  private Core expressions(List<Object> forms, Scope scope) {
    List<Core> items = new ArrayList<>();
    for (Object form : forms) {
      items.add(expander.expand(form, scope));
    }
    return Expander.sequence(items);
  }

  private record Binding(Object name, Object value) {}

  private List<Binding> bindings(Object list) {
    List<Object> items = Datum.listOrNull(list);
    if (items == null) {
      throw expander.error("expected a list of bindings, got", list);
    }
    List<Binding> bindings = new ArrayList<>();
    for (Object item : items) {
      List<Object> pair = Datum.listOrNull(item);
      if (pair == null || pair.size() != 2 || !Alias.isIdentifier(pair.get(0))) {
        throw expander.error("expected (variable value), got", item);
      }
      bindings.add(new Binding(pair.get(0), pair.get(1)));
    }
    return bindings;
  }

  private static String symbolName(Object identifier) {
    return Alias.symbol(identifier).name();
  }

  private Core let(Pair x, Scope outer) {
    List<Object> parts = expander.items(x, 2, "(let ((variable value) ...) body ...)");
    if (Alias.isIdentifier(parts.get(0))) {
      return namedLet(x, parts, outer);
    }
    List<Binding> bindings = bindings(parts.get(0));
    List<Core> values = new ArrayList<>();
    for (Binding binding : bindings) {
      values.add(expander.expand(binding.value, outer, symbolName(binding.name)));
    }
    Scope scope = new Scope(outer);
    List<Variable> variables = new ArrayList<>();
    for (Binding binding : bindings) {
      variables.add(expander.bind(binding.name, scope));
    }
    Core body = expander.body(parts.subList(1, parts.size()), scope);
    return variables.isEmpty() ? body : new Core.Let(variables, values, body);
  }

  private Core namedLet(Pair x, List<Object> parts, Scope outer) {
    if (parts.size() < 3) {
      throw expander.error("expected (let name ((variable value) ...) body ...), got", x);
    }
    List<Binding> bindings = bindings(parts.get(1));
    List<Core> values = new ArrayList<>();
    for (Binding binding : bindings) {
      values.add(expander.expand(binding.value, outer));
    }
    Scope scope = new Scope(outer);
    Variable loop = expander.bind(parts.get(0), scope);
    Object formals = Pair.list(bindings.stream().map(Binding::name).toArray());
    Object body = Pair.list(parts.subList(2, parts.size()).toArray());
    Core.Lambda lambda = expander.lambda(formals, body, scope, loop.name());
    Core call = new Core.Call(new Core.LocalRef(loop), values, expander.place());
    return new Core.Letrec(List.of(loop), List.of(lambda), call);
  }

  private Core letStar(Pair x, Scope outer) {
    List<Object> parts = expander.items(x, 2, "(let* ((variable value) ...) body ...)");
    List<Object> body = parts.subList(1, parts.size());
    return letStar(bindings(parts.get(0)), 0, body, outer);
  }

  private Core letStar(List<Binding> bindings, int next, List<Object> body, Scope outer) {
    if (next == bindings.size()) {
      return expander.body(body, outer);
    }
    Binding binding = bindings.get(next);
    Core value = expander.expand(binding.value, outer, symbolName(binding.name));
    Scope scope = new Scope(outer);
    Variable variable = expander.bind(binding.name, scope);
    return new Core.Let(
        List.of(variable), List.of(value), letStar(bindings, next + 1, body, scope));
  }

  private Core letrec(Pair x, Scope outer) {
    List<Object> parts = expander.items(x, 2, "(letrec ((variable value) ...) body ...)");
    List<Binding> bindings = bindings(parts.get(0));
    Scope scope = new Scope(outer);
    List<Variable> variables = new ArrayList<>();
    for (Binding binding : bindings) {
      variables.add(expander.bind(binding.name, scope));
    }
    List<Core> values = new ArrayList<>();
    for (Binding binding : bindings) {
      values.add(expander.expand(binding.value, scope, symbolName(binding.name)));
    }
    return new Core.Letrec(variables, values, expander.body(parts.subList(1, parts.size()), scope));
  }

  private Core and(List<Object> tests, Scope scope) {
    if (tests.isEmpty()) {
      return new Core.Const(true);
    }
    Core first = expander.expand(tests.get(0), scope);
    return tests.size() == 1
        ? first
        : new Core.If(first, and(tests.subList(1, tests.size()), scope), new Core.Const(false));
  }

  private Core or(List<Object> tests, Scope scope) {
    if (tests.isEmpty()) {
      return new Core.Const(false);
    }
    Core first = expander.expand(tests.get(0), scope);
    return tests.size() == 1 ? first : orElse(first, or(tests.subList(1, tests.size()), scope));
  }

  private static Core orElse(Core first, Core rest) {
    Variable temporary = new Variable("or");
    Core value = new Core.LocalRef(temporary);
    return new Core.Let(List.of(temporary), List.of(first), new Core.If(value, value, rest));
  }

  private Core cond(List<Object> clauses, Scope scope) {
    if (clauses.isEmpty()) {
      return Expander.unspecified();
    }
    List<Object> clause = Datum.listOrNull(clauses.get(0));
    if (clause == null || clause.isEmpty()) {
      throw expander.error("cond: expected (test expression ...), got", clauses.get(0));
    }
    List<Object> others = clauses.subList(1, clauses.size());
    List<Object> body = clause.subList(1, clause.size());
    if (expander.isKeyword(clause.get(0), "else", scope)) {
      if (!others.isEmpty()) {
        throw expander.error("cond: else must be the last clause, got after it", others.get(0));
      }
      if (body.isEmpty()) {
        throw expander.error("cond: expected (else expression ...), got", clauses.get(0));
      }
      return expressions(body, scope);
    }
    Core test = expander.expand(clause.get(0), scope);
    if (body.isEmpty()) {
      return orElse(test, cond(others, scope));
    } else if (isArrow(clauses.get(0), body, scope)) {
      Variable temporary = new Variable("cond");
      Core value = new Core.LocalRef(temporary);
      Core call =
          new Core.Call(expander.expand(body.get(1), scope), List.of(value), expander.place());
      return new Core.Let(
          List.of(temporary), List.of(test), new Core.If(value, call, cond(others, scope)));
    }
    return new Core.If(test, expressions(body, scope), cond(others, scope));
  }

  /** True of the body {@code => procedure}. */
  private boolean isArrow(Object clause, List<Object> body, Scope scope) {
    if (!expander.isKeyword(body.get(0), "=>", scope)) {
      return false;
    } else if (body.size() != 2) {
      throw expander.error("expected one procedure after =>, got", clause);
    }
    return true;
  }

  private Core caseForm(List<Object> parts, Scope scope) {
    Variable key = new Variable("key");
    Core value = expander.expand(parts.get(0), scope);
    Core clauses = clauses(new Core.LocalRef(key), parts.subList(1, parts.size()), scope);
    return new Core.Let(List.of(key), List.of(value), clauses);
  }

  private Core clauses(Core key, List<Object> clauses, Scope scope) {
    if (clauses.isEmpty()) {
      return Expander.unspecified();
    }
    List<Object> clause = Datum.listOrNull(clauses.get(0));
    if (clause == null || clause.size() < 2) {
      throw expander.error("case: expected ((datum ...) expression ...), got", clauses.get(0));
    }
    List<Object> body = clause.subList(1, clause.size());
    Core then =
        isArrow(clauses.get(0), body, scope)
            ? new Core.Call(expander.expand(body.get(1), scope), List.of(key), expander.place())
            : expressions(body, scope);
    if (expander.isKeyword(clause.get(0), "else", scope)) {
      if (clauses.size() > 1) {
        throw expander.error("case: else must be the last clause, got after it", clauses.get(1));
      }
      return then;
    }
    List<Object> data = Datum.listOrNull(clause.get(0));
    if (data == null) {
      throw expander.error("case: expected a list of data, got", clause.get(0));
    }
    Core otherwise = clauses(key, clauses.subList(1, clauses.size()), scope);
    Core list = new Core.Const(Datum.strip(clause.get(0)));
    Core test =
        data.size() == 1
            ? expander.call("eqv?", key, new Core.Const(Datum.strip(data.get(0))))
            : expander.call("memv", key, list);
    return new Core.If(test, then, otherwise);
  }

  private Core doLoop(Pair x, Scope outer) {
    String syntax = "(do ((variable start step) ...) (test expression ...) command ...)";
    List<Object> parts = expander.items(x, 2, syntax);
    List<Object> specs = Datum.listOrNull(parts.get(0));
    List<Object> end = Datum.listOrNull(parts.get(1));
    if (specs == null || end == null || end.isEmpty()) {
      throw expander.error("expected " + syntax + ", got", x);
    }
    Scope scope = new Scope(outer);
    Variable loop = new Variable("do");
    List<Variable> variables = new ArrayList<>();
    List<Core> starts = new ArrayList<>();
    for (Object spec : specs) {
      List<Object> items = Datum.listOrNull(spec);
      if (items == null || items.size() < 2 || items.size() > 3) {
        throw expander.error("do: expected (variable start step), got", spec);
      }
      starts.add(expander.expand(items.get(1), outer));
      variables.add(expander.bind(items.get(0), scope));
    }
    Core test = expander.expand(end.get(0), scope);
    Core result = expressions(end.subList(1, end.size()), scope);
    List<Core> steps = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      List<Object> items = Datum.list(specs.get(i));
      steps.add(
          items.size() == 3
              ? expander.expand(items.get(2), scope)
              : new Core.LocalRef(variables.get(i)));
    }
    List<Core> turn = new ArrayList<>();
    for (Object command : parts.subList(2, parts.size())) {
      turn.add(expander.expand(command, scope));
    }
    turn.add(new Core.Call(new Core.LocalRef(loop), steps, expander.place()));
    Core body = new Core.If(test, result, Expander.sequence(turn));
    Core.Lambda lambda = new Core.Lambda(variables, null, body, "do", expander.place());
    return new Core.Letrec(
        List.of(loop),
        List.of(lambda),
        new Core.Call(new Core.LocalRef(loop), starts, expander.place()));
  }
}
