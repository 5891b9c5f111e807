// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import talkdemos.lispy.values.Raised;

/** Roots and powers, exact where they can be, and functions of complex numbers by identities. */
class PowersPropertyTest extends AnyNumbers {
  @Example
  void usage() {
    assertThat(Powers.sqrt(16L)).isEqualTo(4L);
    assertThat(Powers.sqrt(-4L)).hasToString("+2i");
    assertThat(Powers.sqrt(2L)).isEqualTo(1.4142135623730951);
    assertThat(Powers.expt(2L, 100L)).isEqualTo(BigInteger.ONE.shiftLeft(100));
  }

  @Property
  void the_root_of_an_exact_square_is_exact(@ForAll("exactNumbers") Object z) {
    Object root = Powers.sqrt(Powers.square(z));
    assertThat(Numbers.isExact(root)).isTrue();
    assertThat(root).isIn(z, Arithmetic.negate(z));
    assertThat(Numbers.isNegative(Rectangular.real(root))).isFalse();
  }

  @Property
  void the_root_of_any_other_exact_real_is_the_nearest_flonum(@ForAll("exactReals") Object x) {
    Object square = Tower.abs(x);
    Object root = Powers.sqrt(square);
    Assume.that(!Numbers.isExact(root));
    BigDecimal precise =
        new BigDecimal(Integers.numerator(square))
            .divide(new BigDecimal(Integers.denominator(square)), new MathContext(300))
            .sqrt(new MathContext(100));
    assertThat(root).isEqualTo(precise.doubleValue());
  }

  @Property
  void powers_are_products(
      @ForAll("exactNumbers") Object z, @ForAll @IntRange(min = 0, max = 12) int n) {
    Object product = 1L;
    for (int i = 0; i < n; i++) {
      product = Arithmetic.multiply(product, z);
    }
    assertThat(Powers.expt(z, (long) n)).isEqualTo(product);
    Assume.that(!Numbers.isZero(z));
    assertThat(Powers.expt(z, (long) -n)).isEqualTo(Arithmetic.divide(1L, product));
    assertThat(Powers.expt(Powers.square(z), Arithmetic.divide((long) n, 2L)))
        .isIn(product, Arithmetic.negate(product));
  }

  @Example
  void units_have_powers_of_any_size() {
    Object huge = Powers.expt(10L, 100L);
    Object i = Complex.of(0L, 1L);
    assertThat(Powers.expt(1L, huge)).isEqualTo(1L);
    assertThat(Powers.expt(0L, huge)).isEqualTo(0L);
    assertThat(Powers.expt(-1L, Arithmetic.add(huge, 1L))).isEqualTo(-1L);
    assertThat(Powers.expt(i, Arithmetic.add(huge, 1L))).isEqualTo(i);
    assertThat(Powers.expt(i, Arithmetic.negate(Arithmetic.add(huge, 1L)))).hasToString("-i");
    assertThat(Powers.expt(-1.0, Arithmetic.add(huge, 1L))).isEqualTo(-1.0);
  }

