// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;

/** Numbers as fractions: their terms, and the simplest fraction near one. */
public final class Fractions {
  private Fractions() {}

  /** {@code (numerator q)}; a flonum has the flonum of what the exact number has. */
  public static Object numerator(Object q) {
    Object exact = Exactness.exact(Arguments.rational("numerator", 1, q));
    return Exactness.like(Integers.normal(Integers.numerator(exact)), q, q);
  }

  /** {@code (denominator q)}; always positive, and 1 for zero. */
  public static Object denominator(Object q) {
    Object exact = Exactness.exact(Arguments.rational("denominator", 1, q));
    return Exactness.like(Integers.normal(Integers.denominator(exact)), q, q);
  }

  /**
   * {@code (rationalize x y)}: of the numbers that differ from x by no more than y, the simplest:
   * the one with the smallest numerator and denominator.
   */
  public static Object rationalize(Object x, Object y) {
    Arguments.real("rationalize", 1, x);
    Arguments.real("rationalize", 2, y);
    if (!Numbers.isRational(x) || !Numbers.isRational(y)) {
      return withoutBounds(Exactness.toDouble(x), Exactness.toDouble(y));
    }
    Object center = Exactness.exact(x);
    Object radius = Tower.abs(Exactness.exact(y));
    Object low = Arithmetic.subtract(center, radius);
    Object high = Arithmetic.add(center, radius);
    return Exactness.like(simplest(low, high), x, y);
  }

  private static double withoutBounds(double x, double y) {
    if (Double.isNaN(x) || Double.isNaN(y) || Double.isInfinite(x) && Double.isInfinite(y)) {
      return Double.NaN;
    }
    return Double.isInfinite(x) ? x : 0;
  }

  private static Object simplest(Object low, Object high) {
    if (Numbers.sign(low) > 0) {
      return simplestPositive(low, high);
    } else if (Numbers.sign(high) < 0) {
      Object opposite = simplestPositive(Arithmetic.negate(high), Arithmetic.negate(low));
      return Arithmetic.negate(opposite);
    }
    return 0L;
  }

  /**
   * Follows both bounds down the tree of Stern and Brocot as far as they go together. That is their
   * common beginning as continued fractions; its convergents are p/q and, before it, p0/q0.
   */
  private static Object simplestPositive(Object low, Object high) {
    BigInteger a = Integers.numerator(low); // low = a/b, high = c/d
    BigInteger b = Integers.denominator(low);
    BigInteger c = Integers.numerator(high);
    BigInteger d = Integers.denominator(high);
    BigInteger p0 = BigInteger.ZERO;
    BigInteger q0 = BigInteger.ONE;
    BigInteger p = BigInteger.ONE;
    BigInteger q = BigInteger.ZERO;
    while (true) {
      BigInteger[] divided = a.divideAndRemainder(b);
      BigInteger term = divided[0];
      BigInteger rest = divided[1];
      boolean whole = rest.signum() == 0;
      BigInteger next = whole ? term : term.add(BigInteger.ONE);
      boolean last = whole || c.compareTo(d.multiply(next)) >= 0;
      BigInteger nextP = (last ? next : term).multiply(p).add(p0);
      BigInteger nextQ = (last ? next : term).multiply(q).add(q0);
      if (last) {
        return Ratio.inLowestTerms(nextP, nextQ);
      }
      p0 = p;
      q0 = q;
      p = nextP;
      q = nextQ;
      BigInteger highRest = c.subtract(term.multiply(d));
      a = d; // low is now 1/(high - term), and high 1/(low - term)
      d = rest;
      c = b;
      b = highRest;
    }
  }
}
