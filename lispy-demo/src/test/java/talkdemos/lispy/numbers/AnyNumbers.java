// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

/**
 * Numbers of every kind for properties, and often near the limits of their kinds; so jqwik need not
 * mix in edge cases of its own.
 */
abstract class AnyNumbers {
  @Provide
  static Arbitrary<BigInteger> bigIntegers() {
    Arbitrary<BigInteger> near = Arbitraries.longs().between(-9, 9).map(BigInteger::valueOf);
    Arbitrary<Integer> power = Arbitraries.of(31, 32, 53, 54, 62, 63, 64, 126);
    return Arbitraries.oneOf(
            near,
            Arbitraries.longs().map(BigInteger::valueOf),
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(60).negate(), BigInteger.TEN.pow(60)),
            Combinators.combine(near, power, Arbitraries.of(true, false))
                .as((n, p, up) -> n.add(BigInteger.ONE.shiftLeft(p).multiply(sign(up)))))
        .withoutEdgeCases();
  }

  private static BigInteger sign(boolean positive) {
    return positive ? BigInteger.ONE : BigInteger.ONE.negate();
  }

  @Provide
  static Arbitrary<Object> integers() {
    return bigIntegers().map(Integers::normal);
  }

  @Provide
  static Arbitrary<Object> exactReals() {
    Arbitrary<Object> small =
        Combinators.combine(Arbitraries.longs().between(-40, 40), Arbitraries.longs().between(1, 9))
            .as((n, d) -> Arithmetic.divide(n, d));
    Arbitrary<Object> large =
        Combinators.combine(bigIntegers(), bigIntegers().filter(d -> d.signum() != 0))
            .as(Ratio::of);
    return Arbitraries.oneOf(integers(), small, large).withoutEdgeCases();
  }

  /** All bit patterns alike, so of every magnitude, and then those that programs use. */
  @Provide
  static Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
            Arbitraries.longs().map(Double::longBitsToDouble).map(x -> x != x ? Double.NaN : x),
            Arbitraries.doubles().between(-1000, 1000),
            integers().map(Exactness::toDouble),
            Arbitraries.integers().between(-1074, 1023).map(e -> Math.scalb(1.0, e)),
            Arbitraries.of(
                0.0, -0.0, 0.5, -1.5, Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL),
            Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
        .withoutEdgeCases();
  }

  @Provide
  static Arbitrary<Double> positiveDoubles() {
    return doubles().map(Math::abs).filter(x -> x > 0 && Double.isFinite(x));
  }

  @Provide
  static Arbitrary<Object> flonums() {
    return doubles().map(x -> x);
  }

  @Provide
  static Arbitrary<Object> reals() {
    return Arbitraries.oneOf(exactReals(), flonums()).withoutEdgeCases();
  }

  /** Reals but infinities and NaN, so that each is some exact number. */
  @Provide
  static Arbitrary<Object> rationals() {
    return reals().filter(Numbers::isRational);
  }

  @Provide
  static Arbitrary<Object> exactNumbers() {
    return Arbitraries.oneOf(
            exactReals(), Combinators.combine(exactReals(), exactReals()).as(Complex::of))
        .withoutEdgeCases();
  }

  @Provide
  static Arbitrary<Object> numbers() {
    return Arbitraries.oneOf(reals(), Combinators.combine(reals(), reals()).as(Complex::of))
        .withoutEdgeCases();
  }
}
