// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

/** A mutable pair; a list is a chain of pairs that ends in {@link Nil#NIL}. */
public final class Pair {
  public Object car;
  public Object cdr;

  public Pair(Object car, Object cdr) {
    this.car = car;
    this.cdr = cdr;
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
}
