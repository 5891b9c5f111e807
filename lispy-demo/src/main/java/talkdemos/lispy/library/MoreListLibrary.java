// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.between;
import static talkdemos.lispy.library.Arguments.items;
import static talkdemos.lispy.library.Arguments.pair;
import static talkdemos.lispy.library.Arguments.size;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import talkdemos.lispy.numbers.Arithmetic;
import talkdemos.lispy.numbers.Numbers;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

/** What SRFI 1 adds to lists and calls no procedures. */
public final class MoreListLibrary {
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private MoreListLibrary() {}

  /** Defines them all; those with an optional procedure have their other case under a % name. */
  public static void define(Definitions d) {
    for (int i = 0; i < ORDINALS.size(); i++) {
      nth(d, ORDINALS.get(i), i);
    }
    kinds(d);
    parts(d);
    d.two("xcons", (a, b) -> new Pair(b, a));
    d.many("iota", 1, 3, MoreListLibrary::iota);
    d.one(
        "concatenate", lists -> ListLibrary.append("concatenate", items("concatenate", 1, lists)));
    d.two("append-reverse", (list, tail) -> ListLibrary.reversed("append-reverse", 1, list, tail));
    d.one("%delete-duplicates", MoreListLibrary::withoutDuplicates);
  }

  private static void nth(Definitions d, String name, int index) {
    d.one(
        name,
        list -> {
          Object rest = list;
          for (int i = 0; i < index && rest instanceof Pair p; i++) {
            rest = p.cdr;
          }
          if (rest instanceof Pair p) {
            return p.car;
          }
          throw Raised.wrongType(name, 1, list, "a list that has a " + name + " item");
        });
  }

  private static void kinds(Definitions d) {
    d.one("proper-list?", ListLibrary::isList);
    d.one("circular-list?", x -> ListLibrary.end(x) == null);
    d.one(
        "dotted-list?",
        x -> {
          Object end = ListLibrary.end(x);
          return end != null && end != Nil.NIL;
        });
    d.one("not-pair?", x -> !(x instanceof Pair));
    d.one(
        "length+",
        list ->
            ListLibrary.end(list) == null
                ? false
                : (Object) (long) items("length+", 1, list).length);
  }

  private static void parts(Definitions d) {
    d.two("take", MoreListLibrary::take);
    d.two("drop", (list, k) -> ListLibrary.tail("drop", list, k));
    d.two("take-right", MoreListLibrary::takeRight);
    d.two("drop-right", MoreListLibrary::dropRight);
    d.one("last-pair", list -> lastPair("last-pair", list));
    d.one("last", list -> lastPair("last", list).car);
  }

  private static Object take(Object list, Object k) {
    ListLibrary.tail("take", list, k);
    Object[] items = new Object[(int) (long) (Long) k];
    Object rest = list;
    for (int i = 0; i < items.length; i++) {
      Pair p = (Pair) rest;
      items[i] = p.car;
      rest = p.cdr;
    }
    return Pair.list(items);
  }

  private static Object takeRight(Object list, Object k) {
    int drop =
        pairs("take-right", list) - between("take-right", 2, k, 0, pairs("take-right", list));
    return ListLibrary.tail("take-right", list, (long) drop);
  }

  private static Object dropRight(Object list, Object k) {
    int keep =
        pairs("drop-right", list) - between("drop-right", 2, k, 0, pairs("drop-right", list));
    return take(list, (long) keep);
  }

  /** The number of pairs in the chain. */
  private static int pairs(String procedure, Object list) {
    if (ListLibrary.end(list) == null) {
      throw Raised.wrongType(procedure, 1, list, "a list that ends");
    }
    int count = 0;
    for (Object rest = list; rest instanceof Pair p; rest = p.cdr) {
      count++;
    }
    return count;
  }

  private static Pair lastPair(String procedure, Object list) {
    Pair last = pair(procedure, 1, list);
    pairs(procedure, list);
    while (last.cdr instanceof Pair next) {
      last = next;
    }
    return last;
  }

  // (iota count [start step])
  private static Object iota(Object[] a) {
    Object start = a.length > 1 ? number(2, a[1]) : 0L;
    Object step = a.length > 2 ? number(3, a[2]) : 1L;
    Object list = Nil.NIL;
    for (long i = size("iota", 1, a[0]) - 1; i >= 0; i--) {
      list = new Pair(Arithmetic.add(start, Arithmetic.multiply(i, step)), list);
    }
    return list;
  }

  private static Object number(int position, Object got) {
    if (Numbers.isNumber(got)) {
      return got;
    }
    throw Raised.wrongType("iota", position, got, "a number");
  }

  /** The first of those that are equal? stays. */
  private static Object withoutDuplicates(Object list) {
    Set<Key> seen = new HashSet<>();
    return Pair.list(
        Arrays.stream(items("delete-duplicates", 1, list))
            .filter(item -> seen.add(Key.of(HashTable.Kind.EQUAL, item)))
            .toArray());
  }
}
