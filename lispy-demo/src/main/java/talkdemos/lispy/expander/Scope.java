// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.HashMap;
import java.util.Map;
import talkdemos.lispy.values.Symbol;

/**
 * Where identifiers have meanings while a program is expanded: a chain that ends in an environment.
 *
 * <p>A scope starts with all that the one around it binds, so that a name is found as fast in the
 * innermost of many scopes as in the outermost. So everything must be bound in a scope before
 * another is made inside it.
 */
final class Scope {
  private final Scope top;
  private final Environment environment;
  private final Map<Object, Denotation> atTop; // what macros defined, in the outermost scope alone
  private Bound bound;

  /** The outermost scope: that of the top level of an environment. */
  Scope(Environment environment) {
    this.top = this;
    this.environment = environment;
    this.atTop = new HashMap<>();
  }

  Scope(Scope parent) {
    this.top = parent.top;
    this.environment = parent.environment;
    this.atTop = null;
    this.bound = parent.bound;
  }

  /**
   * A search tree that is never changed, by hash, which is random for identifiers, so that the tree
   * is balanced well enough.
   */
  private record Bound(Object identifier, Scope by, Denotation meaning, Bound less, Bound more) {
    static Bound with(Bound tree, Object identifier, Scope by, Denotation meaning) {
      if (tree == null) {
        return new Bound(identifier, by, meaning, null, null);
      } else if (identifier.equals(tree.identifier)) {
        return new Bound(identifier, by, meaning, tree.less, tree.more);
      } else if (identifier.hashCode() < tree.identifier.hashCode()) {
        Bound less = with(tree.less, identifier, by, meaning);
        return new Bound(tree.identifier, tree.by, tree.meaning, less, tree.more);
      }
      Bound more = with(tree.more, identifier, by, meaning);
      return new Bound(tree.identifier, tree.by, tree.meaning, tree.less, more);
    }

    static Bound find(Bound tree, Object identifier) {
      Bound at = tree;
      int hash = identifier.hashCode();
      while (at != null && !identifier.equals(at.identifier)) {
        at = hash < at.identifier.hashCode() ? at.less : at.more;
      }
      return at;
    }
  }

  boolean isTopLevel() {
    return this == top;
  }

  Environment environment() {
    return environment;
  }

  void bind(Object identifier, Denotation meaning) {
    if (isTopLevel()) {
      atTop.put(identifier, meaning);
    } else {
      bound = Bound.with(bound, identifier, this, meaning);
    }
  }

  /** What this very scope, none around it, binds an identifier to; null if it does not. */
  Denotation own(Object identifier) {
    if (isTopLevel()) {
      return atTop.get(identifier);
    }
    Bound found = Bound.find(bound, identifier);
    return found != null && found.by == this ? found.meaning : null;
  }

  /** What an identifier means here; a name that means nothing yet is a global variable. */
  Denotation lookUp(Object identifier) {
    Bound found = Bound.find(bound, identifier);
    if (found != null) {
      return found.meaning;
    }
    Denotation meaning = top.atTop.get(identifier);
    if (meaning != null) {
      return meaning;
    }
    return identifier instanceof Alias alias
        ? alias.scope().lookUp(alias.original())
        : environment.lookUp((Symbol) identifier);
  }
}
