// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static talkdemos.lispy.numbers.Integers.big;
import static talkdemos.lispy.numbers.Integers.normal;

import java.math.BigInteger;

/** Exact integers as rows of bits in two's complement, endless to the left (SRFI 151). */
public final class Bits {
  private Bits() {}

  /** {@code (bitwise-and m n)}. */
  public static Object and(Object m, Object n) {
    if (m instanceof Long x && n instanceof Long y) {
      return x & y;
    }
    return normal(integer("bitwise-and", 1, m).and(integer("bitwise-and", 2, n)));
  }

  /** {@code (bitwise-ior m n)}. */
  public static Object or(Object m, Object n) {
    if (m instanceof Long x && n instanceof Long y) {
      return x | y;
    }
    return normal(integer("bitwise-ior", 1, m).or(integer("bitwise-ior", 2, n)));
  }

  /** {@code (bitwise-xor m n)}. */
  public static Object xor(Object m, Object n) {
    if (m instanceof Long x && n instanceof Long y) {
      return x ^ y;
    }
    return normal(integer("bitwise-xor", 1, m).xor(integer("bitwise-xor", 2, n)));
  }

  /** {@code (bitwise-not n)}. */
  public static Object not(Object n) {
    return n instanceof Long x ? (Object) ~x : normal(integer("bitwise-not", 1, n).not());
  }

  /** {@code (arithmetic-shift n count)}: to the left, or to the right if the count is negative. */
  public static Object shift(Object n, Object count) {
    BigInteger bits = integer("arithmetic-shift", 1, n);
    long by = clamped(integer("arithmetic-shift", 2, count));
    if (bits.signum() == 0) {
      return n;
    } else if (by >= 0) {
      Integers.checkBits(bits.bitLength() + by);
    }
    return normal(bits.shiftLeft((int) by));
  }

  /** A count that is too large for any number is as good as this one. */
  private static long clamped(BigInteger count) {
    return count.bitLength() < Integer.SIZE
        ? count.longValue()
        : count.signum() * (long) Integer.MAX_VALUE;
  }

  /** {@code (bit-count n)}: how many bits are one, or zero in a negative number. */
  public static Object count(Object n) {
    return (long) integer("bit-count", 1, n).bitCount();
  }

  private static BigInteger integer(String procedure, int position, Object n) {
    return big(Arguments.exactInteger(procedure, position, n));
  }
}
