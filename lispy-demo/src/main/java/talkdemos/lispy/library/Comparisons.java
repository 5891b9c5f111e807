// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.Comparator;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import talkdemos.lispy.values.MutableString;

/**
 * Comparisons of any number of arguments, each with the next. All arguments are checked, also those
 * after one that settles the answer.
 */
final class Comparisons {
  private Comparisons() {}

  /**
   * A procedure of an order.
   *
   * @param name what it is called, which ends in {@code =?}, {@code <?}, {@code >?}, {@code <=?} or
   *     {@code >=?}
   */
  static <T> Body order(String name, Arguments.Check<T> check, Comparator<T> order) {
    IntPredicate holds;
    if (name.endsWith("<=?")) {
      holds = c -> c <= 0;
    } else if (name.endsWith(">=?")) {
      holds = c -> c >= 0;
    } else if (name.endsWith("<?")) {
      holds = c -> c < 0;
    } else if (name.endsWith(">?")) {
      holds = c -> c > 0;
    } else {
      holds = c -> c == 0;
    }
    return relation(name, check, (a, b) -> holds.test(order.compare(a, b)));
  }

  /** A procedure, true if a relation holds between each argument and the next. */
  static <T> Body relation(String name, Arguments.Check<T> check, BiPredicate<T, T> relation) {
    return Body.many(
            1,
            Body.ANY,
            a -> {
              boolean holds = true;
              T previous = check.apply(name, 1, a[0]);
              for (int i = 1; i < a.length; i++) {
                T next = check.apply(name, i + 1, a[i]);
                holds = holds && relation.test(previous, next);
                previous = next;
              }
              return holds;
            })
        .withTwo((a, b) -> relation.test(check.apply(name, 1, a), check.apply(name, 2, b)));
  }

  /** The order of strings by code points; a prefix comes first. */
  static int compare(MutableString a, MutableString b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      int difference = Integer.compare(a.codePointAt(i), b.codePointAt(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
