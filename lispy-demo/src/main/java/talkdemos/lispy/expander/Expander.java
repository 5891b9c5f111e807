// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.core.Variable;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/**
 * From data to the core language: macros are expanded, names resolved, derived forms spelled out.
 *
 * <p>Hygiene is that of aliases (Bawden and Rees, "Syntactic Closures", 1988; Clinger and Rees,
 * "Macros That Work", 1991): see {@link Alias}. {@link Derived} has the forms that the report
 * derives from others.
 */
public final class Expander {
  private final Environment base;
  private final Function<Pair, Place> places;
  private final Includes includes;
  private final Derived derived;
  private Place place;

  /** Finds the data of a file that a program includes. */
  public interface Includes {
    /**
     * @param foldCase true to read it as if it began with {@code #!fold-case}
     */
    List<Object> read(String file, boolean foldCase, Place place);

    /** Whether a {@code cond-expand} requirement such as {@code (library (srfi 1))} is met. */
    boolean hasLibrary(Object name);

    /** The feature identifiers, as {@code (features)} lists them. */
    Set<String> features();
  }

  /**
   * @param base has the procedures that expansions call: {@code eqv?}, {@code cons} and such
   * @param places the place of a list, or null if it is not known
   */
  public Expander(Environment base, Function<Pair, Place> places, Includes includes, Place start) {
    this.base = base;
    this.places = places;
    this.includes = includes;
    this.place = start;
    this.derived = new Derived(this);
  }

  /** The declarations that a {@code cond-expand} in a library stands for. */
  public List<Object> declarations(Pair condExpand) {
    at(condExpand);
    return condExpand(condExpand, base.scope());
  }

  /** The data of the files that an {@code include} names. */
  public List<Object> includedData(Pair include) {
    at(include);
    return included(include);
  }

  /** The core form of a datum at the top level of an environment. */
  public Core expandTopLevel(Object form, Environment environment) {
    return topLevel(form, environment.scope());
  }

  private Core topLevel(Object form, Scope scope) {
    Object x = expandMacros(form, scope);
    switch (special(x, scope)) {
      case "begin" -> {
        List<Core> items = new ArrayList<>();
        for (Object item : items((Pair) x, 0, "(begin form ...)")) {
          items.add(topLevel(item, scope));
        }
        return sequence(items);
      }
      case "include", "include-ci" -> {
        List<Core> items = new ArrayList<>();
        for (Object item : included((Pair) x)) {
          items.add(topLevel(item, scope));
        }
        return sequence(items);
      }
      case "cond-expand" -> {
        List<Core> items = new ArrayList<>();
        for (Object item : condExpand((Pair) x, scope)) {
          items.add(topLevel(item, scope));
        }
        return sequence(items);
      }
      case "define" -> {
        Definition definition = definition((Pair) x);
        Global global = global(definition.name, scope);
        return new Core.Define(global, expand(definition.value, scope, global.name()));
      }
      case "define-values" -> {
        return derived.defineValuesAtTopLevel((Pair) x, scope);
      }
      case "define-record-type" -> {
        List<Core> items = new ArrayList<>();
        for (Derived.Part part : derived.recordType((Pair) x, scope)) {
          items.add(new Core.Define(global(part.name(), scope), part.value().get()));
        }
        return sequence(items);
      }
      case "define-syntax" -> {
        defineSyntax((Pair) x, scope, scope);
        return new Core.Const(Unspecified.VALUE);
      }
      default -> {
        return expand(x, scope, null);
      }
    }
  }

  /**
   * The variable that a definition at the top level gives a value; an alias comes to mean it too.
   */
  Global global(Object identifier, Scope scope) {
    Global global = scope.environment().variable(Alias.symbol(identifier));
    if (identifier instanceof Alias) {
      scope.bind(identifier, new Denotation.Top(global));
    }
    return global;
  }

  // ---------------------------------------------------------------- expressions

  Core expand(Object x, Scope scope) {
    return expand(x, scope, null);
  }

