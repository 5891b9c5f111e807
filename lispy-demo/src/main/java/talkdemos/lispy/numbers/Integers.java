// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;
import talkdemos.lispy.values.MultipleValues;
import talkdemos.lispy.values.Raised;

/** Exact integers: their one representation, divisors and roots. */
public final class Integers {
  /** No exact integer has more bits than this, about ten million digits. */
  public static final int MOST_BITS = 1 << 25;

  private Integers() {}

  /** A Long where it fits, else the number itself; fails if it has too many bits. */
  public static Object normal(BigInteger n) {
    return n.bitLength() < Long.SIZE ? (Object) n.longValue() : limited(n);
  }

  static BigInteger limited(BigInteger n) {
    checkBits(n.bitLength());
    return n;
  }

  /** Fails before a result of so many bits is computed. */
  static void checkBits(long bits) {
    if (bits > MOST_BITS) {
      throw Raised.error("the number is too large: more than " + MOST_BITS + " bits");
    }
  }

  static BigInteger big(Object exactInteger) {
    return exactInteger instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) exactInteger;
  }

  static BigInteger numerator(Object exactRational) {
    return exactRational instanceof Ratio r ? r.numerator() : big(exactRational);
  }

  static BigInteger denominator(Object exactRational) {
    return exactRational instanceof Ratio r ? r.denominator() : BigInteger.ONE;
  }

  static boolean isExactZero(Object z) {
    return z instanceof Long n && n == 0;
  }

  static boolean isOdd(Object exactInteger) {
    return exactInteger instanceof Long n ? (n & 1) != 0 : ((BigInteger) exactInteger).testBit(0);
  }

  /** {@code (gcd a b)}; never negative. */
  public static Object gcd(Object a, Object b) {
    Object m = Arguments.integer("gcd", 1, a);
    Object n = Arguments.integer("gcd", 2, b);
    return Exactness.like(exactGcd(m, n), a, b);
  }

  /** {@code (lcm a b)}; never negative. */
  public static Object lcm(Object a, Object b) {
    Object m = Arguments.integer("lcm", 1, a);
    Object n = Arguments.integer("lcm", 2, b);
    Object lcm =
        isExactZero(m) || isExactZero(n)
            ? (Object) 0L
            : Tower.abs(Arithmetic.multiply(m, IntegerDivision.exactQuotient(n, exactGcd(m, n))));
    return Exactness.like(lcm, a, b);
  }

  private static Object exactGcd(Object m, Object n) {
    if (m instanceof Long x && n instanceof Long y && x != Long.MIN_VALUE && y != Long.MIN_VALUE) {
      long a = Math.abs(x);
      long b = Math.abs(y);
      while (b != 0) {
        long rest = a % b;
        a = b;
        b = rest;
      }
      return a;
    }
    return normal(big(m).gcd(big(n)));
  }

  /** {@code (exact-integer-sqrt n)}: the root and what is left over. */
  public static MultipleValues exactIntegerSqrt(Object n) {
    if (!Numbers.isExactNonnegativeInteger(n)) {
      throw Raised.wrongType("exact-integer-sqrt", 1, n, "an exact nonnegative integer");
    }
    Object root = root(n);
    return new MultipleValues(root, Arithmetic.subtract(n, Arithmetic.multiply(root, root)));
  }

  /** The largest integer whose square is not above an exact nonnegative integer. */
  static Object root(Object n) {
    if (n instanceof Long x) {
      // Off by at most one, and only upwards: near 2^63 a root's neighbours are 5e-7 apart.
      long root = (long) Math.sqrt(x);
      return root * root > x ? root - 1 : root;
    }
    return normal(((BigInteger) n).sqrt());
  }
}
