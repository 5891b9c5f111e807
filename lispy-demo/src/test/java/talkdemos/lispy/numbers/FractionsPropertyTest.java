// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Terms of fractions, and the simplest fraction. */
class FractionsPropertyTest extends AnyNumbers {
  @Example
  void usage() {
    assertThat(Fractions.numerator(Ratio.of(BigInteger.TEN, BigInteger.valueOf(4)))).isEqualTo(5L);
    assertThat(Fractions.denominator(0.5)).isEqualTo(2.0);
    assertThat(Fractions.rationalize(Arithmetic.divide(3L, 10L), Arithmetic.divide(1L, 10L)))
        .hasToString("1/3");
  }

  @Property
  void a_number_is_the_quotient_of_its_terms(@ForAll("rationals") Object q) {
    Assume.that(!(q instanceof Double x) || x == 0 || Math.abs(x) > 0x1p-900);
    Object n = Fractions.numerator(q);
    Object d = Fractions.denominator(q);
    assertThat(Arithmetic.equal(Arithmetic.divide(n, d), q)).isTrue();
    assertThat(Numbers.isPositive(d)).isTrue();
    assertThat(Integers.gcd(n, d)).isEqualTo(q instanceof Double ? (Object) 1.0 : (Object) 1L);
  }

  @Property
  void rationalize_finds_what_a_search_finds(
      @ForAll @LongRange(min = -300, max = 300) long n,
      @ForAll @LongRange(min = 1, max = 60) long d,
      @ForAll @LongRange(min = -20, max = 20) long m,
      @ForAll @LongRange(min = 1, max = 60) long e) {
    Object x = Arithmetic.divide(n, d);
    Object y = Arithmetic.divide(m, e);
    assertThat(Fractions.rationalize(x, y)).isEqualTo(search(x, Tower.abs(y)));
  }

  /** The smallest denominator that has a numerator near enough, and of these the smallest. */
  private static Object search(Object x, Object y) {
    Object low = Arithmetic.subtract(x, y);
    Object high = Arithmetic.add(x, y);
    if (Numbers.sign(low) <= 0 && Numbers.sign(high) >= 0) {
      return 0L;
    }
    for (long q = 1; ; q++) {
      Object least = Rounding.ceiling(Arithmetic.multiply(low, q));
      Object most = Rounding.floor(Arithmetic.multiply(high, q));
      if (Arithmetic.lessOrEqual(least, most)) {
        return Arithmetic.divide(Numbers.sign(low) > 0 ? least : most, q);
      }
    }
  }

  @Property
  void rationalize_stays_within_the_distance(
      @ForAll("rationals") Object x, @ForAll("rationals") Object y) {
    Object exactX = Exactness.exact(x);
    Object exactY = Tower.abs(Exactness.exact(y));
    Object simplest = Fractions.rationalize(exactX, exactY);
    Object distance = Tower.abs(Arithmetic.subtract(simplest, exactX));
    assertThat(Arithmetic.lessOrEqual(distance, exactY)).isTrue();
    boolean inexact = x instanceof Double || y instanceof Double;
    assertThat(Fractions.rationalize(x, y))
        .isEqualTo(inexact ? Exactness.inexact(simplest) : simplest);
  }

  @Property
  void the_integer_root_is_the_largest(@ForAll("bigIntegers") BigInteger n) {
    Object x = Integers.normal(n.abs());
    Object[] both = Integers.exactIntegerSqrt(x).toArray();
    assertThat(Numbers.isNegative(both[1])).isFalse();
    assertThat(Arithmetic.add(Powers.square(both[0]), both[1])).isEqualTo(x);
    assertThat(Arithmetic.less(x, Powers.square(Arithmetic.add(both[0], 1L)))).isTrue();
  }

  @Property
  void the_integer_root_is_right_next_to_squares(
      @ForAll @LongRange(min = 1, max = 3037000499L) long root,
      @ForAll @IntRange(min = -1, max = 1) int off) {
    long n = root * root + off;
    long expected = off < 0 ? root - 1 : root;
    assertThat(Integers.exactIntegerSqrt(n).toArray())
        .containsExactly(expected, n - expected * expected);
  }
}
