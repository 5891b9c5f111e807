// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.core.Variable;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.MutableString;
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
  private final Origins origins;
  private final Includes includes;
  private final Derived derived;
  private final Macros macros;
  private final Requirements requirements;
  private Place place;

  /** What programs may include, and ask for. */
  public interface Includes {
    /**
     * The data of a file.
     *
     * @param foldCase true to read it as if it began with {@code #!fold-case}
     * @param place where it is asked for
     * @param origins is told where the data stood
     */
    List<Object> read(String file, boolean foldCase, Place place, Origins origins);

    /** Whether a {@code cond-expand} requirement such as {@code (library (srfi 1))} is met. */
    boolean hasLibrary(Object name);

    /** Whether it is one of the feature identifiers that {@code (features)} lists. */
    boolean hasFeature(String name);

    /** Is told of each use of a macro, of which there may be no end. */
    void expanding();
  }

  /**
   * @param base has the procedures that expansions call: {@code eqv?}, {@code cons} and such
   * @param origins the places of the program's data
   * @param start the place of what has none
   */
  public Expander(Environment base, Origins origins, Includes includes, Place start) {
    this.base = base;
    this.origins = origins;
    this.includes = includes;
    this.place = start;
    this.derived = new Derived(this);
    this.macros = new Macros(this);
    this.requirements = new Requirements(this, includes);
  }

  /** The declarations that a {@code cond-expand} in a library stands for. */
  public List<Object> declarations(Pair condExpand) {
    at(condExpand);
    return requirements.choose(condExpand);
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
        List<Object> forms = items((Pair) x, 0, "(begin form ...)");
        forms.forEach(item -> declareIntroduced(item, scope));
        List<Core> items = new ArrayList<>();
        for (Object item : forms) {
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
        for (Object item : requirements.choose((Pair) x)) {
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
        return new SeveralValues(this, scope).defineAtTopLevel((Pair) x);
      }
      case "define-record-type" -> {
        List<Core> items = new ArrayList<>();
        for (RecordTypes.Part part : new RecordTypes(this, scope).definitions((Pair) x)) {
          items.add(new Core.Define(global(part.name(), scope), part.value().get()));
        }
        return sequence(items);
      }
      case "define-syntax" -> {
        macros.define((Pair) x, scope);
        return new Core.Const(Unspecified.VALUE);
      }
      default -> {
        return expand(x, scope, null);
      }
    }
  }

  /** The variable that a definition at the top level gives a value. */
  Global global(Object identifier, Scope scope) {
    if (identifier instanceof Symbol name) {
      return scope.environment().variable(name);
    } else if (scope.own(identifier) instanceof Denotation.Top top) {
      return top.global();
    }
    Global global = scope.environment().introducedVariable(Alias.symbol(identifier));
    scope.bind(identifier, new Denotation.Top(global));
    return global;
  }

  /**
   * Gives the names that an expansion brings in and defines their variables, before anything in it
   * refers to them.
   */
  private void declareIntroduced(Object form, Scope scope) {
    Place outer = place;
    List<Object> names =
        switch (special(form, scope)) {
          case "define" -> List.of(definition((Pair) form).name);
          case "define-values" -> new SeveralValues(this, scope).names((Pair) form);
          case "define-record-type" ->
              new RecordTypes(this, scope)
                  .definitions((Pair) form).stream().map(RecordTypes.Part::name).toList();
          default -> List.of();
        };
    names.stream().filter(Alias.class::isInstance).forEach(name -> global(name, scope));
    place = outer;
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

  /** A form that is no use of a macro. */
  Object expandMacros(Object form, Scope scope) {
    Object x = form;
    while (x instanceof Pair pair) {
      at(pair);
      if (Alias.isIdentifier(pair.car)
          && scope.lookUp(pair.car) instanceof Denotation.Macro macro) {
        includes.expanding();
        x = macro.rules().expand(pair, scope, place);
      } else {
        return x;
      }
    }
    return x;
  }

  private void at(Pair pair) {
    Place known = origins.of(pair);
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
    throw error("a keyword is not a value:", identifier);
  }

  /** True if an identifier means the form, or the auxiliary keyword, of that name. */
  boolean isKeyword(Object x, String name, Scope scope) {
    return Alias.isIdentifier(x)
        && scope.lookUp(x) instanceof Denotation.Special special
        && special.name().equals(name);
  }

  /** A call of a procedure of the base environment. */
  Core call(String procedure, Core... arguments) {
    return new Core.Call(base(procedure), List.of(arguments), place);
  }

  /** A procedure of the base environment, whatever the program calls by that name. */
  Core base(String name) {
    return new Core.GlobalRef(base.variable(Symbol.of(name)), place);
  }

  private Core call(Pair pair, Scope scope) {
    Place here = place;
    List<Object> items = Datum.listOrNull(pair);
    if (items == null) {
      throw error("a call must be a proper list, got", pair);
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
      case "cond-expand" -> body(requirements.choose(x), scope);
      case "let-syntax", "letrec-syntax" -> {
        List<Object> parts = items(x, 2, "(" + special + " (binding ...) body ...)");
        Scope inner = macros.bindings(special, parts.get(0), scope);
        yield body(parts.subList(1, parts.size()), inner);
      }
      case "define", "define-values", "define-record-type", "define-syntax" ->
          throw error("a definition cannot stand where a value is needed:", x);
      case "unquote", "unquote-splicing" -> throw error(special + ": not inside a quasiquote:", x);
      case "else", "=>", "...", "_", "syntax-rules" ->
          throw error("the keyword " + special + " has no meaning here:", x);
      case "import", "define-library" ->
          throw error(special + ": can stand only at the top level of a program:", x);
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
    throw error("set!: expected a variable, got the keyword", parts.get(0));
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
      throw error("a body must be a proper list, got", body);
    }
    return new Core.Lambda(required, extra, body(forms, scope), name, here);
  }

  /** A new local variable in a scope. */
  Variable bind(Object identifier, Scope scope) {
    if (!Alias.isIdentifier(identifier)) {
      throw error("expected a variable, got", identifier);
    } else if (scope.own(identifier) != null) {
      throw error("a variable is bound twice:", identifier);
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
      throw error("expected (define variable value), got", x);
    }
    return new Definition(target, value.get(0));
  }

  /** A keyword that means what it does in the base environment. */
  Object keyword(String name) {
    return new Alias(Symbol.of(name), base.scope());
  }

  /**
   * One step of a body.
   *
   * @param defines false for an expression
   * @param variable what is defined, or null
   * @param value computes the value
   */
  private record Step(boolean defines, Variable variable, Supplier<Core> value) {}

  /** The core form of a body: definitions, visible in all of it, and expressions. */
  Core body(List<Object> forms, Scope outer) {
    Scope scope = new Scope(outer);
    List<Step> steps = new ArrayList<>();
    for (Object form : forms) {
      bodyForm(form, scope, steps);
    }
    if (steps.isEmpty() || steps.get(steps.size() - 1).defines) {
      Object[] last = forms.isEmpty() ? new Object[0] : new Object[] {forms.get(forms.size() - 1)};
      throw error("a body must end with an expression" + (last.length == 0 ? "" : ", got"), last);
    }
    List<Variable> variables = new ArrayList<>();
    List<Core> values = new ArrayList<>();
    int lastDefinition = -1;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).defines) {
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
          requirements.choose((Pair) x).forEach(item -> bodyForm(item, scope, steps));
      case "define" -> {
        Definition definition = definition((Pair) x);
        Variable variable = bind(definition.name, scope);
        steps.add(
            new Step(
                true,
                variable,
                () -> at(here, () -> expand(definition.value, scope, variable.name()))));
      }
      case "define-values" -> {
        SeveralValues several = new SeveralValues(this, scope);
        List<Variable> variables = new ArrayList<>();
        for (Object name : several.names((Pair) x)) {
          Variable variable = bind(name, scope);
          variable.assign();
          variables.add(variable);
          steps.add(new Step(true, variable, Expander::unspecified));
        }
        steps.add(new Step(true, null, () -> at(here, () -> several.define((Pair) x, variables))));
      }
      case "define-record-type" -> {
        for (RecordTypes.Part part : new RecordTypes(this, scope).definitions((Pair) x)) {
          Variable variable = bind(part.name(), scope);
          steps.add(new Step(true, variable, () -> at(here, part.value())));
        }
      }
      case "define-syntax" -> macros.define((Pair) x, scope);
      default -> steps.add(new Step(false, null, () -> at(here, () -> expand(x, scope))));
    }
  }

  private <T> T at(Place here, Supplier<T> work) {
    Place outer = place;
    place = here;
    try {
      return work.get();
    } finally {
      place = outer;
    }
  }

  /** Does some work on a part of a form, for messages with the place of that part. */
  <T> T at(Pair part, Supplier<T> work) {
    Place known = origins.of(part);
    return at(known == null ? place : known, work);
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

  /** An identifier; fails with the problem if x is none. */
  Object identifier(Object x, String problem) {
    if (!Alias.isIdentifier(x)) {
      throw error(problem, x);
    }
    return x;
  }

  private List<Object> included(Pair x) {
    List<Object> forms = new ArrayList<>();
    boolean foldCase = Alias.symbol(x.car).name().equals("include-ci");
    for (Object file : items(x, 1, "(include file ...)")) {
      if (!(file instanceof MutableString)) {
        throw error("include: expected the name of a file, a string, got", file);
      }
      try {
        forms.addAll(includes.read(file.toString(), foldCase, place, origins));
      } catch (Raised e) {
        throw e.at(place);
      }
    }
    return forms;
  }
}
