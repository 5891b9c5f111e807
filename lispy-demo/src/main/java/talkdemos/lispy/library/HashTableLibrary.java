// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.between;
import static talkdemos.lispy.library.Arguments.items;
import static talkdemos.lispy.library.Arguments.string;
import static talkdemos.lispy.library.Arguments.symbol;

import java.util.Map.Entry;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;
import talkdemos.lispy.values.Unspecified;

/** Hash tables: what SRFI 69 and 125 have that calls no procedures, and what the rest needs. */
public final class HashTableLibrary {
  private HashTableLibrary() {}

  /** Defines them; a kind is one of the symbols eq, eqv, equal, string and string-ci. */
  public static void define(Definitions d) {
    d.one("make-%hash-table", kind -> new HashTable(kind("make-%hash-table", 1, kind)));
    d.two("alist->%hash-table", HashTableLibrary::ofAlist);
    d.one("hash-table?", x -> x instanceof HashTable);
    d.one("%hash-table-kind", t -> Symbol.of(table("hash-table-kind", 1, t).kind().symbol()));
    entries(d);
    wholes(d);
    sets(d);
    hash(d, "hash", Key::structuralHash);
    hash(d, "hash-by-identity", Key::identityHash);
    stringHash(d, "string-hash", Object::hashCode);
    stringHash(d, "string-ci-hash", Key::foldedHash);
  }

  private static HashTable table(String procedure, int position, Object got) {
    if (got instanceof HashTable table) {
      return table;
    }
    throw Raised.wrongType(procedure, position, got, "a hash table");
  }

  private static HashTable.Kind kind(String procedure, int position, Object got) {
    String name = symbol(procedure, position, got).name();
    for (HashTable.Kind kind : HashTable.Kind.values()) {
      if (kind.symbol().equals(name)) {
        return kind;
      }
    }
    throw Raised.wrongType(procedure, position, got, "eq, eqv, equal, string or string-ci");
  }

  private static Object key(String procedure, int position, HashTable table, Object key) {
    if (table.kind().takesOnlyStrings() && !(key instanceof MutableString)) {
      throw Raised.wrongType(procedure, position, key, "a string, as are all keys of this table");
    }
    return key;
  }

  // ---------------------------------------------------------------- single entries

  private static void entries(Definitions d) {
    d.three("hash-table-ref/default", HashTableLibrary::refDefault);
    d.three("%hash-table-ref/default", HashTableLibrary::refDefault);
    d.many("hash-table-set!", 1, Definitions.ANY, HashTableLibrary::set);
    d.many("hash-table-delete!", 1, Definitions.ANY, HashTableLibrary::delete);
    contains(d, "hash-table-contains?");
    contains(d, "hash-table-exists?");
  }

  private static Object refDefault(Object t, Object key, Object absent) {
    HashTable table = table("hash-table-ref/default", 1, t);
    return table.getOrDefault(key("hash-table-ref/default", 2, table, key), absent);
  }

  // (hash-table-set! table key value ...)
  private static Object set(Object[] a) {
    HashTable table = table("hash-table-set!", 1, a[0]);
    if (a.length % 2 == 0) {
      throw Raised.error("hash-table-set!: this key has no value", a[a.length - 1]);
    }
    for (int i = 1; i < a.length; i += 2) {
      table.put(key("hash-table-set!", i + 1, table, a[i]), a[i + 1]);
    }
    return Unspecified.VALUE;
  }

  // (hash-table-delete! table key ...): how many there were
  private static Object delete(Object[] a) {
    HashTable table = table("hash-table-delete!", 1, a[0]);
    long deleted = 0;
    for (int i = 1; i < a.length; i++) {
      deleted += table.remove(key("hash-table-delete!", i + 1, table, a[i])) ? 1 : 0;
    }
    return deleted;
  }

  private static void contains(Definitions d, String name) {
    d.two(
        name,
        (t, key) -> {
          HashTable table = table(name, 1, t);
          return table.contains(key(name, 2, table, key));
        });
  }

