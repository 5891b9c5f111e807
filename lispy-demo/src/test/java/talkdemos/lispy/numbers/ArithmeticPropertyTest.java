// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static talkdemos.lispy.numbers.Arithmetic.add;
import static talkdemos.lispy.numbers.Arithmetic.divide;
import static talkdemos.lispy.numbers.Arithmetic.multiply;
import static talkdemos.lispy.numbers.Arithmetic.negate;
import static talkdemos.lispy.numbers.Arithmetic.subtract;

import java.math.BigInteger;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of a field, and that every result has the one representation of its value. */
class ArithmeticPropertyTest extends AnyNumbers {
  @Example
  void usage() {
    assertThat(add(1L, 2L)).isEqualTo(3L);
    assertThat(add(Long.MAX_VALUE, 1L)).isEqualTo(BigInteger.ONE.shiftLeft(63));
    assertThat(divide(2L, 6L)).hasToString("1/3");
    assertThat(multiply(3L, 0.5)).isEqualTo(1.5);
    assertThat(Arithmetic.less(1L, 1.5)).isTrue();
  }

  @Property
  void integers_are_those_of_big_integer(
      @ForAll("bigIntegers") BigInteger m, @ForAll("bigIntegers") BigInteger n) {
    Object a = Integers.normal(m);
    Object b = Integers.normal(n);
    assertThat(add(a, b)).isEqualTo(Integers.normal(m.add(n)));
    assertThat(subtract(a, b)).isEqualTo(Integers.normal(m.subtract(n)));
    assertThat(multiply(a, b)).isEqualTo(Integers.normal(m.multiply(n)));
    assertThat(negate(a)).isEqualTo(Integers.normal(m.negate()));
    assertThat(Integers.gcd(a, b)).isEqualTo(Integers.normal(m.gcd(n)));
    assertThat(Bits.and(a, b)).isEqualTo(Integers.normal(m.and(n)));
    assertThat(Bits.or(a, b)).isEqualTo(Integers.normal(m.or(n)));
    assertThat(Bits.xor(a, b)).isEqualTo(Integers.normal(m.xor(n)));
    assertThat(Bits.not(a)).isEqualTo(Integers.normal(m.not()));
    assertThat(Bits.count(a)).isEqualTo((long) m.bitCount());
  }

  @Property
  void exact_numbers_are_a_field(
      @ForAll("exactNumbers") Object a,
      @ForAll("exactNumbers") Object b,
      @ForAll("exactNumbers") Object c) {
    assertThat(add(a, b)).isEqualTo(add(b, a));
    assertThat(multiply(a, b)).isEqualTo(multiply(b, a));
    assertThat(add(add(a, b), c)).isEqualTo(add(a, add(b, c)));
    assertThat(multiply(multiply(a, b), c)).isEqualTo(multiply(a, multiply(b, c)));
    assertThat(multiply(a, add(b, c))).isEqualTo(add(multiply(a, b), multiply(a, c)));
    assertThat(add(a, negate(a))).isEqualTo(0L);
    assertThat(subtract(a, b)).isEqualTo(add(a, negate(b)));
    Assume.that(!Numbers.isZero(b));
    assertThat(multiply(divide(a, b), b)).isEqualTo(a);
    assertThat(divide(b, b)).isEqualTo(1L);
  }

  @Property
  void results_of_exact_numbers_are_exact_and_normal(
      @ForAll("exactNumbers") Object a, @ForAll("exactNumbers") Object b) {
    assertNormal(add(a, b));
    assertNormal(subtract(a, b));
    assertNormal(multiply(a, b));
    assertNormal(Powers.square(a));
    Assume.that(!Numbers.isZero(b));
    assertNormal(divide(a, b));
  }

  private static void assertNormal(Object z) {
    if (z instanceof BigInteger n) {
      assertThat(n.bitLength()).isGreaterThan(63);
    } else if (z instanceof Ratio r) {
      assertThat(r.denominator()).isGreaterThan(BigInteger.ONE);
      assertThat(r.numerator().gcd(r.denominator())).isEqualTo(BigInteger.ONE);
    } else if (z instanceof Complex c) {
      assertThat(c.imaginary()).isNotEqualTo(0L);
      assertNormal(c.real());
      assertNormal(c.imaginary());
    } else {
      assertThat(z).isInstanceOf(Long.class);
    }
  }

  @Property
  void two_flonums_are_those_of_java(@ForAll("doubles") double x, @ForAll("doubles") double y) {
    assertThat(add(x, y)).isEqualTo(x + y);
    assertThat(subtract(x, y)).isEqualTo(x - y);
    assertThat(multiply(x, y)).isEqualTo(x * y);
    assertThat(divide(x, y)).isEqualTo(x / y);
  }

  @Property
  void a_flonum_makes_the_result_a_flonum(@ForAll("reals") Object a, @ForAll("doubles") double x) {
    double other = Exactness.toDouble(a);
    assertThat(subtract(a, x)).isEqualTo(other - x);
    assertThat(multiply(a, x)).isEqualTo(other * x);
    assertThat(divide(a, x)).isEqualTo(other / x);
    assertThat(add(a, x)).isEqualTo(a.equals(0L) ? x : other + x);
    assertThat(add(x, a)).isEqualTo(a.equals(0L) ? x : other + x);
  }

  @Property
  void a_complex_quotient_times_the_divisor_is_near_the_dividend(
      @ForAll("exactNumbers") Object a, @ForAll("exactNumbers") Object b) {
    Assume.that(!Numbers.isZero(b) && !Numbers.isZero(a));
    Object quotient = divide(Exactness.inexact(a), Exactness.inexact(b));
    Object error = Exactness.inexact(subtract(Exactness.exact(quotient), divide(a, b)));
    assertThat((double) Rectangular.magnitude(error))
        .isLessThanOrEqualTo(
            1e-14 * (double) Rectangular.magnitude(Exactness.inexact(divide(a, b))));
  }

  @Property
  void shifting_multiplies_by_powers_of_two(
      @ForAll("bigIntegers") BigInteger n,
      @ForAll @net.jqwik.api.constraints.IntRange(min = -200, max = 200) int by) {
    assertThat(Bits.shift(Integers.normal(n), (long) by))
        .isEqualTo(Integers.normal(n.shiftLeft(by)));
  }

  @Property
  void equality_is_that_of_eqv(@ForAll("numbers") Object a, @ForAll("numbers") Object b) {
    assertThat(Arithmetic.eqv(a, a)).isTrue();
    assertThat(Arithmetic.eqv(a, b)).isEqualTo(a.equals(b));
    if (a.equals(b)) {
      assertThat(a).hasSameHashCodeAs(b);
    }
    assertThat(Arithmetic.equal(a, a)).isEqualTo(!Numbers.isNaN(a));
  }
}
