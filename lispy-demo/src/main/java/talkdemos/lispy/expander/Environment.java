// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  private final Map<Symbol, Import> imports = new HashMap<>();
  private final Set<Symbol> defined = new HashSet<>(); // by the program itself
  private final Set<Symbol> introduced = new HashSet<>(); // by macros that it uses

  /** Where a name came from that a program imported, and what it meant there. */
  record Import(Object set, Denotation meaning) {}

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

  /** Whether a name has a meaning, or may get one when it is looked up. */
  boolean mayKnow(Symbol name) {
    Denotation meaning = names.get(name);
    return meaning == null
        ? missing != null
        : !(meaning instanceof Denotation.Top top && top.global().isUnbound());
  }

  /** The environments and names that a meaning goes through, as far as is known: the last. */
  static Denotation source(Denotation meaning) {
    Denotation source = meaning;
    while (source instanceof Denotation.Elsewhere there
        && there.environment().names.get(there.name()) instanceof Denotation.Elsewhere next) {
      source = next;
    }
    return source;
  }

  /** What a meaning is in the end. */
  static Denotation resolved(Denotation meaning) {
    return meaning instanceof Denotation.Elsewhere there
        ? there.environment().find(there.name())
        : meaning;
  }

  void bind(Symbol name, Denotation meaning) {
    introduced.remove(name);
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

  /** How a program imported a name; null if it did not. */
  Import imported(Symbol name) {
    return imports.get(name);
  }

  /** Remembers how a program imported a name. */
  void imported(Symbol name, Import how) {
    imports.put(name, how);
  }

  /** Makes a meaning from elsewhere known here; a variable shares its cell. */
  void importAs(Symbol name, Denotation meaning) {
    introduced.remove(name);
    names.put(
        name,
        meaning instanceof Denotation.Top top
            ? new Denotation.Top(new Global(name.name(), top.global().cell))
            : meaning);
  }

  /** The global variable of a name, which loses any other meaning that it had. */
  public Global variable(Symbol name) {
    defined.add(name);
    boolean others = introduced.remove(name);
    return !others && find(name) instanceof Denotation.Top top ? top.global() : add(name);
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

  /**
   * The variable that a definition gives a value whose name a macro brought in.
   *
   * <p>R7RS leaves open what such a name is called. Here each expansion has a variable of its own,
   * so that a macro may keep its state in a global variable, and takes none away from the program;
   * and unless the name means something else to the program, it means the latest of them, for the
   * many programs whose macros define what the program then uses.
   */
  Global introducedVariable(Symbol name) {
    if (isFree(name) && names.get(name) instanceof Denotation.Top top && introduced.add(name)) {
      return top.global(); // the program mentioned it, and meant this
    }
    Global global = new Global(name.name());
    introduce(name, new Denotation.Top(global));
    return global;
  }

  /** Gives a name that a macro brought in a meaning, unless it means something to the program. */
  void introduce(Symbol name, Denotation meaning) {
    if (isFree(name)) {
      introduced.add(name);
      names.put(name, meaning);
    }
  }

  private boolean isFree(Symbol name) {
    Denotation meaning = find(name);
    return meaning == null
        || introduced.contains(name)
        || meaning instanceof Denotation.Top top
            && !top.global().imported()
            && !defined.contains(name);
  }

  /** Says that the program will define a variable: its value now is not the one to go by. */
  public void expectDefinition(Symbol name) {
    if (find(name) instanceof Denotation.Top top) {
      top.global().expectDefinition();
    }
  }

  /** The names that have a meaning, as they are written. */
  List<String> definedNames() {
    return names.entrySet().stream()
        .filter(e -> !(e.getValue() instanceof Denotation.Top top && top.global().isUnbound()))
        .map(e -> e.getKey().name())
        .filter(name -> !name.startsWith("%"))
        .toList();
  }

  /** The value of a variable; null if the name is that of no variable with a value. */
  public Object value(Symbol name) {
    Global global = global(name);
    return global == null || global.isUnbound() ? null : global.value();
  }

  /** The variables that were defined here, not imported, and their values. */
  public Map<Symbol, Object> definitions() {
    Map<Symbol, Object> definitions = new HashMap<>();
    names.forEach(
        (name, meaning) -> {
          if (meaning instanceof Denotation.Top top && !top.global().imported()) {
            Object value = value(name);
            if (value != null) {
              definitions.put(name, value);
            }
          }
        });
    return definitions;
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
