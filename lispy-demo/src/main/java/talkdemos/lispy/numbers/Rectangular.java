// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

/** Complex numbers by their parts, and by magnitude and angle (R7RS, {@code (scheme complex)}). */
public final class Rectangular {
  private Rectangular() {}

  /** {@code (make-rectangular x y)}. */
  public static Object makeRectangular(Object x, Object y) {
    Arguments.real("make-rectangular", 1, x);
    Arguments.real("make-rectangular", 2, y);
    return Complex.of(x, y);
  }

  /** {@code (make-polar magnitude angle)}; exact only if the angle, or all, is an exact zero. */
  public static Object makePolar(Object magnitude, Object angle) {
    Arguments.real("make-polar", 1, magnitude);
    Arguments.real("make-polar", 2, angle);
    if (Integers.isExactZero(angle) || Integers.isExactZero(magnitude)) {
      return magnitude;
    }
    double length = Exactness.toDouble(magnitude);
    double radians = Exactness.toDouble(angle);
    return Complex.of(length * StrictMath.cos(radians), length * StrictMath.sin(radians));
  }

  /** {@code (real-part z)}. */
  public static Object realPart(Object z) {
    return real(Arguments.number("real-part", 1, z));
  }

  /** {@code (imag-part z)}; an exact zero if z is real. */
  public static Object imaginaryPart(Object z) {
    return imaginary(Arguments.number("imag-part", 1, z));
  }

  /** {@code (abs x)}. */
  public static Object abs(Object x) {
    return Tower.abs(Arguments.real("abs", 1, x));
  }

  /** {@code (magnitude z)}; exact if z is and the root is. */
  public static Object magnitude(Object z) {
    if (!(Arguments.number("magnitude", 1, z) instanceof Complex c)) {
      return Tower.abs(z);
    } else if (c.isExact()) {
      return Powers.sqrt(squaredMagnitude(c));
    }
    return StrictMath.hypot(Exactness.toDouble(c.real()), Exactness.toDouble(c.imaginary()));
  }

  static Object squaredMagnitude(Complex c) {
    return Arithmetic.add(Powers.square(c.real()), Powers.square(c.imaginary()));
  }

  /** {@code (angle z)}: more than -pi, at most pi; an exact zero for what is exact and positive. */
  public static Object angle(Object z) {
    if (Arguments.number("angle", 1, z) instanceof Complex c) {
      return Elementary.atan(c.imaginary(), c.real());
    } else if (z instanceof Double x) {
      return Double.isNaN(x) ? x : StrictMath.atan2(0.0, x);
    }
    return Numbers.sign(z) < 0 ? (Object) Math.PI : (Object) 0L;
  }

  static Object real(Object z) {
    return z instanceof Complex c ? c.real() : z;
  }

  static Object imaginary(Object z) {
    return z instanceof Complex c ? c.imaginary() : (Object) 0L;
  }
}
