// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;

/** Import sets (R7RS 5.2): {@code only}, {@code except}, {@code prefix}, {@code rename}. */
public final class Imports {
  private Imports() {}

  /**
   * Makes what an import set names known in an environment.
   *
   * @param libraries finds a library by its name, or fails
   */
  public static void into(
      Environment environment, Object set, Function<Object, Library> libraries) {
    of(set, libraries).forEach(environment::importAs);
  }

  private static Map<Symbol, Denotation> of(Object set, Function<Object, Library> libraries) {
    List<Object> parts = Datum.listOrNull(set);
    if (parts == null || parts.isEmpty()) {
      throw Raised.error("import: expected a library or an import set, got", set);
    }
    if (parts.size() < 2 || !(parts.get(1) instanceof Pair) || !isModifier(parts.get(0))) {
      return libraries.apply(set).exports();
    }
    Map<Symbol, Denotation> all = of(parts.get(1), libraries);
    List<Object> rest = parts.subList(2, parts.size());
    return switch (parts.get(0).toString()) {
      case "only" -> only(all, rest);
      case "except" -> {
        rest.forEach(name -> present(all, name));
        rest.forEach(all::remove);
        yield all;
      }
      case "prefix" -> prefix(all, rest.get(0).toString());
      default -> rename(all, rest);
    };
  }

  private static boolean isModifier(Object x) {
    return x instanceof Symbol symbol
        && List.of("only", "except", "prefix", "rename").contains(symbol.name());
  }

  private static Symbol present(Map<Symbol, Denotation> all, Object name) {
    if (name instanceof Symbol symbol && all.containsKey(symbol)) {
      return symbol;
    }
    throw Raised.error("import: the library does not export", name);
  }

  private static Map<Symbol, Denotation> only(Map<Symbol, Denotation> all, List<Object> names) {
    Map<Symbol, Denotation> chosen = new LinkedHashMap<>();
    names.forEach(name -> chosen.put(present(all, name), all.get(name)));
    return chosen;
  }

  private static Map<Symbol, Denotation> prefix(Map<Symbol, Denotation> all, String prefix) {
    Map<Symbol, Denotation> renamed = new LinkedHashMap<>();
    all.forEach((name, meaning) -> renamed.put(Symbol.of(prefix + name.name()), meaning));
    return renamed;
  }

  private static Map<Symbol, Denotation> rename(Map<Symbol, Denotation> all, List<Object> pairs) {
    Map<Symbol, Symbol> names = new LinkedHashMap<>();
    for (Object pair : pairs) {
      List<Object> sides = Datum.listOrNull(pair);
      if (sides == null || sides.size() != 2 || !(sides.get(1) instanceof Symbol to)) {
        throw Raised.error("import: expected (name new-name), got", pair);
      }
      names.put(present(all, sides.get(0)), to);
    }
    Map<Symbol, Denotation> renamed = new LinkedHashMap<>();
    all.forEach((name, meaning) -> renamed.put(names.getOrDefault(name, name), meaning));
    return renamed;
  }

  /** Does one {@code export} declaration of a library. */
  public static void export(Library library, Object specs) {
    for (Object rest = specs; rest != Nil.NIL; rest = ((Pair) rest).cdr) {
      Object spec = ((Pair) rest).car;
      List<Object> parts = Datum.listOrNull(spec);
      if (spec instanceof Symbol symbol) {
        library.export(symbol, symbol);
      } else if (parts != null
          && parts.size() == 3
          && parts.get(0) == Symbol.of("rename")
          && parts.get(1) instanceof Symbol own
          && parts.get(2) instanceof Symbol as) {
        library.export(own, as);
      } else {
        throw Raised.error("export: expected a name or (rename name new-name), got", spec);
      }
    }
  }
}
