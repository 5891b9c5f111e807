// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;
import talkdemos.lispy.values.Raised;

/** Squares, square roots and powers; exact wherever the result is. */
public final class Powers {
  private static final int EXACT_FLONUM_BITS = 53;
  private static final int MOST_SQUARINGS = 10; // of a flonum complex number; then by logarithm
  private static final int FAR_OUT = 4096; // two to this power is no flonum
  private static final Object HALF = Ratio.of(BigInteger.ONE, BigInteger.TWO);

  private Powers() {}

  /** {@code (square z)}. */
  public static Object square(Object z) {
    Arguments.number("square", 1, z);
    return Arithmetic.multiply(z, z);
  }

  /**
   * {@code (sqrt z)}: the root with a positive real part, or else a nonnegative imaginary one. It
   * is exact if z is the square of an exact number, and correctly rounded for any other real.
   */
  public static Object sqrt(Object z) {
    if (Arguments.number("sqrt", 1, z) instanceof Complex c) {
      Object exact = c.isExact() ? exactRoot(c) : null;
      return exact != null
          ? exact
          : ComplexFunctions.sqrt(Exactness.toDouble(c.real()), Exactness.toDouble(c.imaginary()));
    } else if (Numbers.sign(z) < 0) {
      return Complex.of(0L, realRoot(Arithmetic.negate(z)));
    }
    return realRoot(z);
  }

  private static Object realRoot(Object x) {
    if (x instanceof Double d) {
      return Math.sqrt(d);
    }
    Object exact = exactRoot(x);
    return exact != null ? exact : (Object) inexactRoot(x);
  }

  /** The root of an exact nonnegative rational, or null if it is irrational. */
  private static Object exactRoot(Object x) {
    if (x instanceof Ratio r) {
      Object numerator = exactRoot(Integers.normal(r.numerator()));
      Object denominator = numerator == null ? null : exactRoot(Integers.normal(r.denominator()));
      return denominator == null ? null : Arithmetic.divide(numerator, denominator);
    }
    Object root = Integers.root(x);
    return Arithmetic.multiply(root, root).equals(x) ? root : null;
  }

  /** The root a + bi of c, where a^2 = (|c| + re c) / 2, or null if a part is irrational. */
  private static Object exactRoot(Complex c) {
    Object magnitude = exactRoot(Rectangular.squaredMagnitude(c));
    if (magnitude == null) {
      return null;
    }
    Object half = Arithmetic.multiply(HALF, Arithmetic.add(magnitude, c.real()));
    Object real = exactRoot(half);
    Object imaginary = exactRoot(Arithmetic.subtract(half, c.real()));
    if (real == null || imaginary == null) {
      return null;
    }
    return Complex.of(
        real, Numbers.sign(c.imaginary()) < 0 ? Arithmetic.negate(imaginary) : imaginary);
  }

  /** The flonum nearest to the irrational root of an exact number. */
  private static double inexactRoot(Object x) {
    BigInteger p = Integers.numerator(x);
    BigInteger q = Integers.denominator(x);
    if (p.bitLength() <= EXACT_FLONUM_BITS && q.equals(BigInteger.ONE)) {
      return Math.sqrt(p.doubleValue());
    }
    // So many more bits that the integer root of the shifted number has more than a flonum takes.
    int shift = Long.SIZE - (p.bitLength() - q.bitLength()) / 2;
    BigInteger shifted =
        shift >= 0 ? p.shiftLeft(2 * shift).divide(q) : p.divide(q.shiftLeft(-2 * shift));
    // The root is irrational, so there is always something below its last bit.
    BigInteger root = shifted.sqrt().shiftLeft(1).add(BigInteger.ONE);
    return shift >= 0
        ? Exactness.toDouble(root, BigInteger.ONE.shiftLeft(shift + 1))
        : Exactness.toDouble(root.shiftLeft(-shift), BigInteger.TWO);
  }

  /**
   * {@code (expt z w)}. The power of zero is one if w is zero, zero if its real part is positive,
   * exact if the base is; a negative exact power of an exact zero is an error.
   */
  public static Object expt(Object z, Object w) {
    Arguments.number("expt", 1, z);
    Arguments.number("expt", 2, w);
    if (Numbers.isExactInteger(w)) {
      return integerPower(z, w);
    } else if (Integers.isExactZero(z)) {
      return powerOfZero(w);
    } else if (w.equals(0.5)) {
      return Exactness.inexact(sqrt(z));
    } else if (w instanceof Ratio r && r.denominator().equals(BigInteger.TWO)) {
      return integerPower(sqrt(z), Integers.normal(r.numerator()));
    } else if (z instanceof Complex || w instanceof Complex) {
      return Numbers.isZero(z) ? powerOfZero(w) : byLogarithm(z, w);
    }
    double exponent = Exactness.toDouble(w);
    if (z.equals(1L)) {
      return 1.0;
    }
    double base = Exactness.toDouble(z);
    if (base < 0 && Double.isFinite(exponent) && exponent != Math.rint(exponent)) {
      return byLogarithm(z, w);
    } else if (!(z instanceof Double) && (Double.isInfinite(base) || base == 0)) {
      double size = powerOutOfRange(Tower.abs(z), exponent);
      return Numbers.sign(z) < 0 && Math.abs(exponent % 2) == 1 ? -size : size;
    }
    return StrictMath.pow(base, exponent);
  }

