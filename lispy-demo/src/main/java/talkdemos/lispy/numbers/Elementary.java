// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static talkdemos.lispy.numbers.Exactness.toDouble;

import java.math.BigInteger;

/**
 * Exponentials, logarithms and the trigonometric functions (R7RS, {@code (scheme inexact)}).
 *
 * <p>What is exact by nature, such as {@code (exp 0)}, is exact if the argument is. A real argument
 * outside the domain has a complex result. Branch cuts are those of the report.
 */
public final class Elementary {
  private static final double LOG_2 = StrictMath.log(2);

  private Elementary() {}

  /** {@code (exp z)}. */
  public static Object exp(Object z) {
    if (Arguments.number("exp", 1, z) instanceof Complex c) {
      return ComplexFunctions.exp(toDouble(c.real()), toDouble(c.imaginary()));
    }
    return Integers.isExactZero(z) ? (Object) 1L : (Object) StrictMath.exp(toDouble(z));
  }

  /** {@code (log z)}, the natural one; {@code (log 0)} is -inf.0. */
  public static Object log(Object z) {
    if (Arguments.number("log", 1, z) instanceof Complex c) {
      return ComplexFunctions.log(toDouble(c.real()), toDouble(c.imaginary()));
    } else if (z.equals(1L)) {
      return 0L;
    }
    return Numbers.sign(z) < 0
        ? Complex.of(log(Arithmetic.negate(z)), Math.PI)
        : (Object) naturalLog(z);
  }

  /** {@code (log z base)}; the very exponent if z is a power of an integer base. */
  public static Object log(Object z, Object base) {
    Arguments.number("log", 1, z);
    Arguments.number("log", 2, base);
    Object divisor = log(base);
    if (Integers.isExactZero(divisor)) {
      throw Arithmetic.divisionByZero("log");
    }
    Object quotient = Arithmetic.divide(log(z), divisor);
    if (quotient instanceof Double x && Math.abs(x) < 1 << 16 && Numbers.isInteger(base)) {
      Object power = Powers.expt(Exactness.exact(base), (long) Math.rint(x));
      return Arithmetic.equal(power, z) ? (Object) Math.rint(x) : x;
    }
    return quotient;
  }

  /** The logarithm of a real number that is not negative. */
  static double naturalLog(Object x) {
    if (x instanceof Double d) {
      return StrictMath.log(Math.abs(d));
    } else if (x instanceof Ratio r) {
      return naturalLog(r);
    }
    BigInteger n = Integers.big(x);
    int shift = Math.max(n.bitLength() - Double.MAX_EXPONENT, 0);
    return StrictMath.log(n.shiftRight(shift).doubleValue()) + shift * LOG_2;
  }

  /** Near one, from the distance to one, lest it vanish. */
  private static double naturalLog(Ratio r) {
    double d = toDouble(r);
    if (d > 0.5 && d < 2) {
      BigInteger above = r.numerator().subtract(r.denominator());
      return StrictMath.log1p(toDouble(above, r.denominator()));
    } else if (d >= Double.MIN_NORMAL && d <= Double.MAX_VALUE) {
      return StrictMath.log(d);
    }
    return naturalLog(r.numerator()) - naturalLog(r.denominator());
  }

  /** {@code (sin z)}. */
  public static Object sin(Object z) {
    if (Arguments.number("sin", 1, z) instanceof Complex c) {
      return ComplexFunctions.sin(toDouble(c.real()), toDouble(c.imaginary()));
    }
    return Integers.isExactZero(z) ? z : (Object) StrictMath.sin(toDouble(z));
  }

  /** {@code (cos z)}. */
  public static Object cos(Object z) {
    if (Arguments.number("cos", 1, z) instanceof Complex c) {
      return ComplexFunctions.cos(toDouble(c.real()), toDouble(c.imaginary()));
    }
    return Integers.isExactZero(z) ? (Object) 1L : (Object) StrictMath.cos(toDouble(z));
  }

  /** {@code (tan z)}. */
  public static Object tan(Object z) {
    if (Arguments.number("tan", 1, z) instanceof Complex c) {
      return ComplexFunctions.tan(toDouble(c.real()), toDouble(c.imaginary()));
    }
    return Integers.isExactZero(z) ? z : (Object) StrictMath.tan(toDouble(z));
  }

  /** {@code (asin z)}. */
  public static Object asin(Object z) {
    if (Arguments.number("asin", 1, z) instanceof Complex c) {
      return ComplexFunctions.asin(toDouble(c.real()), toDouble(c.imaginary()));
    } else if (Integers.isExactZero(z)) {
      return z;
    }
    double x = toDouble(z);
    return Math.abs(x) > 1
        ? Complex.of(
            Math.copySign(Math.PI / 2, x), Math.copySign(ComplexFunctions.acosh(Math.abs(x)), -x))
        : (Object) StrictMath.asin(x);
  }

  /** {@code (acos z)}. */
  public static Object acos(Object z) {
    if (Arguments.number("acos", 1, z) instanceof Complex c) {
      return ComplexFunctions.acos(toDouble(c.real()), toDouble(c.imaginary()));
    } else if (z.equals(1L)) {
      return 0L;
    }
    double x = toDouble(z);
    return Math.abs(x) > 1
        ? Complex.of(x > 0 ? 0.0 : Math.PI, Math.copySign(ComplexFunctions.acosh(Math.abs(x)), x))
        : (Object) StrictMath.acos(x);
  }

  /** {@code (atan z)}. */
  public static Object atan(Object z) {
    if (Arguments.number("atan", 1, z) instanceof Complex c) {
      if (Integers.isExactZero(c.real()) && Rectangular.magnitude(c).equals(1L)) {
        throw Arithmetic.divisionByZero("atan");
      }
      return ComplexFunctions.atan(toDouble(c.real()), toDouble(c.imaginary()));
    }
    return Integers.isExactZero(z) ? z : (Object) StrictMath.atan(toDouble(z));
  }

  /**
   * {@code (atan y x)}: the angle of x + yi; an exact zero if that number is exact, not negative.
   */
  public static Object atan(Object y, Object x) {
    Arguments.real("atan", 1, y);
    Arguments.real("atan", 2, x);
    if (Integers.isExactZero(y) && !(x instanceof Double) && Numbers.sign(x) >= 0) {
      return y;
    }
    double height = toDouble(y);
    double width = toDouble(x);
    boolean exact = !(x instanceof Double || y instanceof Double);
    boolean outOfRange = Double.isInfinite(height) || Double.isInfinite(width) || height == 0;
    if (exact && outOfRange && !Integers.isExactZero(x)) {
      height = toDouble(Arithmetic.divide(y, Tower.abs(x)));
      width = Numbers.sign(x);
    }
    return StrictMath.atan2(height, width);
  }
}
