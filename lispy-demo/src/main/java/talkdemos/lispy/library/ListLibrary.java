// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.between;
import static talkdemos.lispy.library.Arguments.items;
import static talkdemos.lispy.library.Arguments.pair;
import static talkdemos.lispy.library.Arguments.size;

import java.util.Arrays;
import java.util.function.BiPredicate;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/** Pairs and lists (R7RS 6.4). Nothing here runs forever on a circular list. */
public final class ListLibrary {
  private ListLibrary() {}

  /** Defines all but those that call procedures. */
  public static void define(Definitions d) {
    pairs(d);
    for (int letters = 2; letters <= 4; letters++) {
      for (int path = 0; path < 1 << letters; path++) {
        composition(d, letters, path);
      }
    }
    lists(d);
    d.two("memq", (x, list) -> member("memq", x, list, Equivalence::eqv));
    d.two("memv", (x, list) -> member("memv", x, list, Equivalence::eqv));
    d.two("%member", (x, list) -> member("member", x, list, Equivalence::equal));
    d.two("assq", (x, list) -> association("assq", x, list, Equivalence::eqv));
    d.two("assv", (x, list) -> association("assv", x, list, Equivalence::eqv));
    d.two("%assoc", (x, list) -> association("assoc", x, list, Equivalence::equal));
  }

  private static void pairs(Definitions d) {
    d.one("pair?", x -> x instanceof Pair);
    d.one("null?", x -> x == Nil.NIL);
    d.two("cons", Pair::new);
    d.one("car", x -> pair("car", 1, x).car);
    d.one("cdr", x -> pair("cdr", 1, x).cdr);
    d.two(
        "set-car!",
        (x, value) -> {
          pair("set-car!", 1, x).car = value;
          return Unspecified.VALUE;
        });
    d.two(
        "set-cdr!",
        (x, value) -> {
          pair("set-cdr!", 1, x).cdr = value;
          return Unspecified.VALUE;
        });
  }

  /** Caar to cddddr: each bit of the path is a letter, the lowest the last; 1 stands for d. */
  private static void composition(Definitions d, int letters, int path) {
    StringBuilder ads = new StringBuilder();
    for (int i = letters - 1; i >= 0; i--) {
      ads.append((path >> i & 1) == 1 ? 'd' : 'a');
    }
    String name = "c" + ads + "r";
    d.one(
        name,
        argument -> {
          Object x = argument;
          for (int i = 0; i < letters; i++) {
            if (!(x instanceof Pair p)) {
              throw Raised.wrongType(name, 1, argument, "something that has a " + name);
            }
            x = (path >> i & 1) == 1 ? p.cdr : p.car;
          }
          return x;
        });
  }

  private static void lists(Definitions d) {
    d.one("list?", ListLibrary::isList);
    d.many("list", 0, Definitions.ANY, Pair::list);
    d.many("make-list", 1, 2, ListLibrary::makeList);
    d.many(
        "cons*",
        1,
        Definitions.ANY,
        a -> Pair.listEndingIn(a[a.length - 1], Arrays.copyOf(a, a.length - 1)));
    d.one("length", list -> (long) items("length", 1, list).length);
    d.many("append", 0, Definitions.ANY, a -> append("append", a));
    d.one("reverse", list -> reversed("reverse", 1, list, Nil.NIL));
    d.two("list-tail", (list, k) -> tail("list-tail", list, k));
    d.two("list-ref", (list, k) -> at("list-ref", list, k).car);
    d.three(
        "list-set!",
        (list, k, value) -> {
          at("list-set!", list, k).car = value;
          return Unspecified.VALUE;
        });
    d.one("list-copy", ListLibrary::copy);
  }

  /** True for a chain of pairs that ends in the empty list. */
  static boolean isList(Object x) {
    return end(x) == Nil.NIL;
  }

