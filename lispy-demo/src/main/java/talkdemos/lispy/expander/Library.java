// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;

/** What a library exports: names of its own, each under the name that others see. */
public final class Library {
  private final Object name;
  private final Environment environment;
  private final Map<Symbol, Export> exports = new LinkedHashMap<>();

  private record Export(Symbol own, Place place) {}

  /**
   * @param name a list of symbols and integers
   */
  public Library(Object name, Environment environment) {
    this.name = name;
    this.environment = environment;
  }

  public Environment environment() {
    return environment;
  }

  /**
   * Does one {@code export} declaration: each item a name or {@code (rename name new-name)}.
   *
   * @param origins the places of the items
   */
  public void export(Object specs, Origins origins) {
    for (Object rest = specs; rest instanceof Pair cell; rest = cell.cdr) {
      Place place = origins.ofCar(cell);
      List<Object> parts = Datum.listOrNull(cell.car);
      if (cell.car instanceof Symbol symbol) {
        export(symbol, symbol, place);
      } else if (parts != null
          && parts.size() == 3
          && parts.get(0) == Symbol.of("rename")
          && parts.get(1) instanceof Symbol own
          && parts.get(2) instanceof Symbol as) {
        export(own, as, place);
      } else {
        throw Raised.syntax(
            place, "export: expected a name or (rename name new-name), got", cell.car);
      }
    }
  }

  private void export(Symbol own, Symbol as, Place place) {
    Export before = exports.put(as, new Export(own, place));
    if (before != null && before.own != own) {
      throw Raised.syntax(place, "export: two things are exported under one name:", as);
    }
  }

  /**
   * Fails at the first export that means nothing in the library; to be asked when its body has run.
   */
  public void check() {
    exports();
  }

  /** The names of all exports. */
  public Set<Symbol> names() {
    return exports.keySet();
  }

  /** Its name as it is written. */
  public String name() {
    return Printer.write(name);
  }

  /** The exported names that mean the same in an environment. */
  public Set<Symbol> sharedWith(Environment other) {
    Set<Symbol> shared = new LinkedHashSet<>();
    exports.forEach(
        (as, export) -> {
          Denotation here = environment.find(export.own);
          Denotation there = other.find(as);
          if (here != null && there != null && Datum.sameMeaning(here, there)) {
            shared.add(as);
          }
        });
    return shared;
  }

  /** All exports, with their meanings. */
  Map<Symbol, Denotation> exports() {
    Map<Symbol, Denotation> meanings = new LinkedHashMap<>();
    exports.forEach(
        (as, export) -> {
          if (!environment.mayKnow(export.own)) {
            String hint = Nearest.hint(export.own.name(), environment.definedNames());
            throw Raised.syntax(
                export.place,
                "export: the library %s does not define %s%s"
                    .formatted(Printer.write(name), Printer.write(export.own), hint));
          }
          meanings.put(as, new Denotation.Elsewhere(environment, export.own));
        });
    return meanings;
  }
}
