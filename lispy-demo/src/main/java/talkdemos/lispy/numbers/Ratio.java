// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;

/** An exact rational number that is not an integer, in lowest terms. */
public final class Ratio {
  private final BigInteger numerator;
  private final BigInteger denominator;

  private Ratio(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The quotient of two integers, the second not zero: an exact integer, or else a ratio. */
  public static Object of(BigInteger numerator, BigInteger denominator) {
    BigInteger gcd = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? gcd.negate() : gcd;
    boolean lowest = divisor.equals(BigInteger.ONE);
    return inLowestTerms(
        lowest ? numerator : numerator.divide(divisor),
        lowest ? denominator : denominator.divide(divisor));
  }

  /** As {@link #of} for terms without a common divisor, the second positive. */
  static Object inLowestTerms(BigInteger numerator, BigInteger denominator) {
    return denominator.equals(BigInteger.ONE)
        ? Integers.normal(numerator)
        : new Ratio(Integers.limited(numerator), Integers.limited(denominator));
  }

  public BigInteger numerator() {
    return numerator;
  }

  /** More than one. */
  public BigInteger denominator() {
    return denominator;
  }

  @Override
  public boolean equals(Object that) {
    return that instanceof Ratio ratio
        && numerator.equals(ratio.numerator)
        && denominator.equals(ratio.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  @Override
  public String toString() {
    return NumberPrinter.print(this, 10);
  }
}
