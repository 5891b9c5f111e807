// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static talkdemos.lispy.numbers.Flonum.FRACTION_BITS;
import static talkdemos.lispy.numbers.Flonum.LEAST_EXPONENT;

import java.math.BigInteger;
import talkdemos.lispy.values.Raised;

/** From flonums to exact numbers, which loses nothing, and back, rounded to even once. */
public final class Exactness {
  private Exactness() {}

  /** {@code (exact z)}: the very number that a flonum stands for. */
  public static Object exact(Object z) {
    if (z instanceof Double x) {
      return exact(x, z);
    } else if (z instanceof Complex c && !c.isExact()) {
      return Complex.of(exactPart(c.real(), c), exactPart(c.imaginary(), c));
    }
    return Arguments.number("exact", 1, z);
  }

  private static Object exactPart(Object x, Complex whole) {
    return x instanceof Double d ? exact(d, whole) : x;
  }

  private static Object exact(double x, Object whole) {
    long integer = (long) x;
    if (integer == x && integer != Long.MAX_VALUE) {
      return integer;
    } else if (!Double.isFinite(x)) {
      throw Raised.wrongType("exact", 1, whole, "a finite number");
    }
    long significand = Flonum.significand(x);
    int exponent = Flonum.exponent(x);
    BigInteger signed = BigInteger.valueOf(x < 0 ? -significand : significand);
    return exponent >= 0
        ? Integers.normal(signed.shiftLeft(exponent))
        : Ratio.of(signed, BigInteger.ONE.shiftLeft(-exponent));
  }

  /** {@code (inexact z)}: the nearest flonum, or a complex number of two. */
  public static Object inexact(Object z) {
    Arguments.number("inexact", 1, z);
    return z instanceof Complex c
        ? Complex.of(toDouble(c.real()), toDouble(c.imaginary()))
        : (Object) toDouble(z);
  }

  /** An exact result, made a flonum if one of the arguments was one. */
  static Object like(Object exact, Object a, Object b) {
    return a instanceof Double || b instanceof Double ? (Object) toDouble(exact) : exact;
  }

  /** The flonum nearest to a real number; beyond the largest, an infinity. */
  static double toDouble(Object real) {
    if (real instanceof Double x) {
      return x;
    } else if (real instanceof Long n) {
      return n;
    } else if (real instanceof BigInteger n) {
      return n.doubleValue();
    }
    Ratio ratio = (Ratio) real;
    return toDouble(ratio.numerator(), ratio.denominator());
  }

  /** The flonum nearest to the quotient of two integers, the second positive. */
  static double toDouble(BigInteger numerator, BigInteger denominator) {
    if (numerator.signum() == 0) {
      return 0;
    }
    // The quotient has this exponent or one less, so the unit of its last place is at least this.
    long exponent = (long) numerator.bitLength() - denominator.bitLength();
    if (exponent > Double.MAX_EXPONENT + 1) {
      return numerator.signum() * Double.POSITIVE_INFINITY;
    } else if (exponent < LEAST_EXPONENT - 1) {
      return numerator.signum() * 0.0;
    }
    int unit = (int) Math.max(exponent - 1 - FRACTION_BITS, LEAST_EXPONENT);
    BigInteger magnitude = numerator.abs();
    BigInteger[] divided =
        unit > 0
            ? magnitude.divideAndRemainder(denominator.shiftLeft(unit - 1))
            : magnitude.shiftLeft(1 - unit).divideAndRemainder(denominator);
    // Two bits below the unit: half of it, and whether anything is left below that.
    long quotient = divided[0].longValue() << 1 | (divided[1].signum() != 0 ? 1 : 0);
    return numerator.signum() * round(quotient, unit);
  }

  /** A number of quarters of a unit, of which the last bit stands for all that is below. */
  private static double round(long quarters, int unit) {
    if (unit > LEAST_EXPONENT || quarters >= 1L << FRACTION_BITS + 3) {
      return Math.scalb((double) quarters, unit - 2); // normal: the conversion rounds
    }
    long units = quarters >>> 2;
    long rest = quarters & 3;
    boolean up = rest == 3 || rest == 2 && (units & 1) == 1;
    return (units + (up ? 1 : 0)) * Double.MIN_VALUE;
  }
}
