// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;

/** Questions about the data that programs are made of. */
final class Datum {
  private Datum() {}

  /** The items of a proper list, null if it is none. */
  static List<Object> listOrNull(Object x) {
    return Pair.items(x);
  }

  /** What stands for variables in formals, the rest included. */
  static List<Object> names(Object formals) {
    List<Object> names = new ArrayList<>();
    Object rest = formals;
    for (; rest instanceof Pair pair; rest = pair.cdr) {
      names.add(pair.car);
    }
    if (rest != Nil.NIL) {
      names.add(rest);
    }
    return names;
  }

  /** The items, the last one first. */
  static <T> List<T> reversed(List<T> items) {
    List<T> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    return reversed;
  }

  /** The items of what is known to be a proper list. */
  static List<Object> list(Object x) {
    return listOrNull(x);
  }

  /** What follows so many pairs. */
  static Object tail(Object x, int pairs) {
    Object rest = x;
    for (int i = 0; i < pairs; i++) {
      rest = ((Pair) rest).cdr;
    }
    return rest;
  }

  /** The number of pairs along the cdrs; -1 if they go in a circle. */
  static int pairs(Object x) {
    int count = 0;
    Object slow = x;
    for (Object rest = x; rest instanceof Pair pair; rest = pair.cdr) {
      count++;
      if (count % 2 == 0) {
        slow = ((Pair) slow).cdr;
        if (slow == pair.cdr && slow instanceof Pair) {
          return -1;
        }
      }
    }
    return count;
  }

  /** The datum with the symbols that its aliases stand for; itself if it has none. */
  static Object strip(Object x) {
    return hasAlias(x, new IdentityHashMap<>()) ? stripped(x) : x;
  }

  /** A copy; what has an alias inside came out of a template, so it has no circles. */
  private static Object stripped(Object x) {
    if (x instanceof Alias) {
      return Alias.symbol(x);
    } else if (x instanceof Object[] items) {
      return Arrays.stream(items).map(Datum::strip).toArray();
    }
    List<Object> items = new ArrayList<>();
    Object rest = x;
    for (; rest instanceof Pair pair; rest = pair.cdr) {
      items.add(strip(pair.car));
    }
    return Pair.listEndingIn(strip(rest), items.toArray());
  }

  private static boolean hasAlias(Object x, Map<Object, Object> seen) {
    Object rest = x;
    for (; rest instanceof Pair pair; rest = pair.cdr) {
      if (seen.put(pair, pair) != null) {
        return false;
      } else if (hasAlias(pair.car, seen)) {
        return true;
      }
    }
    if (rest instanceof Object[] items && seen.put(rest, rest) == null) {
      return Arrays.stream(items).anyMatch(item -> hasAlias(item, seen));
    }
    return rest instanceof Alias;
  }

  /**
   * True if two identifiers with these meanings are the same binding ({@code free-identifier=?}).
   */
  static boolean sameMeaning(Denotation a, Denotation b) {
    if (a instanceof Denotation.Top x && b instanceof Denotation.Top y) {
      return x.global().cell == y.global().cell
          || x.global().isUnbound()
              && y.global().isUnbound()
              && x.global().name().equals(y.global().name());
    }
    return a.equals(b);
  }

  /** {@code equal?} for atoms in patterns. */
  static boolean equal(Object a, Object b) {
    return a.equals(b);
  }
}
