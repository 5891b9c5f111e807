// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A name. There is one symbol for each name, so symbols are compared by identity. All interpreters
 * of a JVM share them; one that nobody has any more is forgotten.
 */
public final class Symbol {
  private static final ConcurrentMap<String, Interned> INTERNED = new ConcurrentHashMap<>();
  private static final ReferenceQueue<Symbol> UNUSED = new ReferenceQueue<>();

  private static final class Interned extends WeakReference<Symbol> {
    private final String name;

    Interned(Symbol symbol) {
      super(symbol, UNUSED);
      this.name = symbol.name;
    }
  }

  private final String name;

  private Symbol(String name) {
    this.name = name;
  }

  /** The symbol of that name. */
  public static Symbol of(String name) {
    Interned interned = INTERNED.get(name);
    Symbol symbol = interned == null ? null : interned.get();
    return symbol != null ? symbol : intern(name);
  }

  private static Symbol intern(String name) {
    while (UNUSED.poll() instanceof Interned unused) {
      INTERNED.remove(unused.name, unused);
    }
    Symbol made = new Symbol(name);
    Interned candidate = new Interned(made);
    Interned chosen = INTERNED.merge(name, candidate, (old, own) -> old.refersTo(null) ? own : old);
    Symbol symbol = chosen.get();
    return symbol != null ? symbol : intern(name); // forgotten in between
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
