// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;
import talkdemos.lispy.values.Raised;

/**
 * The numerical predicates (R7RS 6.2.6).
 *
 * <p>Those that tell types apart take any object; the others fail with {@link Raised} on what is
 * not a number of the type that they ask about.
 */
public final class Numbers {
  private Numbers() {}

  /** {@code (number? z)}, which is {@code (complex? z)}. */
  public static boolean isNumber(Object z) {
    return isReal(z) || z instanceof Complex;
  }

  /** {@code (real? z)}: also infinities and NaN, but no complex number, whatever its parts. */
  public static boolean isReal(Object z) {
    return z instanceof Long
        || z instanceof Double
        || z instanceof BigInteger
        || z instanceof Ratio;
  }

  /** {@code (rational? z)}: a real number that is finite. */
  public static boolean isRational(Object z) {
    return z instanceof Double x ? Double.isFinite(x) : isReal(z);
  }

  /** {@code (integer? z)}: also a flonum without a fraction. */
  public static boolean isInteger(Object z) {
    return z instanceof Double x ? Double.isFinite(x) && x == Math.rint(x) : isExactInteger(z);
  }

  /** {@code (exact-integer? z)}. */
  public static boolean isExactInteger(Object z) {
    return z instanceof Long || z instanceof BigInteger;
  }

  /** {@code (exact-rational? z)}. */
  public static boolean isExactRational(Object z) {
    return isExactInteger(z) || z instanceof Ratio;
  }

  /** {@code (exact-nonnegative-integer? z)}. */
  public static boolean isExactNonnegativeInteger(Object z) {
    return isExactInteger(z) && sign(z) >= 0;
  }

  /** {@code (exact? z)}. */
  public static boolean isExact(Object z) {
    return isExact("exact?", z);
  }

  /** {@code (inexact? z)}: a flonum, or one part is. */
  public static boolean isInexact(Object z) {
    return !isExact("inexact?", z);
  }

  private static boolean isExact(String procedure, Object z) {
    Arguments.number(procedure, 1, z);
    return z instanceof Complex c ? c.isExact() : !(z instanceof Double);
  }

  /** {@code (finite? z)}: both parts are. */
  public static boolean isFinite(Object z) {
    Arguments.number("finite?", 1, z);
    return z instanceof Complex c
        ? isRational(c.real()) && isRational(c.imaginary())
        : isRational(z);
  }

  /** {@code (infinite? z)}: one part is. */
  public static boolean isInfinite(Object z) {
    Arguments.number("infinite?", 1, z);
    return z instanceof Complex c
        ? isInfinite(c.real()) || isInfinite(c.imaginary())
        : z instanceof Double x && Double.isInfinite(x);
  }

  /** {@code (nan? z)}: one part is. */
  public static boolean isNaN(Object z) {
    Arguments.number("nan?", 1, z);
    return z instanceof Complex c
        ? isNaN(c.real()) || isNaN(c.imaginary())
        : z instanceof Double x && Double.isNaN(x);
  }

  /** {@code (zero? z)}. */
  public static boolean isZero(Object z) {
    Arguments.number("zero?", 1, z);
    return z instanceof Complex c
        ? isZero(c.real()) && isZero(c.imaginary())
        : z instanceof Double x ? x == 0 : Integers.isExactZero(z);
  }

  /** {@code (positive? x)}. */
  public static boolean isPositive(Object x) {
    Arguments.real("positive?", 1, x);
    return sign(x) > 0;
  }

  /** {@code (negative? x)}. */
  public static boolean isNegative(Object x) {
    Arguments.real("negative?", 1, x);
    return sign(x) < 0;
  }

  /** {@code (odd? n)}. */
  public static boolean isOdd(Object n) {
    return Integers.isOdd(Arguments.integer("odd?", 1, n));
  }

  /** {@code (even? n)}. */
  public static boolean isEven(Object n) {
    return !Integers.isOdd(Arguments.integer("even?", 1, n));
  }

  /** -1, 0 or 1 for a real number; 0 for a NaN. */
  static int sign(Object x) {
    if (x instanceof Long n) {
      return Long.signum(n);
    } else if (x instanceof Double d) {
      return d > 0 ? 1 : d < 0 ? -1 : 0;
    }
    return x instanceof Ratio r ? r.numerator().signum() : ((BigInteger) x).signum();
  }
}
