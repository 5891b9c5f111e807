// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;

/**
 * Exact comparison of any two real numbers. A flonum is compared as the rational that it is, not
 * the other number as the flonum next to it: only so the order is transitive.
 */
public final class Comparison {
  /** Not less, equal or greater: one of the two is a NaN. */
  static final int UNORDERED = 2;

  private static final long TWO_TO_53 = 1L << 53;

  private Comparison() {}

  /** {@code (max a b)}: a flonum if either is one, and a NaN if either is. */
  public static Object max(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return Math.max(x, y);
    }
    return ofOrder(1, compare("max", a, b), a, b);
  }

  /** {@code (min a b)}: a flonum if either is one, and a NaN if either is. */
  public static Object min(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return Math.min(x, y);
    }
    return ofOrder(-1, compare("min", a, b), a, b);
  }

  private static Object ofOrder(int wanted, int order, Object a, Object b) {
    if (order == UNORDERED) {
      return Double.NaN;
    }
    return Exactness.like(order == wanted ? a : b, a, b);
  }

  static boolean equal(Object a, Object b) {
    Arguments.number("=", 1, a);
    Arguments.number("=", 2, b);
    return a instanceof Complex || b instanceof Complex
        ? order(Rectangular.real(a), Rectangular.real(b)) == 0
            && order(Rectangular.imaginary(a), Rectangular.imaginary(b)) == 0
        : order(a, b) == 0;
  }

  /** -1, 0, 1 or {@link #UNORDERED}. */
  static int compare(String procedure, Object a, Object b) {
    return order(Arguments.real(procedure, 1, a), Arguments.real(procedure, 2, b));
  }

  private static int order(Object a, Object b) {
    if (a instanceof Double x) {
      return b instanceof Double y ? order(x.doubleValue(), y.doubleValue()) : order(x, b);
    } else if (b instanceof Double y) {
      int order = order(y, a);
      return order == UNORDERED ? UNORDERED : -order;
    } else if (a instanceof Long x && b instanceof Long y) {
      return Long.compare(x, y);
    } else if (a instanceof Ratio || b instanceof Ratio) {
      BigInteger left = Integers.numerator(a).multiply(Integers.denominator(b));
      return left.compareTo(Integers.numerator(b).multiply(Integers.denominator(a)));
    }
    return Integers.big(a).compareTo(Integers.big(b));
  }

  private static int order(double x, double y) {
    return x < y ? -1 : x > y ? 1 : x == y ? 0 : UNORDERED;
  }

  private static int order(Double x, Object exact) {
    if (Double.isNaN(x)) {
      return UNORDERED;
    } else if (Double.isInfinite(x)) {
      return x > 0 ? 1 : -1;
    } else if (exact instanceof Long n && n >= -TWO_TO_53 && n <= TWO_TO_53) {
      return order(x.doubleValue(), (double) n);
    }
    return order(Exactness.exact(x), exact);
  }
}
