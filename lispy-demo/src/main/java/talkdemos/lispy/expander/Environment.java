// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.values.Symbol;

/** The names at the top level of a program, a prompt or a library. */
public final class Environment {
  private final Map<Symbol, Denotation> names = new HashMap<>();
  private final Scope scope = new Scope(this);
  private final String name;

  public Environment(String name) {
    this.name = name;
  }

  Scope scope() {
    return scope;
  }

  /** The meaning of a name; a name without one becomes a global variable without a value. */
  Denotation lookUp(Symbol name) {
    return names.computeIfAbsent(name, n -> new Denotation.Top(new Global(n.name())));
  }

  /** The meaning of a name, null if it has none. */
  Denotation find(Symbol name) {
    return names.get(name);
  }

  void bind(Symbol name, Denotation meaning) {
    names.put(name, meaning);
  }

  /** Makes the forms known that the expander knows by itself. */
  public void bindSpecialForms() {
    for (String form :
        ("quote lambda define set! if begin let let* letrec letrec* and or cond case when unless do"
                + " quasiquote unquote unquote-splicing define-syntax let-syntax letrec-syntax"
                + " syntax-rules syntax-error define-values let-values let*-values case-lambda"
                + " define-record-type cond-expand include include-ci else => ... _ import"
                + " define-library")
            .split(" ")) {
      bind(Symbol.of(form), new Denotation.Special(form));
    }
  }

  /** Makes everything known here that is known there, but the names that start with %. */
  public void importAll(Environment from) {
    from.names.forEach(
        (name, meaning) -> {
          if (!name.name().startsWith("%")) {
            importAs(name, meaning);
          }
        });
  }

  /** Makes a meaning from elsewhere known here; a variable shares its cell. */
  void importAs(Symbol name, Denotation meaning) {
    names.put(
        name,
        meaning instanceof Denotation.Top top
            ? new Denotation.Top(new Global(name.name(), top.global().cell))
            : meaning);
  }

  /** The global variable of a name, which loses any other meaning that it had. */
  public Global variable(Symbol name) {
    if (names.get(name) instanceof Denotation.Top top) {
      return top.global();
    }
    Global global = new Global(name.name());
    names.put(name, new Denotation.Top(global));
    return global;
  }

  /** Says that the program will define a variable: its value now is not the one to go by. */
  public void expectDefinition(Symbol name) {
    if (names.get(name) instanceof Denotation.Top top) {
      top.global().expectDefinition();
    }
  }

  /** Every name that was given a meaning, or only mentioned. */
  public Set<Symbol> names() {
    return names.keySet();
  }

  @Override
  public String toString() {
    return "#<environment " + name + ">";
  }
}
