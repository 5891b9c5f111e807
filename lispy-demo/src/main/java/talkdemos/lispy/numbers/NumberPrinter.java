// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;

/**
 * Numbers as text that {@link NumberReader} reads back as the same number, in the same radix.
 *
 * <p>A flonum has the fewest digits that do so. In decimal it has an exponent from {@code 1e21} on
 * and from {@code 1e-7} down; in any other radix never, so that {@code 0.5} is {@code 0.1} in
 * binary.
 */
public final class NumberPrinter {
  private static final int DECIMAL = 10;
  private static final int MOST_BEFORE_POINT = 21;
  private static final int MOST_ZEROS_BEHIND_POINT = 5;
  private static final int FIRST_RADIX_WITH_DIGIT_I = 19;

  private NumberPrinter() {}

  /** The text of a number, in small letters; the radix is from 2 to 36. */
  public static String print(Object number, int radix) {
    if (number instanceof Long n) {
      return Long.toString(n, radix);
    } else if (number instanceof Double x) {
      return flonum(x, radix);
    } else if (number instanceof BigInteger n) {
      return n.toString(radix);
    } else if (number instanceof Ratio r) {
      return r.numerator().toString(radix) + "/" + r.denominator().toString(radix);
    } else if (number instanceof Complex c) {
      return complex(c, radix);
    }
    throw new IllegalArgumentException("got %s, expected a number".formatted(number));
  }

  private static String flonum(double x, int radix) {
    if (Double.isNaN(x)) {
      return "+nan.0";
    }
    String sign = Double.doubleToRawLongBits(x) < 0 ? "-" : "";
    if (Double.isInfinite(x)) {
      return x > 0 ? "+inf.0" : "-inf.0";
    } else if (x == 0) {
      return sign + "0.0";
    } else if (radix != DECIMAL) {
      return sign + ShortestDigits.of(Math.abs(x), radix).positional();
    }
    Digits digits = ShortestDecimal.of(Math.abs(x));
    boolean near =
        digits.point() <= MOST_BEFORE_POINT && digits.point() >= -MOST_ZEROS_BEHIND_POINT;
    return sign + (near ? digits.positional() : digits.scientific());
  }

  private static String complex(Complex c, int radix) {
    // Where i is a digit, +2i alone would be an integer, but 0+2i is not.
    boolean imaginaryOnly = Integers.isExactZero(c.real()) && radix < FIRST_RADIX_WITH_DIGIT_I;
    String real = imaginaryOnly ? "" : print(c.real(), radix);
    return real + imaginary(c.imaginary(), radix) + "i";
  }

  private static String imaginary(Object y, int radix) {
    if (y.equals(1L)) {
      return "+";
    } else if (y.equals(-1L)) {
      return "-";
    }
    String text = print(y, radix);
    return text.startsWith("-") || text.startsWith("+") ? text : "+" + text;
  }
}
