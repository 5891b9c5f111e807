// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Flonums to exact numbers and back. */
class ExactnessPropertyTest extends AnyNumbers {
  @Example
  void usage() {
    assertThat(Exactness.exact(2.0)).isEqualTo(2L);
    assertThat(Exactness.exact(0.75)).hasToString("3/4");
    assertThat(Exactness.exact(1e30)).hasToString("1000000000000000019884624838656");
    assertThat(Exactness.inexact(Arithmetic.divide(1L, 3L))).isEqualTo(1.0 / 3);
  }

  @Property
  void there_and_back_is_the_same(@ForAll("doubles") double x) {
    Assume.that(Double.isFinite(x));
    Object exact = Exactness.exact(x);
    assertThat(Arithmetic.equal(exact, x)).isTrue();
    assertThat(Exactness.inexact(exact)).isEqualTo(x == 0 ? 0.0 : x);
    assertThat(
            new BigDecimal(Integers.numerator(exact))
                .compareTo(new BigDecimal(x).multiply(new BigDecimal(Integers.denominator(exact)))))
        .isZero();
  }

  /** Half way between two flonums, or so little off that only the last of many bits tells. */
  @Provide
  static Arbitrary<Object> nearHalfWay() {
    return Combinators.combine(positiveDoubles(), Arbitraries.of(-1L, 0L, 1L))
        .as(
            (x, side) -> {
              Object low = Exactness.exact(x);
              Object high = Exactness.exact(Math.min(Math.nextUp(x), Double.MAX_VALUE));
              Object middle = Arithmetic.divide(Arithmetic.add(low, high), 2L);
              Object little = Ratio.of(BigInteger.valueOf(side), BigInteger.TEN.pow(700));
              return Arithmetic.add(middle, little);
            });
  }

  @Property
  void inexact_is_the_nearest_flonum_to_a_middle(@ForAll("nearHalfWay") Object q) {
    assertNearest(q);
  }

  @Property
  void inexact_is_the_nearest_flonum(@ForAll("exactReals") Object q) {
    assertNearest(q);
  }

  @Property
  void inexact_is_the_nearest_flonum_at_every_magnitude(
      @ForAll("bigIntegers") BigInteger n,
      @ForAll("bigIntegers") BigInteger d,
      @ForAll @net.jqwik.api.constraints.IntRange(min = -1300, max = 1300) int shift) {
    Assume.that(d.signum() != 0);
    BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(shift));
    assertNearest(shift < 0 ? Ratio.of(n, d.multiply(power)) : Ratio.of(n.multiply(power), d));
  }

  /** Compared in exact arithmetic with both neighbours; a tie goes to the even one. */
  private static void assertNearest(Object q) {
    double x = (double) Exactness.inexact(q);
    if (Double.isInfinite(x)) {
      Object limit = Exactness.exact(Double.MAX_VALUE);
      Object half = Exactness.exact(Math.ulp(Double.MAX_VALUE) / 2);
      assertThat(Arithmetic.less(Tower.abs(q), Arithmetic.add(limit, half))).isFalse();
      return;
    }
    Object distance = distance(q, x);
    for (double other : new double[] {Math.nextUp(x), Math.nextDown(x)}) {
      if (Double.isFinite(other)) {
        Object otherDistance = distance(q, other);
        boolean even = (Double.doubleToRawLongBits(x) & 1) == 0;
        assertThat(
                even
                    ? Arithmetic.lessOrEqual(distance, otherDistance)
                    : Arithmetic.less(distance, otherDistance))
            .as("%s is nearest to %s", x, q)
            .isTrue();
      }
    }
  }

  private static Object distance(Object q, double x) {
    return Tower.abs(Arithmetic.subtract(q, Exactness.exact(x)));
  }

  @Property
  void ratios_agree_with_long_decimals(@ForAll("exactReals") Object q) {
    BigDecimal decimal =
        new BigDecimal(Integers.numerator(q))
            .divide(new BigDecimal(Integers.denominator(q)), new MathContext(1200));
    assertThat(Exactness.inexact(q)).isEqualTo(decimal.doubleValue() + 0.0);
  }
}
