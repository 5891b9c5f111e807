// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;

/**
 * The shortest digits, in any radix, that read back as a flonum; of several the nearest to it.
 *
 * <p>This is the free-format algorithm of R. Burger and R. Dybvig, "Printing Floating-Point Numbers
 * Quickly and Accurately" (PLDI 1996): produce the digits of the exact value one by one, and stop
 * as soon as what is left lies within the half gaps to the neighbours. It is slow and plainly
 * right; {@link ShortestDecimal} is the fast way for decimals.
 */
final class ShortestDigits {
  private final BigInteger base;
  private final int radix;
  private final boolean even; // then the ends of the interval read back as the number, too
  private BigInteger rest; // the value, and half the gaps to its neighbours, all over unit
  private BigInteger below;
  private BigInteger above;
  private BigInteger unit;

  private ShortestDigits(double x, int radix) {
    this.radix = radix;
    this.base = BigInteger.valueOf(radix);
    long significand = Flonum.significand(x);
    int exponent = Flonum.exponent(x);
    this.even = (significand & 1) == 0;
    int extra = Flonum.hasNarrowGapBelow(x) ? 2 : 1;
    rest = BigInteger.valueOf(significand).shiftLeft(Math.max(exponent, 0) + extra);
    below = BigInteger.ONE.shiftLeft(Math.max(exponent, 0));
    above = below.shiftLeft(extra - 1);
    unit = BigInteger.ONE.shiftLeft(Math.max(-exponent, 0) + extra);
  }

  /** The digits of a positive finite flonum. */
  static Digits of(double x, int radix) {
    ShortestDigits digits = new ShortestDigits(x, radix);
    int point = digits.scale(x);
    return new Digits(digits.generate(), point);
  }

  /** Divides by a power of the radix until the value is below one; gives the exponent. */
  private int scale(double x) {
    int point = (int) Math.ceil(StrictMath.log(x) / StrictMath.log(radix)) - 1; // or a bit more
    if (point >= 0) {
      unit = unit.multiply(base.pow(point));
    } else {
      BigInteger power = base.pow(-point);
      rest = rest.multiply(power);
      below = below.multiply(power);
      above = above.multiply(power);
    }
    while (reachesUp()) {
      unit = unit.multiply(base);
      point++;
    }
    return point;
  }

  private String generate() {
    StringBuilder text = new StringBuilder();
    while (true) {
      BigInteger[] divided = rest.multiply(base).divideAndRemainder(unit);
      int digit = divided[0].intValue();
      rest = divided[1];
      below = below.multiply(base);
      above = above.multiply(base);
      boolean down = reachesDown();
      boolean up = reachesUp();
      if (down || up) {
        return text.append(
                Character.forDigit(up && (!down || nearerUp(digit)) ? digit + 1 : digit, radix))
            .toString();
      }
      text.append(Character.forDigit(digit, radix));
    }
  }

  private boolean reachesDown() {
    return rest.compareTo(below) < (even ? 1 : 0);
  }

  private boolean reachesUp() {
    return rest.add(above).compareTo(unit) > (even ? -1 : 0);
  }

  private boolean nearerUp(int digit) {
    int order = rest.shiftLeft(1).compareTo(unit);
    return order > 0 || order == 0 && (digit & 1) == 1;
  }
}