  /** The core form of an expression; a procedure that it makes gets the name. */
  Core expand(Object form, Scope scope, String name) {
    Place outer = place;
    try {
      Object x = expandMacros(form, scope);
      if (Alias.isIdentifier(x)) {
        return reference(x, scope);
      } else if (!(x instanceof Pair pair)) {
        if (x == Nil.NIL) {
          throw error("() is not an expression; the empty list is '()");
        }
        return new Core.Const(Datum.strip(x));
      } else {
        String special = special(pair, scope);
        return special.isEmpty() ? call(pair, scope) : special(special, pair, scope, name);
      }
    } finally {
      place = outer;
    }
  }

  private Object expandMacros(Object form, Scope scope) {
    Object x = form;
    while (x instanceof Pair pair) {
      at(pair);
      if (Alias.isIdentifier(pair.car)
          && scope.lookUp(pair.car) instanceof Denotation.Macro macro) {
        x = macro.rules().expand(pair, scope, place);
      } else {
        return x;
      }
    }
    return x;
  }

  private void at(Pair pair) {
    Place known = places.apply(pair);
    if (known != null) {
      place = known;
    }
  }

  Place place() {
    return place;
  }

  Raised error(String problem, Object... irritants) {
    Object[] stripped = new Object[irritants.length];
    for (int i = 0; i < stripped.length; i++) {
      stripped[i] = Datum.strip(irritants[i]);
    }
    return Raised.syntax(place, problem, stripped);
  }

  /** The name of the special form that x is a use of, or "". */
  String special(Object x, Scope scope) {
    return x instanceof Pair pair
            && Alias.isIdentifier(pair.car)
            && scope.lookUp(pair.car) instanceof Denotation.Special special
        ? special.name()
        : "";
  }

  private Core reference(Object identifier, Scope scope) {
    Denotation meaning = scope.lookUp(identifier);
    if (meaning instanceof Denotation.Local local) {
      return new Core.LocalRef(local.variable());
    } else if (meaning instanceof Denotation.Top top) {
      return new Core.GlobalRef(top.global(), place);
    }
    throw error("a keyword cannot be used as a variable", identifier);
  }

  /** A procedure of the base environment, whatever the program calls by that name. */
  Core base(String name) {
    return new Core.GlobalRef(base.variable(Symbol.of(name)), place);
  }

  private Core call(Pair pair, Scope scope) {
    Place here = place;
    List<Object> items = Datum.listOrNull(pair);
    if (items == null) {
      throw error("a call must be a proper list", pair);
    }
    Core procedure = expand(items.get(0), scope);
    List<Core> arguments = new ArrayList<>(items.size() - 1);
    for (Object item : items.subList(1, items.size())) {
      arguments.add(expand(item, scope));
    }
    if (procedure instanceof Core.Lambda lambda
        && lambda.rest() == null
        && lambda.required().size() == arguments.size()) {
      return new Core.Let(lambda.required(), arguments, lambda.body());
    }
    return new Core.Call(procedure, arguments, here);
  }

  private Core special(String special, Pair x, Scope scope, String name) {
    return switch (special) {
      case "quote" -> new Core.Const(Datum.strip(items(x, 1, 1, "(quote datum)").get(0)));
      case "if" -> {
        List<Object> parts = items(x, 2, 3, "(if test then else)");
        yield new Core.If(
            expand(parts.get(0), scope),
            expand(parts.get(1), scope),
            parts.size() == 3 ? expand(parts.get(2), scope) : unspecified());
      }
      case "set!" -> assignment(x, scope);
      case "lambda" -> {
        items(x, 2, Integer.MAX_VALUE, "(lambda formals body ...)");
        Pair formals = (Pair) x.cdr;
        yield lambda(formals.car, formals.cdr, scope, name);
      }
      case "begin" -> {
        List<Core> items = new ArrayList<>();
        for (Object item : items(x, 1, "(begin expression ...)")) {
          items.add(expand(item, scope));
        }
        yield sequence(items);
      }
      case "include", "include-ci" -> body(included(x), scope);
      case "cond-expand" -> body(condExpand(x, scope), scope);
      case "let-syntax", "letrec-syntax" -> letSyntax(special, x, scope);
      case "define", "define-values", "define-record-type", "define-syntax" ->
          throw error("a definition cannot stand where a value is needed", x);
      case "else", "=>", "...", "_", "unquote", "unquote-splicing", "syntax-rules" ->
          throw error("this keyword has no meaning here", x);
      default -> derived.expand(special, x, scope, name);
    };
  }