  /** What a chain of pairs ends in; null if it is circular. */
  static Object end(Object x) {
    Object slow = x;
    Object fast = x;
    while (fast instanceof Pair one && one.cdr instanceof Pair two) {
      fast = two.cdr;
      slow = ((Pair) slow).cdr;
      if (fast == slow && fast instanceof Pair) {
        return null;
      }
    }
    return fast instanceof Pair last ? last.cdr : fast;
  }

  private static Object makeList(Object[] a) {
    int size = size("make-list", 1, a[0]);
    Object fill = a.length > 1 ? a[1] : Unspecified.VALUE;
    return Arguments.allocated(
        "make-list",
        a[0],
        () -> {
          Object list = Nil.NIL;
          for (int i = 0; i < size; i++) {
            list = new Pair(fill, list);
          }
          return list;
        });
  }

  /** The items of all lists but the last, then the last, which need not be a list. */
  static Object append(String procedure, Object... lists) {
    Object result = lists.length == 0 ? Nil.NIL : lists[lists.length - 1];
    for (int i = lists.length - 2; i >= 0; i--) {
      result = Pair.listEndingIn(result, items(procedure, i + 1, lists[i]));
    }
    return result;
  }

  /** The items of a list from last to first, then a tail. */
  static Object reversed(String procedure, int position, Object list, Object tail) {
    Object result = tail;
    for (Object item : items(procedure, position, list)) {
      result = new Pair(item, result);
    }
    return result;
  }

  /** The rest of a list after so many pairs. */
  static Object tail(String procedure, Object list, Object k) {
    int count = between(procedure, 2, k, 0, Integer.MAX_VALUE);
    Object rest = list;
    for (int i = 0; i < count; i++) {
      if (!(rest instanceof Pair p)) {
        throw Raised.wrongType(procedure, 1, list, "a list of at least %d items".formatted(count));
      }
      rest = p.cdr;
    }
    return rest;
  }

  private static Pair at(String procedure, Object list, Object k) {
    if (tail(procedure, list, k) instanceof Pair p) {
      return p;
    }
    throw Raised.wrongType(procedure, 1, list, "a list of more than %s items".formatted(k));
  }

  /** Copies the chain of pairs, whatever it ends in. */
  private static Object copy(Object list) {
    if (end(list) == null) {
      throw Raised.wrongType("list-copy", 1, list, "a list that ends");
    } else if (!(list instanceof Pair)) {
      return list;
    }
    Pair first = new Pair(((Pair) list).car, ((Pair) list).cdr);
    for (Pair last = first; last.cdr instanceof Pair next; last = (Pair) last.cdr) {
      last.cdr = new Pair(next.car, next.cdr);
    }
    return first;
  }

  private static Object member(
      String procedure, Object x, Object list, BiPredicate<Object, Object> same) {
    Object slow = list;
    boolean even = true;
    Object rest = list;
    for (; rest instanceof Pair p; rest = p.cdr, even = !even) {
      if (same.test(x, p.car)) {
        return p;
      }
      slow = nextTurtle(procedure, list, slow, p, even);
    }
    return ended(procedure, list, rest);
  }

  private static Object association(
      String procedure, Object x, Object list, BiPredicate<Object, Object> same) {
    Object slow = list;
    boolean even = true;
    Object rest = list;
    for (; rest instanceof Pair p; rest = p.cdr, even = !even) {
      if (!(p.car instanceof Pair entry)) {
        throw Raised.wrongType(procedure, 2, list, "a list of pairs");
      } else if (same.test(x, entry.car)) {
        return entry;
      }
      slow = nextTurtle(procedure, list, slow, p, even);
    }
    return ended(procedure, list, rest);
  }

  /** Walks along at half the speed: if the list is circular, it is met again. */
  private static Object nextTurtle(
      String procedure, Object list, Object slow, Pair at, boolean even) {
    if (even) {
      return slow;
    } else if (slow == at) {
      throw Raised.wrongType(procedure, 2, list, "a list that ends");
    }
    return ((Pair) slow).cdr;
  }

  private static Object ended(String procedure, Object list, Object end) {
    if (end != Nil.NIL) {
      throw Raised.wrongType(procedure, 2, list, "a list");
    }
    return false;
  }
}
