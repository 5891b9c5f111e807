// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import talkdemos.lispy.core.Global;
import talkdemos.lispy.values.Symbol;

/** The names at the top level of a program, a prompt or a library. */
public final class Environment {
  private final Map<Symbol, Denotation> names = new HashMap<>();
  private final Scope scope = new Scope(this);
  private final String name;
  private final Consumer<Symbol> missing;

  public Environment(String name) {
    this(name, null);
  }

  /**
   * @param missing is told each name that has no meaning yet when it is looked up; it may give it
   *     one, by {@link #add} or {@link #share}
   */
  public Environment(String name, Consumer<Symbol> missing) {
    this.name = name;
    this.missing = missing;
  }

  Scope scope() {
    return scope;
  }

  /** The meaning of a name; a name without one becomes a global variable without a value. */
  Denotation lookUp(Symbol name) {
    Denotation meaning = find(name);
    return meaning != null ? meaning : new Denotation.Top(add(name));
  }

  /** The meaning of a name, null if it has none. */
  Denotation find(Symbol name) {
    Denotation meaning = names.get(name);
    if (meaning == null && missing != null) {
      missing.accept(name);
      meaning = names.get(name);
    }
    if (meaning instanceof Denotation.Elsewhere there) {
      importAs(name, there.environment().find(there.name()));
      meaning = names.get(name);
    }
    return meaning;
  }

  /** Whether a name has a meaning or may get one when it is looked up. */
  boolean mayKnow(Symbol name) {
    return missing != null || names.containsKey(name);
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

  /** Makes a name known here if it is known there. */
  public void share(Environment from, Symbol name) {
    Denotation meaning = from.find(name);
    if (meaning != null && !(meaning instanceof Denotation.Top top && top.global().isUnbound())) {
      importAs(name, meaning);
    }
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
    return find(name) instanceof Denotation.Top top ? top.global() : add(name);
  }

  /** A new global variable for a name, whatever it meant. */
  public Global add(Symbol name) {
    Global global = new Global(name.name());
    names.put(name, new Denotation.Top(global));
    return global;
  }

  /** The global variable of a name; null if it is a keyword or has no meaning. */
  public Global global(Symbol name) {
    return find(name) instanceof Denotation.Top top ? top.global() : null;
  }

  /** Says that the program will define a variable: its value now is not the one to go by. */
  public void expectDefinition(Symbol name) {
    if (find(name) instanceof Denotation.Top top) {
      top.global().expectDefinition();
    }
  }

  /** Every name that was given a meaning or mentioned so far. */
  public Set<Symbol> names() {
    return names.keySet();
  }

  @Override
  public String toString() {
    return "#<environment " + name + ">";
  }
}
