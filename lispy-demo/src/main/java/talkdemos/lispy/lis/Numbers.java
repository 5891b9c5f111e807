// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * Arithmetic on integers of any size and on floating point. An integer is a {@link Long} where it
 * fits and a {@link BigInteger} elsewhere, so that equal integers are equal objects.
 */
final class Numbers {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final long BITS = 10_000_000; // of the largest power
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  static Number normal(BigInteger n) {
    return n.compareTo(LEAST) >= 0 && n.compareTo(GREATEST) <= 0 ? (Number) n.longValue() : n;
  }

  static BigInteger big(Number n) {
    return n instanceof BigInteger big ? big : BigInteger.valueOf(n.longValue());
  }

  static Number add(Number a, Number b) {
    return exactly(a, b, Math::addExact, BigInteger::add, Double::sum);
  }

  static Number subtract(Number a, Number b) {
    return exactly(a, b, Math::subtractExact, BigInteger::subtract, (x, y) -> x - y);
  }

  static Number negate(Number n) {
    return n instanceof Double d ? (Number) (-d) : subtract(0L, n);
  }

  static Number multiply(Number a, Number b) {
    return exactly(a, b, Math::multiplyExact, BigInteger::multiply, (x, y) -> x * y);
  }

  private static Number exactly(
      Number a,
      Number b,
      LongBinaryOperator fixed,
      BinaryOperator<BigInteger> big,
      DoubleBinaryOperator floating) {
    if (a instanceof Double || b instanceof Double) {
      return floating.applyAsDouble(a.doubleValue(), b.doubleValue());
    } else if (a instanceof Long x && b instanceof Long y) {
      try {
        return fixed.applyAsLong(x, y);
      } catch (ArithmeticException overflow) {
        return normal(big.apply(big(a), big(b)));
      }
    }
    return normal(big.apply(big(a), big(b)));
  }

  /** An integer where the division leaves no remainder, as in Scheme, and a flonum elsewhere. */
  static Number divide(Number a, Number b) {
    if (a instanceof Double || b instanceof Double) {
      return a.doubleValue() / b.doubleValue();
    }
    BigInteger[] parts = big(a).divideAndRemainder(divisor(b));
    return parts[1].signum() == 0 ? normal(parts[0]) : nearest(big(a), big(b));
  }

  /** The flonum nearest to a quotient that is not whole. */
  private static double nearest(BigInteger a, BigInteger b) {
    BigDecimal cut =
        new BigDecimal(a).divide(new BigDecimal(b), new MathContext(40, RoundingMode.DOWN));
    BigDecimal rest = new BigDecimal(a).subtract(cut.multiply(new BigDecimal(b)));
    // a digit for what was cut off, so that the one rounding that follows sees it
    return cut.add(
            BigDecimal.valueOf(rest.signum() * b.signum()).multiply(cut.ulp().movePointLeft(1)))
        .doubleValue();
  }

  static Number quotient(Number a, Number b) {
    return normal(big(a).divide(divisor(b)));
  }

  static Number remainder(Number a, Number b) {
    return normal(big(a).remainder(divisor(b)));
  }

  /** The remainder that has the divisor's sign. */
  static Number modulo(Number a, Number b) {
    BigInteger remainder = big(a).remainder(divisor(b));
    boolean otherSide = remainder.signum() * big(b).signum() < 0;
    return normal(otherSide ? remainder.add(big(b)) : remainder);
  }

  private static BigInteger divisor(Number b) {
    if (big(b).signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return big(b);
  }

  /** Compares by value, exactly, whatever the types; neither is NaN. */
  static int compare(Number a, Number b) {
    if (a instanceof Long x && b instanceof Long y) {
      return Long.compare(x, y);
    } else if (infinite(a) || infinite(b)) {
      return Double.compare(infinite(a) ? a.doubleValue() : 0, infinite(b) ? b.doubleValue() : 0);
    }
    boolean exact = !(a instanceof Double) && !(b instanceof Double);
    return exact ? big(a).compareTo(big(b)) : decimal(a).compareTo(decimal(b));
  }

  static boolean isNaN(Number n) {
    return n instanceof Double d && d.isNaN();
  }

  private static boolean infinite(Number n) {
    return n instanceof Double d && d.isInfinite();
  }

  private static BigDecimal decimal(Number n) {
    return n instanceof Double d ? new BigDecimal(d) : new BigDecimal(big(n));
  }

  /** Exact for an exact base and an exact exponent that is not negative. */
  static Number power(Number base, Number exponent) {
    if (base instanceof Double || exponent instanceof Double) {
      return Math.pow(base.doubleValue(), exponent.doubleValue());
    } else if (big(exponent).signum() < 0) {
      return divide(1L, power(base, normal(big(exponent).negate())));
    }
    BigInteger n = big(base);
    if (n.abs().compareTo(BigInteger.ONE) <= 0) { // 0, 1 and -1 have powers of any size
      boolean one = big(exponent).signum() == 0 || n.signum() < 0 && !big(exponent).testBit(0);
      return one ? 1L : base;
    } else if (big(exponent).compareTo(BigInteger.valueOf(BITS / n.bitLength())) > 0) {
      throw new ArithmeticException("the result is too large");
    }
    return normal(n.pow(exponent.intValue()));
  }

  /** Exact for an exact square. */
  static Number squareRoot(Number n) {
    if (n instanceof Double || big(n).signum() < 0) {
      return Math.sqrt(n.doubleValue());
    }
    BigInteger[] root = big(n).sqrtAndRemainder();
    if (root[1].signum() == 0) {
      return normal(root[0]);
    }
    double square = n.doubleValue();
    return Double.isInfinite(square) ? root[0].doubleValue() : Math.sqrt(square);
  }

  /**
   * The shortest decimal that reads back as the same double, on every JDK; before 19, {@code
   * Double.toString} often gave a digit more (JDK-4511638).
   */
  static String print(double d) {
    if (Double.isNaN(d)) {
      return "+nan.0";
    } else if (Double.isInfinite(d)) {
      return d > 0 ? "+inf.0" : "-inf.0";
    } else if (d == 0) {
      return 1 / d < 0 ? "-0.0" : "0.0";
    }
    BigDecimal shortest = shortest(d).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -7 && exponent < 21) {
      String plain = shortest.toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    String digits = shortest.unscaledValue().abs().toString();
    String point = digits.length() == 1 ? "" : "." + digits.substring(1);
    return (d < 0 ? "-" : "") + digits.charAt(0) + point + "e" + exponent;
  }

  private static BigDecimal shortest(double d) {
    BigDecimal exact = new BigDecimal(d);
    for (int digits = 1; digits < 17; digits++) {
      for (RoundingMode mode :
          new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN}) {
        BigDecimal rounded = exact.round(new MathContext(digits, mode));
        if (rounded.doubleValue() == d) {
          return rounded;
        }
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
  }
}
