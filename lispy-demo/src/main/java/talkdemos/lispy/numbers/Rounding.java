// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;

/** From real numbers to the integers next to them; flonums stay flonums unless named otherwise. */
public final class Rounding {
  private Rounding() {}

  /** {@code (floor x)}. */
  public static Object floor(Object x) {
    return floor("floor", x);
  }

  /** {@code (ceiling x)}. */
  public static Object ceiling(Object x) {
    return ceiling("ceiling", x);
  }

  /** {@code (truncate x)}: toward zero. */
  public static Object truncate(Object x) {
    return truncate("truncate", x);
  }

  /** {@code (round x)}: to the nearest integer, from half way to the even one. */
  public static Object round(Object x) {
    return round("round", x);
  }

  /** {@code (floor->exact x)}. */
  public static Object floorToExact(Object x) {
    return Exactness.exact(floor("", Arguments.rational("floor->exact", 1, x)));
  }

  /** {@code (ceiling->exact x)}. */
  public static Object ceilingToExact(Object x) {
    return Exactness.exact(ceiling("", Arguments.rational("ceiling->exact", 1, x)));
  }

  /** {@code (truncate->exact x)}. */
  public static Object truncateToExact(Object x) {
    return Exactness.exact(truncate("", Arguments.rational("truncate->exact", 1, x)));
  }

  /** {@code (round->exact x)}. */
  public static Object roundToExact(Object x) {
    return Exactness.exact(round("", Arguments.rational("round->exact", 1, x)));
  }

  private static Object floor(String procedure, Object x) {
    if (x instanceof Double d) {
      return Math.floor(d);
    }
    Arguments.real(procedure, 1, x);
    return x instanceof Ratio r ? Integers.normal(floor(r)) : x;
  }

  static BigInteger floor(Ratio r) {
    return IntegerDivision.bigFloorQuotient(r.numerator(), r.denominator());
  }

  private static Object ceiling(String procedure, Object x) {
    if (x instanceof Double d) {
      return Math.ceil(d);
    }
    Arguments.real(procedure, 1, x);
    return x instanceof Ratio r ? Integers.normal(floor(r).add(BigInteger.ONE)) : x;
  }

  private static Object truncate(String procedure, Object x) {
    if (x instanceof Double d) {
      return d < 0 ? Math.ceil(d) : Math.floor(d);
    }
    Arguments.real(procedure, 1, x);
    return x instanceof Ratio r ? Integers.normal(r.numerator().divide(r.denominator())) : x;
  }

  private static Object round(String procedure, Object x) {
    if (x instanceof Double d) {
      return Math.rint(d);
    }
    Arguments.real(procedure, 1, x);
    return x instanceof Ratio r ? Integers.normal(nearest(r)) : x;
  }

  /** The floor of r + 1/2, or the even number below it if r lies half way. */
  private static BigInteger nearest(Ratio r) {
    BigInteger doubled = r.numerator().shiftLeft(1).add(r.denominator());
    BigInteger up = IntegerDivision.bigFloorQuotient(doubled, r.denominator().shiftLeft(1));
    boolean halfWay = r.denominator().equals(BigInteger.TWO);
    return halfWay && up.testBit(0) ? up.subtract(BigInteger.ONE) : up;
  }
}
