// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

/** A finite flonum's magnitude as {@code significand * 2^exponent}. */
final class Flonum {
  static final int FRACTION_BITS = 52;

  /** {@link Double#MIN_VALUE} is two to that power. */
  static final int LEAST_EXPONENT = -1074;

  private static final long IMPLICIT_BIT = 1L << FRACTION_BITS;

  private Flonum() {}

  private static int biasedExponent(double x) {
    return (int) (Double.doubleToRawLongBits(Math.abs(x)) >>> FRACTION_BITS);
  }

  static long significand(double x) {
    long fraction = Double.doubleToRawLongBits(x) & IMPLICIT_BIT - 1;
    return biasedExponent(x) == 0 ? fraction : fraction | IMPLICIT_BIT;
  }

  static int exponent(double x) {
    return Math.max(biasedExponent(x), 1) - 1 + LEAST_EXPONENT;
  }

  /** True for powers of two: the next smaller flonum is half as far away as the next larger. */
  static boolean hasNarrowGapBelow(double x) {
    return significand(x) == IMPLICIT_BIT && exponent(x) > LEAST_EXPONENT;
  }
}
