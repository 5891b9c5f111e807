// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import talkdemos.lispy.values.Symbol;

/**
 * A name that a macro brought into a program. It means what its original means where the macro was
 * defined, unless the expansion itself binds it; a new one is made for each expansion, so that it
 * can neither capture nor be captured.
 *
 * @param original a {@link Symbol} or another alias
 * @param scope where the macro was defined
 */
record Alias(Object original, Scope scope) {
  /** The symbol that the programmer wrote. */
  static Symbol symbol(Object identifier) {
    Object id = identifier;
    while (id instanceof Alias alias) {
      id = alias.original;
    }
    return (Symbol) id;
  }

  static boolean isIdentifier(Object x) {
    return x instanceof Symbol || x instanceof Alias;
  }

  @Override
  public boolean equals(Object that) {
    return this == that;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return symbol(this).name();
  }
}
