// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.between;
import static talkdemos.lispy.library.Arguments.items;
import static talkdemos.lispy.library.Arguments.string;
import static talkdemos.lispy.library.Arguments.symbol;
import static talkdemos.lispy.library.Body.ANY;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.three;
import static talkdemos.lispy.library.Body.two;

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

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return switch (name) {
      case "make-%hash-table" -> one(kind -> new HashTable(kind("make-%hash-table", 1, kind)));
      case "alist->%hash-table" -> two(HashTableLibrary::ofAlist);
      case "hash-table?" -> one(x -> x instanceof HashTable);
      case "%hash-table-kind" ->
          one(t -> Symbol.of(table("hash-table-kind", 1, t).kind().symbol()));
      case "hash" -> hash(name, Key::structuralHash);
      case "hash-by-identity" -> hash(name, Key::identityHash);
      case "string-hash" -> stringHash(name, Object::hashCode);
      case "string-ci-hash" -> stringHash(name, Key::foldedHash);
      default -> entries(name);
    };
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

  private static Body entries(String name) {
    return switch (name) {
      case "hash-table-ref/default", "%hash-table-ref/default" ->
          three(HashTableLibrary::refDefault);
      case "hash-table-set!" -> many(1, ANY, HashTableLibrary::set);
      case "hash-table-delete!" -> many(1, ANY, HashTableLibrary::delete);
      case "hash-table-contains?", "hash-table-exists?" -> contains(name);
      default -> wholes(name);
    };
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

  private static Body contains(String name) {
    return two(
        (t, key) -> {
          HashTable table = table(name, 1, t);
          return table.contains(key(name, 2, table, key));
        });
  }

  // ---------------------------------------------------------------- whole tables

  private static Body wholes(String name) {
    return switch (name) {
      case "hash-table-size", "hash-table-count" -> whole(name, table -> (long) table.size());
      case "hash-table-empty?" -> whole(name, table -> table.size() == 0);
      case "hash-table-keys" -> whole(name, table -> list(table, Entry::getKey));
      case "hash-table-values" -> whole(name, table -> list(table, Entry::getValue));
      case "hash-table->alist" ->
          whole(name, table -> list(table, e -> new Pair(e.getKey(), e.getValue())));
      case "hash-table-empty-copy" -> whole(name, table -> new HashTable(table.kind()));
      case "hash-table-clear!" ->
          whole(
              name,
              table -> {
                table.clear();
                return Unspecified.VALUE;
              });
      // (hash-table-copy table [mutable?]): all tables can be changed
      case "hash-table-copy" -> many(1, 2, a -> table("hash-table-copy", 1, a[0]).copy());
      default -> sets(name);
    };
  }

  private static Body whole(String name, Function<HashTable, Object> body) {
    return one(t -> body.apply(table(name, 1, t)));
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

  private static Body sets(String name) {
    return switch (name) {
      case "hash-table-union!", "hash-table-merge!" ->
          combination(
              name, (a, b) -> b.entries().forEach(e -> a.putIfAbsent(e.getKey(), e.getValue())));
      case "hash-table-difference!" ->
          combination(name, (a, b) -> b.entries().forEach(e -> a.remove(e.getKey())));
      case "hash-table-intersection!" ->
          combination(
              name,
              (a, b) ->
                  a.entries().stream()
                      .filter(e -> !b.contains(e.getKey()))
                      .forEach(e -> a.remove(e.getKey())));
      case "hash-table-xor!" ->
          combination(
              name,
              (a, b) ->
                  b.entries()
                      .forEach(
                          e -> {
                            if (!a.remove(e.getKey())) {
                              a.put(e.getKey(), e.getValue());
                            }
                          }));
      default -> null;
    };
  }

  /** Changes the first table, and gives it. */
  private static Body combination(String name, BiConsumer<HashTable, HashTable> body) {
    return two(
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
  private static Body hash(String name, ToIntFunction<Object> hash) {
    return many(1, 2, a -> bounded(name, hash.applyAsInt(a[0]), a));
  }

  private static Body stringHash(String name, ToIntFunction<Object> hash) {
    return many(1, 2, a -> bounded(name, hash.applyAsInt(string(name, 1, a[0])), a));
  }

  private static Object bounded(String procedure, int hash, Object[] a) {
    int most = Integer.MAX_VALUE;
    int bound = a.length > 1 ? between(procedure, 2, a[1], 1, most) : most;
    return (long) Math.floorMod(hash, bound);
  }
}