  /** The power of an exact number m * 2^e that is no flonum: m^w * 2^(e * w). */
  private static double powerOutOfRange(Object x, double w) {
    BigInteger p = Integers.numerator(x);
    BigInteger q = Integers.denominator(x);
    int e = p.bitLength() - q.bitLength();
    if (Math.abs(e * w) > FAR_OUT) {
      return e * w > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    double m = Exactness.toDouble(p.shiftLeft(Math.max(-e, 0)), q.shiftLeft(Math.max(e, 0)));
    double whole = Math.rint(e * w);
    double rest = Math.fma(e, w, -whole);
    return Math.scalb(StrictMath.pow(m, w) * StrictMath.pow(2, rest), (int) whole);
  }

  private static Object powerOfZero(Object w) {
    if (Numbers.isNaN(w)) {
      return Double.NaN;
    } else if (Numbers.isZero(w)) {
      return 1L;
    } else if (Numbers.sign(Rectangular.real(w)) > 0) {
      return 0L;
    }
    throw Arithmetic.divisionByZero("expt");
  }

  private static Object byLogarithm(Object z, Object w) {
    return Elementary.exp(Arithmetic.multiply(w, Elementary.log(z)));
  }

  private static Object integerPower(Object z, Object n) {
    if (z instanceof Double x) {
      return flonumPower(x, n);
    } else if (Numbers.sign(n) >= 0) {
      return naturalPower(z, n);
    } else if (Integers.isExactZero(z)) {
      throw Arithmetic.divisionByZero("expt");
    }
    return Arithmetic.divide(1L, naturalPower(z, Arithmetic.negate(n)));
  }

  /** A large odd exponent may be an even flonum, so the sign is found from the integer. */
  private static double flonumPower(double x, Object n) {
    double size = StrictMath.pow(Math.abs(x), Exactness.toDouble(n));
    boolean negative = Double.doubleToRawLongBits(x) < 0 && Integers.isOdd(n);
    return negative ? -size : size;
  }

  private static Object naturalPower(Object z, Object n) {
    if (z instanceof Complex c) {
      return complexPower(c, n);
    } else if (z instanceof Long x && x >= -1 && x <= 1) {
      return Numbers.sign(n) == 0 ? (Object) 1L : Integers.isOdd(n) ? z : (Object) (x * x);
    }
    BigInteger numerator = Integers.numerator(z);
    BigInteger denominator = Integers.denominator(z);
    int exponent = exponent(n, Math.max(numerator.bitLength(), denominator.bitLength()) - 1L);
    return Ratio.inLowestTerms(numerator.pow(exponent), denominator.pow(exponent));
  }

  /** An exponent for a base of so many bits, at least one. */
  private static int exponent(Object n, long bits) {
    if (!(n instanceof Long exponent) || exponent > Integers.MOST_BITS / Math.max(bits, 1)) {
      throw Raised.error("expt: the result is too large");
    }
    return exponent.intValue();
  }

  private static Object complexPower(Complex z, Object n) {
    if (z.isExact()) {
      Object norm = Rectangular.squaredMagnitude(z);
      return norm.equals(1L) && Integers.isExactZero(Arithmetic.multiply(z.real(), z.imaginary()))
          ? repeatedSquaring(z, Integers.big(n).intValue() & 3) // i, whose fourth power is one
          : repeatedSquaring(z, exponent(n, bits(norm) / 2));
    } else if (Integers.big(n).bitLength() > MOST_SQUARINGS) {
      return Numbers.isZero(z) ? Exactness.inexact(powerOfZero(n)) : byLogarithm(z, n);
    }
    return repeatedSquaring(z, ((Long) n).intValue());
  }

  private static long bits(Object exactRational) {
    return Math.max(
        Integers.numerator(exactRational).bitLength(),
        Integers.denominator(exactRational).bitLength());
  }

  private static Object repeatedSquaring(Object z, int n) {
    Object power = 1L;
    for (int bit = Integer.highestOneBit(n); bit != 0; bit >>= 1) {
      power = Arithmetic.multiply(power, power);
      power = (n & bit) != 0 ? Arithmetic.multiply(power, z) : power;
    }
    return power;
  }
}
