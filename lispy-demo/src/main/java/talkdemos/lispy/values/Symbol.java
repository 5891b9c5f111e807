// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A name. There is one symbol for each name, so symbols are compared by identity. */
public final class Symbol {
  private static final ConcurrentMap<String, Symbol> INTERNED = new ConcurrentHashMap<>();

  private final String name;

  private Symbol(String name) {
    this.name = name;
  }

  /** The symbol of that name. */
  public static Symbol of(String name) {
    return INTERNED.computeIfAbsent(name, Symbol::new);
  }

  /** Its name, without bars or escapes. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
