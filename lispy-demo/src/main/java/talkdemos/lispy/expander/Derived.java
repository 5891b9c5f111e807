// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.core.Variable;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;

/**
 * The forms that the report derives from others (R7RS 4.2, 7.3), spelled out in the core language.
 */
final class Derived {
  private final Expander expander;

  Derived(Expander expander) {
    this.expander = expander;
  }

  /** A name that a form defines, and its value. */
  record Part(Object name, Supplier<Core> value) {}

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
      case "quasiquote" -> quasi(expander.items(x, 1, 1, "(quasiquote datum)").get(0), 1, scope);
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
      case "let-values", "let*-values" -> letValues(special, x, scope);
      case "syntax-error" -> {
        List<Object> parts = expander.items(x, 1, "(syntax-error message form ...)");
        throw expander.error(parts.get(0).toString(), parts.subList(1, parts.size()).toArray());
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
      return namedLet(parts, outer);
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

  private Core namedLet(List<Object> parts, Scope outer) {
    if (parts.size() < 3) {
      throw expander.error("expected (let name ((variable value) ...) body ...)");
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

  private boolean isKeyword(Object x, String name, Scope scope) {
    return Alias.isIdentifier(x)
        && scope.lookUp(x) instanceof Denotation.Special special
        && special.name().equals(name);
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
    if (isKeyword(clause.get(0), "else", scope)) {
      if (!others.isEmpty()) {
        throw expander.error("cond: else must be the last clause");
      }
      return expressions(body, scope);
    }
    Core test = expander.expand(clause.get(0), scope);
    if (body.isEmpty()) {
      return orElse(test, cond(others, scope));
    } else if (isKeyword(body.get(0), "=>", scope) && body.size() == 2) {
      Variable temporary = new Variable("cond");
      Core value = new Core.LocalRef(temporary);
      Core call =
          new Core.Call(expander.expand(body.get(1), scope), List.of(value), expander.place());
      return new Core.Let(
          List.of(temporary), List.of(test), new Core.If(value, call, cond(others, scope)));
    }
    return new Core.If(test, expressions(body, scope), cond(others, scope));
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
        isKeyword(body.get(0), "=>", scope) && body.size() == 2
            ? new Core.Call(expander.expand(body.get(1), scope), List.of(key), expander.place())
            : expressions(body, scope);
    if (isKeyword(clause.get(0), "else", scope)) {
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
            ? call("eqv?", key, new Core.Const(Datum.strip(data.get(0))))
            : call("memv", key, list);
    return new Core.If(test, then, otherwise);
  }

  private Core call(String procedure, Core... arguments) {
    return new Core.Call(expander.base(procedure), Arrays.asList(arguments), expander.place());
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

  // ---------------------------------------------------------------- quasiquote

  private Core quasi(Object x, int depth, Scope scope) {
    if (x instanceof Object[] items) {
      return call("list->vector", quasi(Pair.list(items), depth, scope));
    }
    if (!(x instanceof Pair pair)) {
      return new Core.Const(Datum.strip(x));
    } else if (isUse(pair, "unquote", scope)) {
      Object datum = ((Pair) pair.cdr).car;
      return depth == 1
          ? expander.expand(datum, scope)
          : tagged("unquote", quasi(datum, depth - 1, scope));
    } else if (isUse(pair, "quasiquote", scope)) {
      return tagged("quasiquote", quasi(((Pair) pair.cdr).car, depth + 1, scope));
    } else if (pair.car instanceof Pair inner && isUse(inner, "unquote-splicing", scope)) {
      Object datum = ((Pair) inner.cdr).car;
      if (depth == 1) {
        Core spliced = expander.expand(datum, scope);
        return pair.cdr == Nil.NIL
            ? spliced
            : call("append", spliced, quasi(pair.cdr, depth, scope));
      }
      Core head = tagged("unquote-splicing", quasi(datum, depth - 1, scope));
      return call("cons", head, quasi(pair.cdr, depth, scope));
    }
    Core head = quasi(pair.car, depth, scope);
    Core tail = quasi(pair.cdr, depth, scope);
    return head instanceof Core.Const first && tail instanceof Core.Const rest
        ? new Core.Const(new Pair(first.value(), rest.value()))
        : call("cons", head, tail);
  }

  private boolean isUse(Pair pair, String keyword, Scope scope) {
    return isKeyword(pair.car, keyword, scope)
        && pair.cdr instanceof Pair rest
        && rest.cdr == Nil.NIL;
  }

  private Core tagged(String keyword, Core datum) {
    return call("list", new Core.Const(Symbol.of(keyword)), datum);
  }

  // ---------------------------------------------------------------- several values

  /** The names in formals, the rest included. */
  static List<Object> names(Object formals) {
    List<Object> names = new ArrayList<>();
    Object rest = formals;
    for (; rest instanceof Pair pair; rest = pair.cdr) {
      names.add(pair.car);
    }
    if (rest != Nil.NIL) {
      names.add(rest);
    }
    return names;
  }

  private Core.Lambda thunk(Core body) {
    return new Core.Lambda(List.of(), null, body, null, expander.place());
  }

  /** Sets variables that exist to the values of an expression. */
  Core defineValues(Pair x, List<Variable> targets, Scope scope) {
    List<Object> parts = expander.items(x, 2, 2, "(define-values formals expression)");
    List<Variable> received = new ArrayList<>();
    List<Core> sets = new ArrayList<>();
    for (Variable target : targets) {
      Variable value = new Variable(target.name());
      received.add(value);
      sets.add(new Core.SetLocal(target, new Core.LocalRef(value)));
    }
    return receive(parts, received, Expander.sequence(sets), scope);
  }

  Core defineValuesAtTopLevel(Pair x, Scope scope) {
    List<Object> parts = expander.items(x, 2, 2, "(define-values formals expression)");
    List<Variable> received = new ArrayList<>();
    List<Core> sets = new ArrayList<>();
    for (Object name : names(parts.get(0))) {
      Variable value = new Variable(Alias.symbol(name).name());
      received.add(value);
      sets.add(new Core.Define(expander.global(name, scope), new Core.LocalRef(value)));
    }
    return receive(parts, received, Expander.sequence(sets), scope);
  }

  private Core receive(List<Object> parts, List<Variable> received, Core body, Scope scope) {
    Object formals = parts.get(0);
    int required = Datum.pairs(formals);
    Variable rest = required < received.size() ? received.get(required) : null;
    Core.Lambda consumer =
        new Core.Lambda(received.subList(0, required), rest, body, null, expander.place());
    return call("call-with-values", thunk(expander.expand(parts.get(1), scope)), consumer);
  }

  private Core letValues(String special, Pair x, Scope outer) {
    List<Object> parts = expander.items(x, 2, "(" + special + " ((formals value) ...) body ...)");
    List<Object> bindings = Datum.listOrNull(parts.get(0));
    if (bindings == null) {
      throw expander.error(special + ": expected a list of bindings, got", parts.get(0));
    }
    List<Object> body = parts.subList(1, parts.size());
    Scope inner = new Scope(outer);
    return letValues(bindings, 0, body, outer, inner, special.equals("let*-values"));
  }

  private Core letValues(
      List<Object> bindings, int next, List<Object> body, Scope outer, Scope inner, boolean star) {
    if (next == bindings.size()) {
      return expander.body(body, inner);
    }
    List<Object> binding = Datum.listOrNull(bindings.get(next));
    if (binding == null || binding.size() != 2) {
      throw expander.error("expected (formals value), got", bindings.get(next));
    }
    Core producer = thunk(expander.expand(binding.get(1), outer));
    Scope scope = star ? new Scope(inner) : inner;
    List<Variable> variables = new ArrayList<>();
    for (Object name : names(binding.get(0))) {
      variables.add(expander.bind(name, scope));
    }
    int required = Datum.pairs(binding.get(0));
    Variable rest = required < variables.size() ? variables.get(required) : null;
    Core then = letValues(bindings, next + 1, body, star ? scope : outer, scope, star);
    Core.Lambda consumer =
        new Core.Lambda(variables.subList(0, required), rest, then, null, expander.place());
    return call("call-with-values", producer, consumer);
  }

  // ---------------------------------------------------------------- records

  /** The definitions that a {@code define-record-type} stands for. */
  List<Part> recordType(Pair x, Scope scope) {
    String syntax = "(define-record-type name (constructor field ...) predicate field ...)";
    List<Object> parts = expander.items(x, 3, syntax);
    Object type = parts.get(0) instanceof Pair pair ? pair.car : parts.get(0);
    List<List<Object>> fields = new ArrayList<>();
    List<Object> names = new ArrayList<>();
    for (Object spec : parts.subList(3, parts.size())) {
      List<Object> field = Alias.isIdentifier(spec) ? List.of(spec) : Datum.listOrNull(spec);
      if (field == null || field.isEmpty() || field.size() > 3) {
        throw expander.error("define-record-type: expected (field accessor modifier), got", spec);
      }
      fields.add(field);
      names.add(Alias.symbol(field.get(0)));
    }
    Supplier<Core> reference = () -> expander.expand(type, scope);
    List<Part> definitions = new ArrayList<>();
    Core typeName = new Core.Const(Alias.symbol(type));
    Core fieldNames = new Core.Const(Pair.list(names.toArray()));
    definitions.add(new Part(type, () -> call("%make-record-type", typeName, fieldNames)));
    constructor(parts.get(1), names, reference, definitions);
    if (Alias.isIdentifier(parts.get(2))) {
      definitions.add(
          new Part(
              parts.get(2), () -> call("%record-predicate", reference.get(), name(parts.get(2)))));
    }
    for (int i = 0; i < fields.size(); i++) {
      List<Object> field = fields.get(i);
      Core index = new Core.Const((long) i);
      if (field.size() > 1) {
        Object accessor = field.get(1);
        definitions.add(
            new Part(
                accessor, () -> call("%record-accessor", reference.get(), index, name(accessor))));
      }
      if (field.size() > 2) {
        Object modifier = field.get(2);
        definitions.add(
            new Part(
                modifier, () -> call("%record-modifier", reference.get(), index, name(modifier))));
      }
    }
    return definitions;
  }

  private static Core name(Object identifier) {
    return new Core.Const(Alias.symbol(identifier));
  }

  private void constructor(
      Object spec, List<Object> names, Supplier<Core> type, List<Part> definitions) {
    Object name = spec instanceof Pair pair ? pair.car : spec;
    if (!Alias.isIdentifier(name)) {
      return; // #f: no constructor
    }
    List<Object> indices = new ArrayList<>();
    if (spec instanceof Pair pair) {
      for (Object field : names(pair.cdr)) {
        int index = names.indexOf(Alias.symbol(field));
        if (index < 0) {
          throw expander.error("define-record-type: the constructor names no field", field);
        }
        indices.add((long) index);
      }
    } else {
      for (int i = 0; i < names.size(); i++) {
        indices.add((long) i);
      }
    }
    Core list = new Core.Const(Pair.list(indices.toArray()));
    definitions.add(
        new Part(name, () -> call("%record-constructor", type.get(), list, name(name))));
  }
}
