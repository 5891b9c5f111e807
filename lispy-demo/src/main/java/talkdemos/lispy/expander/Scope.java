// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.HashMap;
import java.util.Map;
import talkdemos.lispy.values.Symbol;

/**
 * Where identifiers have meanings while a program is expanded: a chain that ends in an environment.
 */
final class Scope {
  private final Map<Object, Denotation> meanings = new HashMap<>();
  private final Scope parent;
  private final Environment environment;

  /** The outermost scope: that of the top level of an environment. */
  Scope(Environment environment) {
    this.parent = null;
    this.environment = environment;
  }

  Scope(Scope parent) {
    this.parent = parent;
    this.environment = parent.environment;
  }

  boolean isTopLevel() {
    return parent == null;
  }

  Environment environment() {
    return environment;
  }

  void bind(Object identifier, Denotation meaning) {
    meanings.put(identifier, meaning);
  }

  /** True if this very scope binds it. */
  boolean binds(Object identifier) {
    return meanings.containsKey(identifier);
  }

  /** What an identifier means here; a name that means nothing yet is a global variable. */
  Denotation lookUp(Object identifier) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Denotation meaning = scope.meanings.get(identifier);
      if (meaning != null) {
        return meaning;
      }
    }
    return identifier instanceof Alias alias
        ? alias.scope().lookUp(alias.original())
        : environment.lookUp((Symbol) identifier);
  }
}
