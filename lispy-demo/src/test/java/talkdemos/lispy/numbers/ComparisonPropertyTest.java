// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Comparison is exact, so flonums and exact numbers have one order. */
class ComparisonPropertyTest extends AnyNumbers {
  @Example
  void usage() {
    assertThat(Arithmetic.less(0x1p53, (1L << 53) + 1)).isTrue();
    assertThat(Arithmetic.equal(0x1p53, (1L << 53) + 1)).isFalse();
    assertThat(Arithmetic.equal(0.1, Ratio.of(java.math.BigInteger.ONE, java.math.BigInteger.TEN)))
        .isFalse();
    assertThat(Arithmetic.equal(0.0, -0.0)).isTrue();
    assertThat(Arithmetic.eqv(0.0, -0.0)).isFalse();
    assertThat(Arithmetic.lessOrEqual(Double.NaN, 1L)).isFalse();
    assertThat(Arithmetic.greaterOrEqual(1L, Double.NaN)).isFalse();
  }

  /** An integer near 2^53 or 2^63, or the flonum or a ratio next to it. */
  @Provide
  static Arbitrary<Object> near() {
    Arbitrary<Object> integers =
        Combinators.combine(
                Arbitraries.of(1L << 53, -1L << 53, Long.MAX_VALUE, Long.MIN_VALUE, 0L),
                Arbitraries.longs().between(-1025, 1025))
            .as((limit, n) -> Arithmetic.add(limit, n));
    return Arbitraries.oneOf(
        integers,
        integers.map(Exactness::inexact),
        integers.map(n -> Arithmetic.add(n, Arithmetic.divide(1L, 3L))));
  }

  @Property
  void the_order_is_that_of_the_exact_values(
      @ForAll("rationals") Object a, @ForAll("rationals") Object b) {
    assertOrder(a, b, exactOrder(a, b));
  }

  @Property
  void the_order_is_that_of_the_exact_values_near_the_limits(
      @ForAll("near") Object a, @ForAll("near") Object b) {
    assertOrder(a, b, exactOrder(a, b));
  }

  @Property
  void the_order_is_transitive(
      @ForAll("near") Object a, @ForAll("near") Object b, @ForAll("near") Object c) {
    Object[] sorted = {a, b, c};
    Arrays.sort(sorted, (x, y) -> Arithmetic.less(x, y) ? -1 : Arithmetic.less(y, x) ? 1 : 0);
    assertThat(Arithmetic.lessOrEqual(sorted[0], sorted[2])).isTrue();
    if (Arithmetic.equal(sorted[0], sorted[2])) {
      assertThat(Arithmetic.equal(sorted[0], sorted[1])).isTrue();
    }
  }

  @Property
  void every_number_is_between_the_infinities_and_none_compares_with_nan(
      @ForAll("rationals") Object x) {
    assertOrder(Double.NEGATIVE_INFINITY, x, -1);
    assertOrder(Double.POSITIVE_INFINITY, x, 1);
    for (Object nan : new Object[] {Double.NaN}) {
      assertThat(Arithmetic.less(x, nan) || Arithmetic.greaterOrEqual(x, nan)).isFalse();
      assertThat(Arithmetic.greater(nan, x) || Arithmetic.lessOrEqual(nan, x)).isFalse();
      assertThat(Arithmetic.equal(x, nan)).isFalse();
      assertThat(Comparison.max(x, nan)).isEqualTo(nan);
      assertThat(Comparison.min(nan, x)).isEqualTo(nan);
    }
  }

  @Property
  void the_larger_is_not_less(@ForAll("rationals") Object a, @ForAll("rationals") Object b) {
    Object larger = Comparison.max(a, b);
    Object smaller = Comparison.min(a, b);
    boolean inexact = a instanceof Double || b instanceof Double;
    boolean less = Arithmetic.less(a, b);
    Object expected = less ? b : a;
    assertThat(Arithmetic.equal(larger, inexact ? Exactness.inexact(expected) : expected)).isTrue();
    assertThat(larger instanceof Double).isEqualTo(inexact);
    assertThat(smaller instanceof Double).isEqualTo(inexact);
    assertThat(Arithmetic.lessOrEqual(smaller, larger)).isTrue();
  }

  private static int exactOrder(Object a, Object b) {
    return scaled(a, b).compareTo(scaled(b, a));
  }

  /** The first as a decimal, times the denominators of both. */
  private static BigDecimal scaled(Object a, Object b) {
    Object x = a instanceof Double d ? new BigDecimal(d) : a;
    BigDecimal other =
        b instanceof Double ? BigDecimal.ONE : new BigDecimal(Integers.denominator(b));
    return x instanceof BigDecimal decimal
        ? decimal.multiply(other)
        : new BigDecimal(Integers.numerator(x)).multiply(other);
  }

  private static void assertOrder(Object a, Object b, int order) {
    assertThat(Arithmetic.less(a, b)).as("< %s %s", a, b).isEqualTo(order < 0);
    assertThat(Arithmetic.lessOrEqual(a, b)).as("<= %s %s", a, b).isEqualTo(order <= 0);
    assertThat(Arithmetic.greater(a, b)).as("> %s %s", a, b).isEqualTo(order > 0);
    assertThat(Arithmetic.greaterOrEqual(a, b)).as(">= %s %s", a, b).isEqualTo(order >= 0);
    assertThat(Arithmetic.equal(a, b)).as("= %s %s", a, b).isEqualTo(order == 0);
  }
}
