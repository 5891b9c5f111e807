// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.LinkedHashMap;
import java.util.Map;
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

  /** All exports, with their meanings. */
  Map<Symbol, Denotation> exports() {
    Map<Symbol, Denotation> meanings = new LinkedHashMap<>();
    exports.forEach(
        (as, own) -> {
          Denotation meaning = environment.find(own);
          if (meaning == null) {
            throw Raised.error("a library exports a name that it does not define", own, name);
          }
          meanings.put(as, meaning);
        });
    return meanings;
  }
}
