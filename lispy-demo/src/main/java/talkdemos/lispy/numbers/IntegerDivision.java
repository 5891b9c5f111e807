// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static talkdemos.lispy.numbers.Integers.big;
import static talkdemos.lispy.numbers.Integers.normal;

import java.math.BigInteger;
import talkdemos.lispy.values.MultipleValues;

/**
 * Division of integers into a quotient and a remainder (R7RS 6.2.6), also of flonum integers.
 *
 * <p>Truncating rounds the quotient toward zero, so the remainder has the sign of the dividend;
 * flooring rounds it down, so the remainder has the sign of the divisor.
 */
public final class IntegerDivision {
  private interface Operation {
    Object apply(Object n, Object d);
  }

  private IntegerDivision() {}

  /** {@code (quotient n d)}. */
  public static Object quotient(Object n, Object d) {
    if (n instanceof Long x && d instanceof Long y && y != 0 && y != -1) {
      return x / y;
    }
    return divide("quotient", n, d, IntegerDivision::exactQuotient);
  }

  /** {@code (remainder n d)}. */
  public static Object remainder(Object n, Object d) {
    if (n instanceof Long x && d instanceof Long y && y != 0) {
      return x % y;
    }
    return divide("remainder", n, d, IntegerDivision::exactRemainder);
  }

  /** {@code (modulo n d)}. */
  public static Object modulo(Object n, Object d) {
    if (n instanceof Long x && d instanceof Long y && y != 0) {
      return Math.floorMod(x.longValue(), y.longValue());
    }
    return divide("modulo", n, d, IntegerDivision::exactModulo);
  }

  /** {@code (truncate-quotient n d)}. */
  public static Object truncateQuotient(Object n, Object d) {
    return divide("truncate-quotient", n, d, IntegerDivision::exactQuotient);
  }

  /** {@code (truncate-remainder n d)}. */
  public static Object truncateRemainder(Object n, Object d) {
    return divide("truncate-remainder", n, d, IntegerDivision::exactRemainder);
  }

  /** {@code (floor-quotient n d)}. */
  public static Object floorQuotient(Object n, Object d) {
    return divide("floor-quotient", n, d, IntegerDivision::exactFloorQuotient);
  }

  /** {@code (floor-remainder n d)}. */
  public static Object floorRemainder(Object n, Object d) {
    return divide("floor-remainder", n, d, IntegerDivision::exactModulo);
  }

  /** {@code (truncate/ n d)}: quotient and remainder. */
  public static MultipleValues truncateBoth(Object n, Object d) {
    return new MultipleValues(
        divide("truncate/", n, d, IntegerDivision::exactQuotient),
        divide("truncate/", n, d, IntegerDivision::exactRemainder));
  }

  /** {@code (floor/ n d)}: quotient and remainder. */
  public static MultipleValues floorBoth(Object n, Object d) {
    return new MultipleValues(
        divide("floor/", n, d, IntegerDivision::exactFloorQuotient),
        divide("floor/", n, d, IntegerDivision::exactModulo));
  }

  private static Object divide(String procedure, Object n, Object d, Operation operation) {
    Object dividend = Arguments.integer(procedure, 1, n);
    Object divisor = Arguments.integer(procedure, 2, d);
    if (Integers.isExactZero(divisor)) {
      throw Arithmetic.divisionByZero(procedure);
    }
    return Exactness.like(operation.apply(dividend, divisor), n, d);
  }

  static Object exactQuotient(Object n, Object d) {
    if (n instanceof Long x && d instanceof Long y && y != -1) {
      return x / y;
    }
    return normal(big(n).divide(big(d)));
  }

  private static Object exactRemainder(Object n, Object d) {
    if (n instanceof Long x && d instanceof Long y) {
      return x % y;
    }
    return normal(big(n).remainder(big(d)));
  }

  private static Object exactModulo(Object n, Object d) {
    if (n instanceof Long x && d instanceof Long y) {
      return Math.floorMod(x.longValue(), y.longValue());
    }
    return normal(bigModulo(big(n), big(d)));
  }

  private static BigInteger bigModulo(BigInteger n, BigInteger d) {
    BigInteger remainder = n.remainder(d);
    return remainder.signum() * d.signum() < 0 ? remainder.add(d) : remainder;
  }

  static Object exactFloorQuotient(Object n, Object d) {
    if (n instanceof Long x && d instanceof Long y && y != -1) {
      return Math.floorDiv(x.longValue(), y.longValue());
    }
    return normal(bigFloorQuotient(big(n), big(d)));
  }

  static BigInteger bigFloorQuotient(BigInteger n, BigInteger d) {
    BigInteger[] both = n.divideAndRemainder(d);
    return both[1].signum() * d.signum() < 0 ? both[0].subtract(BigInteger.ONE) : both[0];
  }
}
