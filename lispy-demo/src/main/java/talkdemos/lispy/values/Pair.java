// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

import java.util.ArrayList;
import java.util.List;

/** A mutable pair; a list is a chain of pairs that ends in {@link Nil#NIL}. */
public final class Pair {
  public Object car;
  public Object cdr;

  public Pair(Object car, Object cdr) {
    this.car = car;
    this.cdr = cdr;
  }

  /** The items of a list; null if it is no list, or one that does not end in (). */
  public static List<Object> items(Object list) {
    List<Object> items = new ArrayList<>();
    Object slow = list; // half as fast: if the list is circular, it is met again
    Object rest = list;
    while (rest instanceof Pair pair) {
      items.add(pair.car);
      rest = pair.cdr;
      slow = items.size() % 2 == 0 ? ((Pair) slow).cdr : slow;
      if (rest == slow) {
        return null;
      }
    }
    return rest == Nil.NIL ? items : null;
  }

  /** A list of the items in order. */
  public static Object list(Object... items) {
    return listEndingIn(Nil.NIL, items);
  }

  /** The items in order, and then a tail. */
  public static Object listEndingIn(Object tail, Object... items) {
    Object list = tail;
    for (int i = items.length - 1; i >= 0; i--) {
      list = new Pair(items[i], list);
    }
    return list;
  }

  /**
   * As a program would write it, but no more than its beginning: it may be long, deep or circular.
   */
  @Override
  public String toString() {
    return new Excerpt().add(this).toString();
  }
}
