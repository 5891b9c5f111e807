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
   * Defines five procedures of an order.
   *
   * @param pattern of their names, such as {@code char%s?}
   */
  static <T> void order(
      Definitions d, String pattern, Arguments.Check<T> check, Comparator<T> order) {
    order(d, pattern.formatted("="), check, order, c -> c == 0);
    order(d, pattern.formatted("<"), check, order, c -> c < 0);
    order(d, pattern.formatted(">"), check, order, c -> c > 0);
    order(d, pattern.formatted("<="), check, order, c -> c <= 0);
    order(d, pattern.formatted(">="), check, order, c -> c >= 0);
  }

  private static <T> void order(
      Definitions d,
      String name,
      Arguments.Check<T> check,
      Comparator<T> order,
      IntPredicate holds) {
    relation(d, name, check, (a, b) -> holds.test(order.compare(a, b)));
  }

  /** Defines one procedure, true if a relation holds between each argument and the next. */
  static <T> void relation(
      Definitions d, String name, Arguments.Check<T> check, BiPredicate<T, T> relation) {
    d.many(
        name,
        1,
        Definitions.ANY,
        a -> {
          boolean holds = true;
          T previous = check.apply(name, 1, a[0]);
          for (int i = 1; i < a.length; i++) {
            T next = check.apply(name, i + 1, a[i]);
            holds = holds && relation.test(previous, next);
            previous = next;
          }
          return holds;
        });
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