  // ---------------------------------------------------------------- whole tables

  private static void wholes(Definitions d) {
    whole(d, "hash-table-size", table -> (long) table.size());
    whole(d, "hash-table-count", table -> (long) table.size());
    whole(d, "hash-table-empty?", table -> table.size() == 0);
    whole(d, "hash-table-keys", table -> list(table, Entry::getKey));
    whole(d, "hash-table-values", table -> list(table, Entry::getValue));
    whole(d, "hash-table->alist", table -> list(table, e -> new Pair(e.getKey(), e.getValue())));
    whole(d, "hash-table-empty-copy", table -> new HashTable(table.kind()));
    whole(
        d,
        "hash-table-clear!",
        table -> {
          table.clear();
          return Unspecified.VALUE;
        });
    // (hash-table-copy table [mutable?]): all tables can be changed
    d.many("hash-table-copy", 1, 2, a -> table("hash-table-copy", 1, a[0]).copy());
  }

  private static void whole(Definitions d, String name, Function<HashTable, Object> body) {
    d.one(name, t -> body.apply(table(name, 1, t)));
  }

  private static Object list(HashTable table, Function<Entry<Object, Object>, Object> item) {
    return Pair.list(table.entries().stream().map(item).toArray());
  }

  /** Of entries with the same key the first counts. */
  private static Object ofAlist(Object alist, Object kind) {
    HashTable table = new HashTable(kind("alist->%hash-table", 2, kind));
    for (Object entry : items("alist->%hash-table", 1, alist)) {
      if (!(entry instanceof Pair pair)) {
        throw Raised.wrongType("alist->%hash-table", 1, alist, "a list of pairs");
      }
      table.putIfAbsent(key("alist->%hash-table", 1, table, pair.car), pair.cdr);
    }
    return table;
  }

  // ---------------------------------------------------------------- tables as sets of keys

  private static void sets(Definitions d) {
    BiConsumer<HashTable, HashTable> union =
        (a, b) -> b.entries().forEach(e -> a.putIfAbsent(e.getKey(), e.getValue()));
    combination(d, "hash-table-union!", union);
    combination(d, "hash-table-merge!", union);
    combination(
        d, "hash-table-difference!", (a, b) -> b.entries().forEach(e -> a.remove(e.getKey())));
    combination(
        d,
        "hash-table-intersection!",
        (a, b) ->
            a.entries().stream()
                .filter(e -> !b.contains(e.getKey()))
                .forEach(e -> a.remove(e.getKey())));
    combination(
        d,
        "hash-table-xor!",
        (a, b) ->
            b.entries()
                .forEach(
                    e -> {
                      if (!a.remove(e.getKey())) {
                        a.put(e.getKey(), e.getValue());
                      }
                    }));
  }

  /** Changes the first table, and gives it. */
  private static void combination(
      Definitions d, String name, BiConsumer<HashTable, HashTable> body) {
    d.two(
        name,
        (x, y) -> {
          HashTable a = table(name, 1, x);
          HashTable b = table(name, 2, y);
          if (a.kind() != b.kind()) {
            throw Raised.wrongType(
                name, 2, y, "a hash table of kind %s".formatted(a.kind().symbol()));
          }
          body.accept(a, b);
          return a;
        });
  }

  // ---------------------------------------------------------------- hashes

  // (hash value [bound]): from 0 to just below the bound
  private static void hash(Definitions d, String name, ToIntFunction<Object> hash) {
    d.many(name, 1, 2, a -> bounded(name, hash.applyAsInt(a[0]), a));
  }

  private static void stringHash(Definitions d, String name, ToIntFunction<Object> hash) {
    d.many(name, 1, 2, a -> bounded(name, hash.applyAsInt(string(name, 1, a[0])), a));
  }

  private static Object bounded(String procedure, int hash, Object[] a) {
    int most = Integer.MAX_VALUE;
    int bound = a.length > 1 ? between(procedure, 2, a[1], 1, most) : most;
    return (long) Math.floorMod(hash, bound);
  }
}
