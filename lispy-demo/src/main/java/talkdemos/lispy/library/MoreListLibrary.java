// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.between;
import static talkdemos.lispy.library.Arguments.items;
import static talkdemos.lispy.library.Arguments.pair;
import static talkdemos.lispy.library.Arguments.size;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.two;

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

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return switch (name) {
      case "xcons" -> two((a, b) -> new Pair(b, a));
      case "iota" -> many(1, 3, MoreListLibrary::iota);
      case "concatenate" ->
          one(lists -> ListLibrary.append("concatenate", items("concatenate", 1, lists)));
      case "append-reverse" ->
          two((list, tail) -> ListLibrary.reversed("append-reverse", 1, list, tail));
      case "%delete-duplicates" -> one(MoreListLibrary::withoutDuplicates);
      case "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth" ->
          nth(name, ORDINALS.indexOf(name));
      default -> kinds(name);
    };
  }

  private static Body nth(String name, int index) {
    return one(
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

  private static Body kinds(String name) {
    return switch (name) {
      case "proper-list?" -> one(ListLibrary::isList);
      case "circular-list?" -> one(x -> ListLibrary.end(x) == null);
      case "dotted-list?" ->
          one(
              x -> {
                Object end = ListLibrary.end(x);
                return end != null && end != Nil.NIL;
              });
      case "not-pair?" -> one(x -> !(x instanceof Pair));
      case "length+" ->
          one(
              list ->
                  ListLibrary.end(list) == null
                      ? false
                      : (Object) (long) Arguments.length("length+", 1, list));
      default -> parts(name);
    };
  }

  private static Body parts(String name) {
    return switch (name) {
      case "take" -> two(MoreListLibrary::take);
      case "drop" -> two((list, k) -> ListLibrary.tail("drop", list, k));
      case "take-right" -> two(MoreListLibrary::takeRight);
      case "drop-right" -> two(MoreListLibrary::dropRight);
      case "last-pair" -> one(list -> lastPair("last-pair", list));
      case "last" -> one(list -> lastPair("last", list).car);
      default -> null;
    };
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