  static Core unspecified() {
    return new Core.Const(Unspecified.VALUE);
  }

  static Core sequence(List<Core> items) {
    return items.isEmpty() ? unspecified() : items.size() == 1 ? items.get(0) : new Core.Seq(items);
  }

  private Core assignment(Pair x, Scope scope) {
    List<Object> parts = items(x, 2, 2, "(set! variable value)");
    if (!Alias.isIdentifier(parts.get(0))) {
      throw error("set!: expected a variable, got", parts.get(0));
    }
    Denotation meaning = scope.lookUp(parts.get(0));
    Core value = expand(parts.get(1), scope);
    if (meaning instanceof Denotation.Local local) {
      local.variable().assign();
      return new Core.SetLocal(local.variable(), value);
    } else if (meaning instanceof Denotation.Top top) {
      return new Core.SetGlobal(top.global(), value, place);
    }
    throw error("set!: a keyword is not a variable", parts.get(0));
  }

  /** A procedure, given the formals and the list of the forms of its body. */
  Core.Lambda lambda(Object formals, Object body, Scope outer, String name) {
    Place here = place;
    Scope scope = new Scope(outer);
    List<Variable> required = new ArrayList<>();
    Object rest = formals;
    for (; rest instanceof Pair pair; rest = pair.cdr) {
      required.add(bind(pair.car, scope));
    }
    Variable extra = rest == Nil.NIL ? null : bind(rest, scope);
    List<Object> forms = Datum.listOrNull(body);
    if (forms == null) {
      throw error("a body must be a proper list", body);
    }
    return new Core.Lambda(required, extra, body(forms, scope), name, here);
  }

  /** A new local variable in a scope. */
  Variable bind(Object identifier, Scope scope) {
    if (!Alias.isIdentifier(identifier)) {
      throw error("expected a variable, got", identifier);
    } else if (scope.binds(identifier)) {
      throw error("a variable is bound twice", identifier);
    }
    Variable variable = new Variable(Alias.symbol(identifier).name());
    scope.bind(identifier, new Denotation.Local(variable));
    return variable;
  }

  // ---------------------------------------------------------------- bodies

  /** What {@code (define ...)} says: a name and the datum or the lambda form that is its value. */
  record Definition(Object name, Object value) {}

  private Definition definition(Pair x) {
    List<Object> parts = items(x, 1, "(define variable value)");
    Object target = parts.get(0);
    Object body = ((Pair) x.cdr).cdr;
    while (target instanceof Pair head) { // (define (name . formals) body ...), curried as well
      Object lambda = new Pair(keyword("lambda"), new Pair(head.cdr, body));
      body = Pair.list(lambda);
      target = head.car;
    }
    if (!Alias.isIdentifier(target)) {
      throw error("define: expected a variable, got", target);
    }
    List<Object> value = Datum.listOrNull(body);
    if (value == null || value.size() != 1) {
      throw error("define: expected one value, got", x);
    }
    return new Definition(target, value.get(0));
  }

  /** A keyword that means what it does in the base environment. */
  Object keyword(String name) {
    return new Alias(Symbol.of(name), base.scope());
  }

  /** One step of a body: a variable to define, or null, and what computes the value. */
  private record Step(Variable variable, java.util.function.Supplier<Core> value) {}

