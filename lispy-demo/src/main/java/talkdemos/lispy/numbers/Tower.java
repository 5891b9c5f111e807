// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static talkdemos.lispy.numbers.Integers.big;
import static talkdemos.lispy.numbers.Integers.denominator;
import static talkdemos.lispy.numbers.Integers.isExactZero;
import static talkdemos.lispy.numbers.Integers.numerator;
import static talkdemos.lispy.numbers.Rectangular.imaginary;
import static talkdemos.lispy.numbers.Rectangular.real;

import java.math.BigInteger;
import talkdemos.lispy.values.Raised;

/** The four operations on any two numbers, by the higher of their levels in the tower. */
final class Tower {
  private enum Level {
    INTEGER,
    RATIO,
    FLONUM,
    COMPLEX
  }

  private Tower() {}

  private static Level level(String procedure, int position, Object z) {
    if (z instanceof Long || z instanceof BigInteger) {
      return Level.INTEGER;
    } else if (z instanceof Double) {
      return Level.FLONUM;
    } else if (z instanceof Ratio) {
      return Level.RATIO;
    } else if (z instanceof Complex) {
      return Level.COMPLEX;
    }
    throw Raised.wrongType(procedure, position, z, "a number");
  }

  private static Level level(String procedure, Object a, Object b) {
    Level left = level(procedure, 1, a);
    Level right = level(procedure, 2, b);
    return left.compareTo(right) >= 0 ? left : right;
  }

  static Object add(Object a, Object b) {
    Level level = level("+", a, b);
    if (isExactZero(a)) {
      return b; // also a -0.0
    } else if (isExactZero(b)) {
      return a;
    }
    return switch (level) {
      case INTEGER -> Integers.normal(big(a).add(big(b)));
      case RATIO -> {
        BigInteger sum =
            numerator(a).multiply(denominator(b)).add(numerator(b).multiply(denominator(a)));
        yield Ratio.of(sum, denominator(a).multiply(denominator(b)));
      }
      case FLONUM -> Exactness.toDouble(a) + Exactness.toDouble(b);
      case COMPLEX ->
          Complex.of(Arithmetic.add(real(a), real(b)), Arithmetic.add(imaginary(a), imaginary(b)));
    };
  }

  static Object subtract(Object a, Object b) {
    return switch (level("-", a, b)) {
      case INTEGER -> Integers.normal(big(a).subtract(big(b)));
      case RATIO -> add(a, negate(b));
      case FLONUM -> Exactness.toDouble(a) - Exactness.toDouble(b);
      case COMPLEX ->
          Complex.of(
              Arithmetic.subtract(real(a), real(b)),
              Arithmetic.subtract(imaginary(a), imaginary(b)));
    };
  }

  static Object multiply(Object a, Object b) {
    return switch (level("*", a, b)) {
      case INTEGER -> Integers.normal(product(big(a), big(b)));
      case RATIO ->
          Ratio.of(product(numerator(a), numerator(b)), product(denominator(a), denominator(b)));
      case FLONUM -> Exactness.toDouble(a) * Exactness.toDouble(b);
      case COMPLEX ->
          Complex.of(
              Arithmetic.subtract(scale(real(a), real(b)), scale(imaginary(a), imaginary(b))),
              Arithmetic.add(scale(real(a), imaginary(b)), scale(imaginary(a), real(b))));
    };
  }

  private static BigInteger product(BigInteger a, BigInteger b) {
    Integers.checkBits((long) a.bitLength() + b.bitLength() - 1);
    return a.multiply(b);
  }

  /** The product of two parts of complex numbers, where an exact zero means that there is none. */
  private static Object scale(Object x, Object y) {
    return isExactZero(x) || isExactZero(y) ? (Object) 0L : Arithmetic.multiply(x, y);
  }

  static Object divide(Object a, Object b) {
    Level level = level("/", a, b);
    if (isExactZero(b)) {
      throw Arithmetic.divisionByZero("/");
    }
    return switch (level) {
      case INTEGER, RATIO ->
          Ratio.of(product(numerator(a), denominator(b)), product(denominator(a), numerator(b)));
      case FLONUM -> Exactness.toDouble(a) / Exactness.toDouble(b);
      case COMPLEX ->
          b instanceof Complex c
              ? divideByComplex(a, c)
              : Complex.of(part(real(a), b), part(imaginary(a), b));
    };
  }

  /** A part of a complex quotient, where an exact zero means that there is none. */
  private static Object part(Object x, Object y) {
    return isExactZero(x) ? x : Arithmetic.divide(x, y);
  }

  /** Divides by the larger part first, so that nothing overflows on the way (R. Smith, 1962). */
  private static Object divideByComplex(Object z, Complex by) {
    Object c = by.real();
    Object d = by.imaginary();
    if (Comparison.compare("/", abs(c), abs(d)) >= 0) {
      Object ratio = part(d, c);
      Object divisor = Arithmetic.add(c, scale(d, ratio));
      return Complex.of(
          part(Arithmetic.add(real(z), scale(imaginary(z), ratio)), divisor),
          part(Arithmetic.subtract(imaginary(z), scale(real(z), ratio)), divisor));
    }
    Object ratio = part(c, d);
    Object divisor = Arithmetic.add(scale(c, ratio), d);
    return Complex.of(
        part(Arithmetic.add(scale(real(z), ratio), imaginary(z)), divisor),
        part(Arithmetic.subtract(scale(imaginary(z), ratio), real(z)), divisor));
  }

  static Object negate(Object a) {
    return switch (level("-", 1, a)) {
      case INTEGER -> Integers.normal(big(a).negate());
      case RATIO -> Ratio.inLowestTerms(numerator(a).negate(), denominator(a));
      case FLONUM -> -Exactness.toDouble(a);
      case COMPLEX -> Complex.of(Arithmetic.negate(real(a)), Arithmetic.negate(imaginary(a)));
    };
  }

  /** Of a real number. */
  static Object abs(Object x) {
    return x instanceof Double d
        ? (Object) Math.abs(d)
        : Numbers.sign(x) < 0 ? Arithmetic.negate(x) : x;
  }
}
