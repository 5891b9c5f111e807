// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.between;
import static talkdemos.lispy.library.Arguments.pair;
import static talkdemos.lispy.library.Arguments.size;
import static talkdemos.lispy.library.Body.ANY;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.three;
import static talkdemos.lispy.library.Body.two;

import java.util.Arrays;
import java.util.function.BiPredicate;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/** Pairs and lists (R7RS 6.4). Nothing here runs forever on a circular list. */
public final class ListLibrary {
  private ListLibrary() {}

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return switch (name) {
      case "memq" -> two((x, list) -> member("memq", x, list, Equivalence::eqv));
      case "memv" -> two((x, list) -> member("memv", x, list, Equivalence::eqv));
      case "%member" -> two((x, list) -> member("member", x, list, Equivalence::equal));
      case "assq" -> two((x, list) -> association("assq", x, list, Equivalence::eqv));
      case "assv" -> two((x, list) -> association("assv", x, list, Equivalence::eqv));
      case "%assoc" -> two((x, list) -> association("assoc", x, list, Equivalence::equal));
      case "caar",
          "cadr",
          "cdar",
          "cddr",
          "caaar",
          "caadr",
          "cadar",
          "caddr",
          "cdaar",
          "cdadr",
          "cddar",
          "cdddr",
          "caaaar",
          "caaadr",
          "caadar",
          "caaddr",
          "cadaar",
          "cadadr",
          "caddar",
          "cadddr",
          "cdaaar",
          "cdaadr",
          "cdadar",
          "cdaddr",
          "cddaar",
          "cddadr",
          "cdddar",
          "cddddr" ->
          composition(name);
      default -> pairs(name);
    };
  }

  private static Body pairs(String name) {
    return switch (name) {
      case "pair?" -> one(x -> x instanceof Pair);
      case "null?" -> one(x -> x == Nil.NIL);
      case "cons" -> two(Pair::new);
      case "car" -> one(x -> pair("car", 1, x).car);
      case "cdr" -> one(x -> pair("cdr", 1, x).cdr);
      case "set-car!" ->
          two(
              (x, value) -> {
                pair("set-car!", 1, x).car = value;
                return Unspecified.VALUE;
              });
      case "set-cdr!" ->
          two(
              (x, value) -> {
                pair("set-cdr!", 1, x).cdr = value;
                return Unspecified.VALUE;
              });
      default -> lists(name);
    };
  }

  /** Caar to cddddr: what the letters between c and r say, from the last to the first. */
  private static Body composition(String name) {
    return one(
        argument -> {
          Object x = argument;
          for (int i = name.length() - 2; i > 0; i--) {
            if (!(x instanceof Pair p)) {
              throw Raised.wrongType(name, 1, argument, "something that has a " + name);
            }
            x = name.charAt(i) == 'd' ? p.cdr : p.car;
          }
          return x;
        });
  }

  private static Body lists(String name) {
    return switch (name) {
      case "list?" -> one(ListLibrary::isList);
      case "list" ->
          many(0, ANY, Pair::list)
              .withOne(a -> new Pair(a, Nil.NIL))
              .withTwo((a, b) -> new Pair(a, new Pair(b, Nil.NIL)))
              .withThree((a, b, c) -> new Pair(a, new Pair(b, new Pair(c, Nil.NIL))));
      case "make-list" -> many(1, 2, ListLibrary::makeList);
      case "cons*" ->
          many(1, ANY, a -> Pair.listEndingIn(a[a.length - 1], Arrays.copyOf(a, a.length - 1)));
      case "length" -> one(list -> (long) Arguments.length("length", 1, list));
      case "append" -> many(0, ANY, a -> append("append", a)).withTwo(ListLibrary::append);
      case "reverse" -> one(list -> reversed("reverse", 1, list, Nil.NIL));
      case "list-tail" -> two((list, k) -> tail("list-tail", list, k));
      case "list-ref" -> two((list, k) -> at("list-ref", list, k).car);
      case "list-set!" ->
          three(
              (list, k, value) -> {
                at("list-set!", list, k).car = value;
                return Unspecified.VALUE;
              });
      case "list-copy" -> one(ListLibrary::copy);
      default -> null;
    };
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
      Arguments.length(procedure, i + 1, lists[i]);
      result = copied(lists[i], result);
    }
    return result;
  }

  private static Object append(Object list, Object tail) {
    Arguments.length("append", 1, list);
    return copied(list, tail);
  }

  /** The items of a list, then a tail. */
  private static Object copied(Object list, Object tail) {
    if (!(list instanceof Pair source)) {
      return tail;
    }
    Pair first = new Pair(source.car, tail);
    Pair last = first;
    for (Object rest = source.cdr; rest instanceof Pair p; rest = p.cdr) {
      Pair next = new Pair(p.car, tail);
      last.cdr = next;
      last = next;
    }
    return first;
  }

  /** The items of a list from last to first, then a tail. */
  static Object reversed(String procedure, int position, Object list, Object tail) {
    Arguments.length(procedure, position, list);
    Object result = tail;
    for (Object rest = list; rest instanceof Pair p; rest = p.cdr) {
      result = new Pair(p.car, result);
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
    int steps = 0;
    Object mark = null; // as in Arguments.length
    Object rest = list;
    for (; rest instanceof Pair p; rest = p.cdr) {
      if (same.test(x, p.car)) {
        return p;
      } else if (p == mark) {
        throw Raised.wrongType(procedure, 2, list, "a list that ends");
      }
      steps++;
      if ((steps & steps - 1) == 0) {
        mark = p;
      }
    }
    return ended(procedure, list, rest);
  }

  private static Object association(
      String procedure, Object x, Object list, BiPredicate<Object, Object> same) {
    int steps = 0;
    Object mark = null; // as in Arguments.length
    Object rest = list;
    for (; rest instanceof Pair p; rest = p.cdr) {
      if (!(p.car instanceof Pair entry)) {
        throw Raised.wrongType(procedure, 2, list, "a list of pairs");
      } else if (same.test(x, entry.car)) {
        return entry;
      } else if (p == mark) {
        throw Raised.wrongType(procedure, 2, list, "a list that ends");
      }
      steps++;
      if ((steps & steps - 1) == 0) {
        mark = p;
      }
    }
    return ended(procedure, list, rest);
  }

  private static Object ended(String procedure, Object list, Object end) {
    if (end != Nil.NIL) {
      throw Raised.wrongType(procedure, 2, list, "a list");
    }
    return false;
  }
}