  /** The core form of a body: definitions, visible in all of it, and expressions. */
  Core body(List<Object> forms, Scope outer) {
    Scope scope = new Scope(outer);
    List<Step> steps = new ArrayList<>();
    for (Object form : forms) {
      bodyForm(form, scope, steps);
    }
    if (steps.isEmpty()) {
      throw error("a body must have an expression");
    }
    List<Variable> variables = new ArrayList<>();
    List<Core> values = new ArrayList<>();
    int lastDefinition = -1;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).variable != null) {
        lastDefinition = i;
      }
    }
    for (Step step : steps.subList(0, lastDefinition + 1)) {
      variables.add(step.variable == null ? new Variable("ignored") : step.variable);
      values.add(step.value.get());
    }
    List<Core> expressions = new ArrayList<>();
    for (Step step : steps.subList(lastDefinition + 1, steps.size())) {
      expressions.add(step.value.get());
    }
    Core rest = sequence(expressions);
    return variables.isEmpty() ? rest : new Core.Letrec(variables, values, rest);
  }

  private void bodyForm(Object form, Scope scope, List<Step> steps) {
    Object x = expandMacros(form, scope);
    Place here = place;
    switch (special(x, scope)) {
      case "begin" ->
          items((Pair) x, 0, "(begin form ...)").forEach(item -> bodyForm(item, scope, steps));
      case "include", "include-ci" ->
          included((Pair) x).forEach(item -> bodyForm(item, scope, steps));
      case "cond-expand" ->
          condExpand((Pair) x, scope).forEach(item -> bodyForm(item, scope, steps));
      case "define" -> {
        Definition definition = definition((Pair) x);
        Variable variable = bind(definition.name, scope);
        steps.add(
            new Step(
                variable, () -> at(here, () -> expand(definition.value, scope, variable.name()))));
      }
      case "define-values" -> {
        List<Variable> variables = new ArrayList<>();
        for (Object name : Derived.names(((Pair) ((Pair) x).cdr).car)) {
          Variable variable = bind(name, scope);
          variable.assign();
          variables.add(variable);
          steps.add(new Step(variable, Expander::unspecified));
        }
        steps.add(
            new Step(
                new Variable("values"),
                () -> at(here, () -> derived.defineValues((Pair) x, variables, scope))));
      }
      case "define-record-type" -> {
        for (Derived.Part part : derived.recordType((Pair) x, scope)) {
          steps.add(new Step(bind(part.name(), scope), () -> at(here, part.value())));
        }
      }
      case "define-syntax" -> defineSyntax((Pair) x, scope, scope);
      default -> steps.add(new Step(null, () -> at(here, () -> expand(x, scope))));
    }
  }

  private <T> T at(Place here, java.util.function.Supplier<T> work) {
    Place outer = place;
    place = here;
    try {
      return work.get();
    } finally {
      place = outer;
    }
  }

  // ---------------------------------------------------------------- macros

  private void defineSyntax(Pair x, Scope target, Scope meaning) {
    List<Object> parts = items(x, 2, 2, "(define-syntax keyword transformer)");
    if (!Alias.isIdentifier(parts.get(0))) {
      throw error("define-syntax: expected a keyword, got", parts.get(0));
    }
    Denotation transformer = transformer(parts.get(1), meaning);
    if (target.isTopLevel()) {
      target.environment().bind(Alias.symbol(parts.get(0)), transformer);
      if (parts.get(0) instanceof Symbol) {
        return;
      }
    }
    target.bind(parts.get(0), transformer);
  }

  private Denotation transformer(Object x, Scope scope) {
    Object form = expandMacros(x, scope);
    if (Alias.isIdentifier(form)) {
      Denotation meaning = scope.lookUp(form);
      if (!(meaning instanceof Denotation.Local) && !(meaning instanceof Denotation.Top)) {
        return meaning; // a keyword under another name
      }
    }
    if (!special(form, scope).equals("syntax-rules")) {
      throw error("expected (syntax-rules ...), got", form);
    }
    List<Object> parts =
        items((Pair) form, 1, "(syntax-rules (literal ...) (pattern template) ...)");
    Object ellipsis = Symbol.of("...");
    int next = 0;
    if (Alias.isIdentifier(parts.get(0))) {
      ellipsis = parts.get(0);
      next = 1;
    }
    List<Object> literals = next < parts.size() ? Datum.listOrNull(parts.get(next)) : null;
    if (literals == null || !literals.stream().allMatch(Alias::isIdentifier)) {
      throw error("syntax-rules: expected a list of literals", form);
    }
    List<SyntaxRules.Rule> rules = new ArrayList<>();
    for (Object rule : parts.subList(next + 1, parts.size())) {
      List<Object> sides = Datum.listOrNull(rule);
      if (sides == null || sides.size() != 2 || !(sides.get(0) instanceof Pair)) {
        throw error("syntax-rules: expected (pattern template), got", rule);
      }
      rules.add(new SyntaxRules.Rule(sides.get(0), sides.get(1)));
    }
    return new Denotation.Macro(new SyntaxRules(ellipsis, new HashSet<>(literals), rules, scope));
  }

  private Core letSyntax(String special, Pair x, Scope outer) {
    List<Object> parts = items(x, 2, Integer.MAX_VALUE, "(" + special + " (binding ...) body ...)");
    Scope scope = new Scope(outer);
    Scope meaning = special.equals("letrec-syntax") ? scope : outer;
    List<Object> bindings = Datum.listOrNull(parts.get(0));
    if (bindings == null) {
      throw error(special + ": expected a list of bindings, got", parts.get(0));
    }
    for (Object binding : bindings) {
      List<Object> pair = Datum.listOrNull(binding);
      if (pair == null || pair.size() != 2 || !Alias.isIdentifier(pair.get(0))) {
        throw error(special + ": expected (keyword transformer), got", binding);
      }
      scope.bind(pair.get(0), transformer(pair.get(1), meaning));
    }
    return body(parts.subList(1, parts.size()), scope);
  }

  // ---------------------------------------------------------------- shapes

  /** The items after the keyword, at least so many. */
  List<Object> items(Pair form, int least, String syntax) {
    return items(form, least, Integer.MAX_VALUE, syntax);
  }

  /** The items after the keyword, whose number is checked. */
  List<Object> items(Pair form, int least, int most, String syntax) {
    List<Object> items = Datum.listOrNull(form.cdr);
    if (items == null || items.size() < least || items.size() > most) {
      throw error("expected " + syntax + ", got", form);
    }
    return items;
  }

  private List<Object> included(Pair x) {
    List<Object> forms = new ArrayList<>();
    boolean foldCase = Alias.symbol(x.car).name().equals("include-ci");
    for (Object file : items(x, 1, "(include file ...)")) {
      forms.addAll(includes.read(file.toString(), foldCase, place));
    }
    return forms;
  }

  List<Object> condExpand(Pair x, Scope scope) {
    for (Object clause : items(x, 0, "(cond-expand (requirement form ...) ...)")) {
      if (!(clause instanceof Pair pair)) {
        throw error("cond-expand: expected (requirement form ...), got", clause);
      }
      if (isMet(pair.car)) {
        return Datum.listOrNull(pair.cdr);
      }
    }
    return List.of();
  }

  private boolean isMet(Object requirement) {
    if (Alias.isIdentifier(requirement)) {
      String feature = Alias.symbol(requirement).name();
      return feature.equals("else") || includes.features().contains(feature);
    }
    List<Object> parts = Datum.listOrNull(requirement);
    if (parts == null || parts.isEmpty() || !Alias.isIdentifier(parts.get(0))) {
      throw error("cond-expand: expected a requirement, got", requirement);
    }
    List<Object> rest = parts.subList(1, parts.size());
    return switch (Alias.symbol(parts.get(0)).name()) {
      case "and" -> rest.stream().allMatch(this::isMet);
      case "or" -> rest.stream().anyMatch(this::isMet);
      case "not" -> rest.size() == 1 && !isMet(rest.get(0));
      case "library" -> rest.size() == 1 && includes.hasLibrary(Datum.strip(rest.get(0)));
      default -> throw error("cond-expand: unknown requirement", requirement);
    };
  }
}
