// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import talkdemos.lispy.values.MultipleValues;

/** Quotients and remainders of all signs and kinds. */
class IntegerDivisionPropertyTest extends AnyNumbers {
  @Example
  void usage() {
    assertThat(IntegerDivision.quotient(-7L, 2L)).isEqualTo(-3L);
    assertThat(IntegerDivision.remainder(-7L, 2L)).isEqualTo(-1L);
    assertThat(IntegerDivision.modulo(-7L, 2L)).isEqualTo(1L);
    assertThat(IntegerDivision.quotient(7.0, 2.0)).isEqualTo(3.0);
    assertThat(IntegerDivision.floorBoth(-7L, 2L).toArray()).containsExactly(-4L, 1L);
  }

  @Example
  void the_smallest_fixnum_divided_by_minus_one_is_no_fixnum() {
    BigInteger expected = BigInteger.ONE.shiftLeft(63);
    assertThat(IntegerDivision.quotient(Long.MIN_VALUE, -1L)).isEqualTo(expected);
    assertThat(IntegerDivision.floorQuotient(Long.MIN_VALUE, -1L)).isEqualTo(expected);
    assertThat(Arithmetic.divide(Long.MIN_VALUE, -1L)).isEqualTo(expected);
    assertThat(IntegerDivision.remainder(Long.MIN_VALUE, -1L)).isEqualTo(0L);
    assertThat(IntegerDivision.modulo(Long.MIN_VALUE, -1L)).isEqualTo(0L);
  }

  @Property
  void quotients_are_rounded_as_decimals_are(
      @ForAll("bigIntegers") BigInteger m, @ForAll("bigIntegers") BigInteger n) {
    Assume.that(n.signum() != 0);
    BigInteger down = rounded(m, n, RoundingMode.DOWN);
    BigInteger floor = rounded(m, n, RoundingMode.FLOOR);
    Object a = Integers.normal(m);
    Object b = Integers.normal(n);
    Object quotient = Integers.normal(down);
    Object remainder = Integers.normal(m.subtract(n.multiply(down)));
    Object floorQuotient = Integers.normal(floor);
    Object modulo = Integers.normal(m.subtract(n.multiply(floor)));
    assertThat(IntegerDivision.quotient(a, b)).isEqualTo(quotient);
    assertThat(IntegerDivision.truncateQuotient(a, b)).isEqualTo(quotient);
    assertThat(IntegerDivision.remainder(a, b)).isEqualTo(remainder);
    assertThat(IntegerDivision.truncateRemainder(a, b)).isEqualTo(remainder);
    assertThat(IntegerDivision.floorQuotient(a, b)).isEqualTo(floorQuotient);
    assertThat(IntegerDivision.modulo(a, b)).isEqualTo(modulo);
    assertThat(IntegerDivision.floorRemainder(a, b)).isEqualTo(modulo);
    assertThat(values(IntegerDivision.truncateBoth(a, b))).containsExactly(quotient, remainder);
    assertThat(values(IntegerDivision.floorBoth(a, b))).containsExactly(floorQuotient, modulo);
  }

  private static BigInteger rounded(BigInteger m, BigInteger n, RoundingMode mode) {
    return new BigDecimal(m).divide(new BigDecimal(n), 0, mode).toBigIntegerExact();
  }

  private static Object[] values(MultipleValues values) {
    return values.toArray();
  }

  @Property
  void flonum_integers_divide_as_the_exact_ones(
      @ForAll("doubles") double x, @ForAll("integers") Object n) {
    Assume.that(Numbers.isInteger(x) && !n.equals(0L));
    Object exact = Exactness.exact(x);
    assertThat(IntegerDivision.quotient(x, n))
        .isEqualTo(Exactness.inexact(IntegerDivision.quotient(exact, n)));
    assertThat(IntegerDivision.modulo(x, n))
        .isEqualTo(Exactness.inexact(IntegerDivision.modulo(exact, n)));
    assertThat(IntegerDivision.remainder(x, n))
        .isEqualTo(Exactness.inexact(IntegerDivision.remainder(exact, n)));
  }

  @Property
  void the_gcd_times_the_lcm_is_the_product(
      @ForAll("integers") Object m, @ForAll("integers") Object n) {
    assertThat(Arithmetic.multiply(Integers.gcd(m, n), Integers.lcm(m, n)))
        .isEqualTo(Tower.abs(Arithmetic.multiply(m, n)));
    assertThat(Numbers.isNegative(Integers.gcd(m, n))).isFalse();
    assertThat(Numbers.isNegative(Integers.lcm(m, n))).isFalse();
  }

  @Property
  void rounding_is_that_of_decimals(@ForAll("rationals") Object x) {
    assertRounds(x, RoundingMode.FLOOR, Rounding.floor(x), Rounding.floorToExact(x));
    assertRounds(x, RoundingMode.CEILING, Rounding.ceiling(x), Rounding.ceilingToExact(x));
    assertRounds(x, RoundingMode.DOWN, Rounding.truncate(x), Rounding.truncateToExact(x));
    assertRounds(x, RoundingMode.HALF_EVEN, Rounding.round(x), Rounding.roundToExact(x));
  }

  private static void assertRounds(Object x, RoundingMode mode, Object rounded, Object exact) {
    Object q = Exactness.exact(x);
    BigInteger expected = rounded(Integers.numerator(q), Integers.denominator(q), mode);
    assertThat(exact).isEqualTo(Integers.normal(expected));
    assertThat(Arithmetic.equal(rounded, exact)).isTrue();
    assertThat(rounded instanceof Double).isEqualTo(x instanceof Double);
  }
}
