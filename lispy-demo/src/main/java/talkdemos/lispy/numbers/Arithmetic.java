// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;
import talkdemos.lispy.values.Raised;

/**
 * The operations that programs use most, on any two numbers: first for two fixnums, then for two
 * flonums, and {@link Tower} and {@link Comparison} do the rest.
 *
 * <p>An operation with a flonum has a flonum as its result, so {@code (* 0 1.5)} is {@code 0.0};
 * only inside a complex number an exact zero stays what it is. Comparisons are exact, also of
 * flonums with exact numbers, and false with a NaN. Dividing by an exact zero is an error, by a
 * flonum zero is not.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** {@code (+ a b)}. */
  public static Object add(Object a, Object b) {
    if (a instanceof Long m && b instanceof Long n) {
      long x = m;
      long y = n;
      long sum = x + y;
      return ((x ^ sum) & (y ^ sum)) >= 0
          ? (Object) sum
          : BigInteger.valueOf(x).add(BigInteger.valueOf(y));
    } else if (a instanceof Double x && b instanceof Double y) {
      return x + y;
    }
    return Tower.add(a, b);
  }

  /** {@code (- a b)}. */
  public static Object subtract(Object a, Object b) {
    if (a instanceof Long m && b instanceof Long n) {
      long x = m;
      long y = n;
      long difference = x - y;
      return ((x ^ y) & (x ^ difference)) >= 0
          ? (Object) difference
          : BigInteger.valueOf(x).subtract(BigInteger.valueOf(y));
    } else if (a instanceof Double x && b instanceof Double y) {
      return x - y;
    }
    return Tower.subtract(a, b);
  }

  /** {@code (* a b)}. */
  public static Object multiply(Object a, Object b) {
    if (a instanceof Long m && b instanceof Long n) {
      long x = m;
      long y = n;
      long product = x * y;
      return Math.multiplyHigh(x, y) == product >> 63
          ? (Object) product
          : BigInteger.valueOf(x).multiply(BigInteger.valueOf(y));
    } else if (a instanceof Double x && b instanceof Double y) {
      return x * y;
    }
    return Tower.multiply(a, b);
  }

  /** {@code (/ a b)}. */
  public static Object divide(Object a, Object b) {
    if (a instanceof Long m && b instanceof Long n) {
      long x = m;
      long y = n;
      if (y == 0) {
        throw divisionByZero("/");
      } else if (y != -1 && x % y == 0) {
        return x / y;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return x / y;
    }
    return Tower.divide(a, b);
  }

  /** {@code (- a)}; a flonum zero changes its sign. */
  public static Object negate(Object a) {
    if (a instanceof Long n && n != Long.MIN_VALUE) {
      return -n;
    } else if (a instanceof Double x) {
      return -x;
    }
    return Tower.negate(a);
  }

  /** {@code (= a b)}. */
  public static boolean equal(Object a, Object b) {
    if (a instanceof Long m && b instanceof Long n) {
      return m.longValue() == n.longValue();
    } else if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue();
    }
    return Comparison.equal(a, b);
  }

  /** {@code (< a b)}. */
  public static boolean less(Object a, Object b) {
    if (a instanceof Long m && b instanceof Long n) {
      return m < n;
    } else if (a instanceof Double x && b instanceof Double y) {
      return x < y;
    }
    return Comparison.compare("<", a, b) == -1;
  }

  /** {@code (<= a b)}. */
  public static boolean lessOrEqual(Object a, Object b) {
    if (a instanceof Long m && b instanceof Long n) {
      return m <= n;
    } else if (a instanceof Double x && b instanceof Double y) {
      return x <= y;
    }
    return Comparison.compare("<=", a, b) <= 0;
  }

  /** {@code (> a b)}. */
  public static boolean greater(Object a, Object b) {
    if (a instanceof Long m && b instanceof Long n) {
      return m > n;
    } else if (a instanceof Double x && b instanceof Double y) {
      return x > y;
    }
    return Comparison.compare(">", a, b) == 1;
  }

  /** {@code (>= a b)}. */
  public static boolean greaterOrEqual(Object a, Object b) {
    if (a instanceof Long m && b instanceof Long n) {
      return m >= n;
    } else if (a instanceof Double x && b instanceof Double y) {
      return x >= y;
    }
    int order = Comparison.compare(">=", a, b);
    return order == 0 || order == 1;
  }

  /** {@code (eqv? a b)} of two numbers: same exactness, same value, same sign of a flonum zero. */
  public static boolean eqv(Object a, Object b) {
    return a.equals(b);
  }

  static Raised divisionByZero(String procedure) {
    return Raised.error(procedure + ": division by zero");
  }
}
