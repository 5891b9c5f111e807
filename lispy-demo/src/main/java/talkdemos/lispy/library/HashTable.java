// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/**
 * A hash table of Scheme, which keeps the order in which keys came: so programs print the same on
 * every engine. A key that is changed while it is in the table gets lost.
 */
public final class HashTable {
  /** When two keys are the same. */
  public enum Kind {
    EQ("eq", Equivalence::eqv, Key::identityHash),
    EQV("eqv", Equivalence::eqv, Key::identityHash),
    EQUAL("equal", Equivalence::equal, Key::structuralHash),
    /** All keys are strings. */
    STRING("string", Object::equals, Object::hashCode),
    /** All keys are strings, and letter case does not matter. */
    STRING_CI("string-ci", Key::sameFolded, Key::foldedHash);

    private final String symbol;
    final BiPredicate<Object, Object> same;
    final ToIntFunction<Object> hash;

    Kind(String symbol, BiPredicate<Object, Object> same, ToIntFunction<Object> hash) {
      this.symbol = symbol;
      this.same = same;
      this.hash = hash;
    }

    /** Its name in programs: {@code eq eqv equal string string-ci}. */
    public String symbol() {
      return symbol;
    }

    boolean takesOnlyStrings() {
      return this == STRING || this == STRING_CI;
    }
  }

  private final Kind kind;
  private final Map<Key, Object> entries;

  /** An empty table. */
  public HashTable(Kind kind) {
    this(kind, new LinkedHashMap<>());
  }

  private HashTable(Kind kind, Map<Key, Object> entries) {
    this.kind = kind;
    this.entries = entries;
  }

  public Kind kind() {
    return kind;
  }

  public int size() {
    return entries.size();
  }

  public boolean contains(Object key) {
    return entries.containsKey(Key.of(kind, key));
  }

  /** The value of a key, or else what is given. */
  public Object getOrDefault(Object key, Object absent) {
    return entries.getOrDefault(Key.of(kind, key), absent);
  }

  public void put(Object key, Object value) {
    entries.put(Key.of(kind, key), value);
  }

  public void putIfAbsent(Object key, Object value) {
    entries.putIfAbsent(Key.of(kind, key), value); // null is no value of a program
  }

  /** True if the key was there. */
  public boolean remove(Object key) {
    return entries.remove(Key.of(kind, key)) != null;
  }

  public void clear() {
    entries.clear();
  }

  public HashTable copy() {
    return new HashTable(kind, new LinkedHashMap<>(entries));
  }

  /** What is in it now, in the order in which the keys came. */
  public List<Entry<Object, Object>> entries() {
    return entries.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey().value(), entry.getValue()))
        .toList();
  }

  @Override
  public String toString() {
    return "#<hash-table %s %d>".formatted(kind.symbol, size());
  }
}
