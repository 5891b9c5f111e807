// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.core.Core;
import talkdemos.lispy.core.Variable;
import talkdemos.lispy.values.Pair;

/** The forms that take several values apart (R7RS 4.2.2, 5.3.3). */
final class SeveralValues {
  private final Expander expander;
  private final Scope scope;

  SeveralValues(Expander expander, Scope scope) {
    this.expander = expander;
    this.scope = scope;
  }

  /** The identifiers that {@code (define-values formals expression)} defines. */
  List<Object> names(Pair x) {
    List<Object> parts = expander.items(x, 2, 2, "(define-values formals expression)");
    List<Object> names = Datum.names(parts.get(0));
    for (Object name : names) {
      expander.identifier(name, "define-values: expected a variable, got");
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        throw expander.error("define-values: a variable is defined twice:", name);
      }
    }
    return names;
  }

  private Core.Lambda thunk(Core body) {
    return new Core.Lambda(List.of(), null, body, null, expander.place());
  }

  /** Sets variables that exist to the values of an expression. */
  Core define(Pair x, List<Variable> targets) {
    List<Object> parts = expander.items(x, 2, 2, "(define-values formals expression)");
    List<Variable> received = new ArrayList<>();
    List<Core> sets = new ArrayList<>();
    for (Variable target : targets) {
      Variable value = new Variable(target.name());
      received.add(value);
      sets.add(new Core.SetLocal(target, new Core.LocalRef(value)));
    }
    return receive(parts, received, Expander.sequence(sets));
  }

  /** Defines variables of the top level as the values of an expression. */
  Core defineAtTopLevel(Pair x) {
    List<Object> parts = expander.items(x, 2, 2, "(define-values formals expression)");
    List<Variable> received = new ArrayList<>();
    List<Core> sets = new ArrayList<>();
    for (Object name : names(x)) {
      Variable value = new Variable(Alias.symbol(name).name());
      received.add(value);
      sets.add(new Core.Define(expander.global(name, scope), new Core.LocalRef(value)));
    }
    return receive(parts, received, Expander.sequence(sets));
  }

  private Core receive(List<Object> parts, List<Variable> received, Core body) {
    Object formals = parts.get(0);
    int required = Datum.pairs(formals);
    Variable rest = required < received.size() ? received.get(required) : null;
    Core.Lambda consumer =
        new Core.Lambda(
            received.subList(0, required), rest, body, "define-values", expander.place());
    return expander.call("call-with-values", thunk(expander.expand(parts.get(1), scope)), consumer);
  }

  /** {@code (let-values ((formals value) ...) body ...)}, or {@code let*-values}. */
  Core let(String special, Pair x) {
    List<Object> parts = expander.items(x, 2, "(" + special + " ((formals value) ...) body ...)");
    List<Object> bindings = Datum.listOrNull(parts.get(0));
    if (bindings == null) {
      throw expander.error(special + ": expected a list of bindings, got", parts.get(0));
    }
    List<Object> body = parts.subList(1, parts.size());
    return let(special, bindings, body, scope, new Scope(scope));
  }

  /**
   * @param outer where the values are computed
   * @param inner where the variables are bound; that of all in let-values, of those so far in
   *     let*-values
   */
  private Core let(
      String special, List<Object> bindings, List<Object> body, Scope outer, Scope inner) {
    if (bindings.isEmpty()) {
      return expander.body(body, inner);
    }
    List<Object> binding = Datum.listOrNull(bindings.get(0));
    if (binding == null || binding.size() != 2) {
      throw expander.error(special + ": expected (formals value), got", bindings.get(0));
    }
    List<Object> others = bindings.subList(1, bindings.size());
    Core producer = thunk(expander.expand(binding.get(1), outer));
    boolean star = special.equals("let*-values");
    Scope bound = star ? new Scope(inner) : inner;
    List<Variable> variables = new ArrayList<>();
    for (Object name : Datum.names(binding.get(0))) {
      variables.add(expander.bind(name, bound));
    }
    int required = Datum.pairs(binding.get(0));
    Variable rest = required < variables.size() ? variables.get(required) : null;
    Core then = let(special, others, body, star ? bound : outer, bound);
    Core.Lambda consumer =
        new Core.Lambda(variables.subList(0, required), rest, then, special, expander.place());
    return expander.call("call-with-values", producer, consumer);
  }
}
