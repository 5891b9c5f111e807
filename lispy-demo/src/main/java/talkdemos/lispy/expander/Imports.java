// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;

/** Import sets (R7RS 5.2): {@code only}, {@code except}, {@code prefix}, {@code rename}. */
public final class Imports {
  private final Function<Object, Library> libraries;

  /**
   * @param libraries finds a library by its name, or fails
   */
  public Imports(Function<Object, Library> libraries) {
    this.libraries = libraries;
  }

  /**
   * Makes what an import set names known in an environment. A name that means something already is
   * replaced there.
   */
  public void into(Environment environment, Object set) {
    of(set).forEach(environment::importAs);
  }

  /**
   * As {@link #into}, but fails if a name was imported before and meant something else, as programs
   * and libraries must not do it.
   */
  public void intoProgram(Environment environment, Object set) {
    Map<Symbol, Denotation> names = of(set);
    names.forEach(
        (name, meaning) -> {
          Environment.Import before = environment.imported(name);
          if (before != null && !same(before.meaning(), meaning)) {
            throw Raised.error(
                "import: %s and %s export different things under one name; leave one out with"
                        .formatted(Printer.write(before.set()), Printer.write(set))
                    + " except or only, or rename it:",
                name);
          }
          environment.imported(name, new Environment.Import(set, meaning));
        });
    names.forEach(environment::importAs);
  }

  private static boolean same(Denotation a, Denotation b) {
    return Environment.source(a).equals(Environment.source(b))
        || Datum.sameMeaning(Environment.resolved(a), Environment.resolved(b));
  }

  private Map<Symbol, Denotation> of(Object set) {
    List<Object> parts = Datum.listOrNull(set);
    if (parts == null || parts.isEmpty()) {
      throw Raised.error("import: expected a library or an import set, got", set);
    }
    if (parts.size() < 2 || !(parts.get(1) instanceof Pair) || !isModifier(parts.get(0))) {
      return libraries.apply(set).exports();
    }
    Map<Symbol, Denotation> all = of(parts.get(1));
    List<Object> rest = parts.subList(2, parts.size());
    return switch (parts.get(0).toString()) {
      case "only" -> only(all, rest, parts.get(1));
      case "except" -> {
        rest.forEach(name -> present(all, name, parts.get(1)));
        rest.forEach(all::remove);
        yield all;
      }
      case "prefix" -> {
        if (rest.size() != 1 || !(rest.get(0) instanceof Symbol prefix)) {
          throw Raised.error("import: expected (prefix set name), got", set);
        }
        yield prefix(all, prefix.name());
      }
      default -> rename(all, rest, parts.get(1));
    };
  }

  private static boolean isModifier(Object x) {
    return x instanceof Symbol symbol
        && List.of("only", "except", "prefix", "rename").contains(symbol.name());
  }

  private static Symbol present(Map<Symbol, Denotation> all, Object name, Object set) {
    if (name instanceof Symbol symbol && all.containsKey(symbol)) {
      return symbol;
    }
    String written = Printer.write(name);
    String hint = Nearest.hint(written, all.keySet().stream().map(Symbol::name).toList());
    throw Raised.error(
        "import: %s does not export %s%s".formatted(Printer.write(set), written, hint));
  }

  private static Map<Symbol, Denotation> only(
      Map<Symbol, Denotation> all, List<Object> names, Object set) {
    Map<Symbol, Denotation> chosen = new LinkedHashMap<>();
    names.forEach(name -> chosen.put(present(all, name, set), all.get(name)));
    return chosen;
  }

  private static Map<Symbol, Denotation> prefix(Map<Symbol, Denotation> all, String prefix) {
    Map<Symbol, Denotation> renamed = new LinkedHashMap<>();
    all.forEach((name, meaning) -> renamed.put(Symbol.of(prefix + name.name()), meaning));
    return renamed;
  }

  private static Map<Symbol, Denotation> rename(
      Map<Symbol, Denotation> all, List<Object> pairs, Object set) {
    Map<Symbol, Symbol> names = new LinkedHashMap<>();
    for (Object pair : pairs) {
      List<Object> sides = Datum.listOrNull(pair);
      if (sides == null || sides.size() != 2 || !(sides.get(1) instanceof Symbol to)) {
        throw Raised.error("import: expected (name new-name), got", pair);
      }
      names.put(present(all, sides.get(0), set), to);
    }
    Map<Symbol, Denotation> renamed = new LinkedHashMap<>();
    all.forEach(
        (name, meaning) -> {
          Symbol as = names.getOrDefault(name, name);
          if (renamed.put(as, meaning) != null) {
            throw Raised.error("import: rename gives two things one name:", as);
          }
        });
    return renamed;
  }
}
