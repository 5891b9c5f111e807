// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import talkdemos.lispy.printer.Printer;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;

/** What a library exports: names of its own, each under the name that others see. */
public final class Library {
  private final Object name;
  private final Environment environment;
  private final Map<Symbol, Symbol> exports = new LinkedHashMap<>();

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

  /** Exports an own name under a name. */
  public void export(Symbol own, Symbol as) {
    exports.put(as, own);
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
        (as, own) -> {
          Denotation here = environment.find(own);
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
        (as, own) -> {
          if (!environment.mayKnow(own)) {
            throw Raised.error("a library exports a name that it does not define", own, name);
          }
          meanings.put(as, new Denotation.Elsewhere(environment, own));
        });
    return meanings;
  }
}
