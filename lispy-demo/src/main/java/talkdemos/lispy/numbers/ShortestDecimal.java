// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as a flonum; of several the nearest to it. The same on every
 * JDK, which {@link Double#toString} is not: until JDK 19 it has a digit too many now and then.
 *
 * <p>After R. Giulietti, "The Schubfach way to render doubles" (2020). The flonum and the ends of
 * the interval that reads back as it, all times four, are scaled by a power of ten that makes the
 * interval between one and ten units wide. Then at most four candidates are left: the two multiples
 * of ten and the two integers around the value. Products with the power of ten are rounded to odd:
 * a last bit of one means that there is more below, which keeps comparisons right.
 */
final class ShortestDecimal {
  private static final int POWER_BITS = 126;
  private static final int LOW_BITS = 63;
  private static final long LOW_MASK = Long.MAX_VALUE;
  private static final double LOG10_OF_2 = 0.301029995663981195;
  private static final double LOG10_OF_3_QUARTERS = -0.124938736608299953;
  private static final double LOG2_OF_10 = 3.32192809488736235;
  private static final int LEAST_POWER = -292;
  private static final int MOST_POWER = 324;

  /** The first 126 bits of a power of ten, rounded up. */
  private record Power(long high, long low) {
    static Power of(int exponent) {
      BigInteger ten = BigInteger.TEN.pow(Math.abs(exponent));
      int shift = POWER_BITS - 1 - log2OfPowerOf10(exponent);
      BigInteger floor =
          exponent < 0
              ? BigInteger.ONE.shiftLeft(shift).divide(ten)
              : ten.shiftLeft(shift); // to the right if negative
      BigInteger bits = floor.add(BigInteger.ONE);
      return new Power(bits.shiftRight(LOW_BITS).longValue(), bits.longValue() & LOW_MASK);
    }

    /** This times a factor, without the lowest 127 bits, rounded to odd. */
    long timesToOdd(long factor) {
      long middle = (high * factor >>> 1) + Math.multiplyHigh(low, factor); // may carry into bit 63
      long product = Math.multiplyHigh(high, factor) + (middle >>> LOW_BITS);
      return (middle & LOW_MASK) == 0 ? product : product | 1;
    }
  }

  /** Filled when first needed; threads may fill in the same value twice, for a record is final. */
  private static final Power[] POWERS = new Power[MOST_POWER - LEAST_POWER + 1];

  private ShortestDecimal() {}

  /** The digits of a positive finite flonum. */
  static Digits of(double x) {
    long integer = (long) x;
    if (integer == x && integer < 1L << Flonum.FRACTION_BITS + 1) {
      return Digits.of(Long.toString(integer), 0); // neighbours are at most one away
    }
    long significand = Flonum.significand(x);
    int exponent = Flonum.exponent(x);
    boolean narrow = Flonum.hasNarrowGapBelow(x);
    double log = exponent * LOG10_OF_2 + (narrow ? LOG10_OF_3_QUARTERS : 0);
    int scale = (int) Math.floor(log);
    return Digits.of(Long.toString(nearest(significand, exponent, narrow, scale)), scale);
  }

  /** The best multiple of ten to the scale. */
  private static long nearest(long significand, int exponent, boolean narrow, int scale) {
    Power power = power(-scale);
    int shift = exponent + log2OfPowerOf10(-scale) + 2;
    long value = power.timesToOdd(significand * 4 << shift);
    // The ends of the interval belong to it if the significand is even.
    long odd = significand & 1;
    long low = power.timesToOdd(significand * 4 - (narrow ? 1 : 2) << shift) + odd;
    long high = power.timesToOdd(significand * 4 + 2 << shift) - odd;
    long floor = value >> 2;
    if (floor >= 10) {
      long down = floor / 10 * 10;
      long up = down + 10;
      boolean downReads = low <= down << 2;
      if (downReads != (up << 2 <= high)) {
        return downReads ? down : up;
      }
    }
    boolean floorReads = low <= floor << 2;
    if (floorReads != (floor + 1 << 2 <= high)) {
      return floorReads ? floor : floor + 1;
    }
    long beyondHalf = value - (floor << 2) - 2;
    return beyondHalf < 0 || beyondHalf == 0 && (floor & 1) == 0 ? floor : floor + 1;
  }

  private static Power power(int exponent) {
    Power power = POWERS[exponent - LEAST_POWER];
    if (power == null) {
      power = Power.of(exponent);
      POWERS[exponent - LEAST_POWER] = power;
    }
    return power;
  }

  private static int log2OfPowerOf10(int exponent) {
    return (int) Math.floor(exponent * LOG2_OF_10);
  }
}