  @Example
  void absurd_sizes_are_refused_at_once() {
    Object huge = Powers.expt(10L, 100L);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertTooLarge(() -> Powers.expt(2L, huge));
          assertTooLarge(() -> Powers.expt(2L, 1L << 40));
          assertTooLarge(() -> Powers.expt(Arithmetic.divide(1L, 3L), Long.MIN_VALUE));
          assertTooLarge(() -> Powers.expt(Complex.of(1L, 1L), huge));
          assertTooLarge(() -> Bits.shift(1L, 1L << 40));
          assertTooLarge(() -> Bits.shift(1L, huge));
          assertTooLarge(() -> Bits.shift(1L, (long) Integer.MAX_VALUE));
          assertThat(Bits.shift(-5L, Arithmetic.negate(huge))).isEqualTo(-1L);
          assertThat(Bits.shift(0L, huge)).isEqualTo(0L);
          Object large = Bits.shift(1L, 30_000_000L);
          assertTooLarge(() -> Arithmetic.multiply(large, large));
          assertTooLarge(() -> Arithmetic.divide(Arithmetic.divide(1L, large), large));
        });
  }

  private static void assertTooLarge(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(Raised.class).hasMessageContaining("too large");
  }

  // ---------------------------------------------------------------- functions of flonums

  @Provide
  static Arbitrary<Object> moderate() {
    Arbitrary<Double> parts =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(-3, 3),
            Arbitraries.of(0.0, -0.0, 1.0, -1.0, 0.5, 1e-9, 2.0, -2.0));
    return Combinators.combine(parts, parts).as(Complex::of);
  }

  @Property
  void inverse_functions_are_inverse(@ForAll("moderate") Object z) {
    assertClose(Elementary.exp(logOrSmall(z)), z);
    assertClose(Powers.square(Powers.sqrt(z)), z);
    assertClose(Elementary.sin(Elementary.asin(z)), z);
    assertClose(Elementary.cos(Elementary.acos(z)), z);
    if (distance(Powers.square(z), -1.0) > 1e-3) {
      assertClose(Elementary.tan(Elementary.atan(z)), z);
    }
  }

  private static Object logOrSmall(Object z) {
    return Numbers.isZero(z) ? -800.0 : Elementary.log(z);
  }

  @Property
  void functions_keep_their_identities(@ForAll("moderate") Object z) {
    Object sin = Elementary.sin(z);
    Object cos = Elementary.cos(z);
    assertClose(Arithmetic.add(Powers.square(sin), Powers.square(cos)), 1.0);
    if (distance(cos, 0.0) > 1e-3) {
      assertClose(Elementary.tan(z), Arithmetic.divide(sin, cos));
    }
    Object iz = Arithmetic.multiply(Complex.of(0L, 1L), z);
    assertClose(
        Elementary.exp(iz), Arithmetic.add(cos, Arithmetic.multiply(Complex.of(0L, 1L), sin)));
    assertClose(Rectangular.makePolar(Rectangular.magnitude(z), Rectangular.angle(z)), z);
    assertClose(Powers.expt(z, 3L), Arithmetic.multiply(z, Powers.square(z)));
    assertClose(Arithmetic.add(Elementary.asin(z), Elementary.acos(z)), Math.PI / 2);
  }

  /** The formulas of the report, away from where they lose precision. */
  @Property
  void inverse_functions_are_those_of_the_report(@ForAll("moderate") Object z) {
    Object i = Complex.of(0L, 1L);
    Object iz = Arithmetic.multiply(i, z);
    Object root = Powers.sqrt(Arithmetic.subtract(1L, Powers.square(z)));
    Object sum = Arithmetic.add(iz, root);
    boolean offCuts =
        Math.abs((double) Rectangular.real(z)) > 1e-6
            && Math.abs((double) Rectangular.imaginary(z)) > 1e-6;
    Assume.that(offCuts && distance(sum, 0.0) > 1e-2);
    assertClose(Elementary.asin(z), Arithmetic.negate(Arithmetic.multiply(i, Elementary.log(sum))));
    Object atan =
        Arithmetic.divide(
            Arithmetic.subtract(
                Elementary.log(Arithmetic.add(1L, iz)),
                Elementary.log(Arithmetic.subtract(1L, iz))),
            Complex.of(0L, 2L));
    Assume.that(distance(Powers.square(z), -1.0) > 1e-3);
    assertClose(Elementary.atan(z), atan);
  }

  @Property
  void real_arguments_are_on_the_side_of_the_cut_that_the_report_says(
      @ForAll @net.jqwik.api.constraints.DoubleRange(min = -5, max = 5) double x) {
    Object i = Complex.of(0L, 1L);
    Object root = Powers.sqrt(Arithmetic.subtract(1L, Powers.square(x)));
    Object sum = Arithmetic.add(Arithmetic.multiply(i, x), root);
    Object asin = Arithmetic.negate(Arithmetic.multiply(i, Elementary.log(sum)));
    assertClose(Elementary.asin(x), asin);
    assertClose(Elementary.acos(x), Arithmetic.subtract(Math.PI / 2, asin));
  }

  private static double distance(Object a, Object b) {
    return (double) Rectangular.magnitude(Exactness.inexact(Arithmetic.subtract(a, b)));
  }

  private static void assertClose(Object actual, Object expected) {
    double size = (double) Rectangular.magnitude(Exactness.inexact(expected));
    assertThat(distance(actual, expected))
        .as("%s is close to %s", actual, expected)
        .isLessThanOrEqualTo(1e-9 * (1 + size));
  }
}
