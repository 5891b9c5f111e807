// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import java.math.BigInteger;
import java.util.Locale;

/**
 * Text to numbers (R7RS 7.1.1, {@code <number>}): prefixes, integers, ratios, decimals, and complex
 * numbers of two of these. Decimals are rounded correctly, also in other radices, where they have
 * no exponent.
 */
public final class NumberReader {
  private static final int DECIMAL = 10;
  private static final int FIXNUM_DIGITS = 12; // 36 to that power fits into a long
  private static final int FIXNUM_DECIMALS = 18;
  private static final int PLAIN_DIGITS = 1000; // so many are converted at once
  private static final int MOST_EXPONENT_DIGITS = 9;
  private static final int MOST_EXPONENT = Integers.MOST_BITS / 4; // ten has more than 3 bits

  private final int radix;
  private final boolean exact;

  private NumberReader(int radix, boolean exact) {
    this.radix = radix;
    this.exact = exact;
  }

  /**
   * The number that the whole text is, or null if it is none. A prefix of the text overrides the
   * radix, which is from 2 to 36; from 19 on, i is a digit first, and marks an imaginary part only
   * where that makes no real number. Also null: an exact number with an exponent beyond all reason,
   * a ratio with a zero denominator, and an infinity that should be exact.
   */
  public static Object parse(String text, int radix) {
    if (!mayBeNumber(text, radix)) {
      return null;
    } else if (radix == DECIMAL && text.length() <= FIXNUM_DECIMALS && areDigits(text, radix)) {
      return Long.parseLong(text);
    }
    String rest = text.toLowerCase(Locale.ROOT);
    int base = 0;
    char exactness = 0;
    while (rest.startsWith("#") && rest.length() > 1) {
      char mark = rest.charAt(1);
      if (radixOf(mark) != 0 && base == 0) {
        base = radixOf(mark);
      } else if ((mark == 'e' || mark == 'i') && exactness == 0) {
        exactness = mark;
      } else {
        return null;
      }
      rest = rest.substring(2);
    }
    Object z = new NumberReader(base == 0 ? radix : base, exactness == 'e').complex(rest);
    if (z == null || exactness == 0) {
      return z;
    } else if (exactness == 'i') {
      return Exactness.inexact(z);
    }
    return Numbers.isFinite(z) ? Exactness.exact(z) : null;
  }

  /** A cheap first look, for the many symbols that a reader asks about. */
  private static boolean mayBeNumber(String text, int radix) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    boolean begins = "+-.#".indexOf(first) >= 0 || Character.digit(first, radix) >= 0;
    for (int i = 0; begins && i < text.length(); i++) {
      begins = text.charAt(i) < 0x80;
    }
    return begins;
  }

  private static int radixOf(char mark) {
    return switch (mark) {
      case 'b' -> 2;
      case 'o' -> 8;
      case 'd' -> DECIMAL;
      case 'x' -> 16;
      default -> 0;
    };
  }

  // <real> | <real> @ <real> | [<real>] <sign> [<ureal>] i
  private Object complex(String text) {
    Object real = real(text);
    if (real != null) {
      return real;
    }
    int at = text.indexOf('@');
    if (at >= 0) {
      Object magnitude = real(text.substring(0, at));
      Object angle = real(text.substring(at + 1));
      boolean both = magnitude != null && angle != null;
      return both ? Rectangular.makePolar(magnitude, angle) : null;
    }
    int end = text.length() - 1;
    int sign = text.endsWith("i") ? lastSign(text) : -1;
    if (sign < 0) {
      return null;
    }
    Object x = sign == 0 ? (Object) 0L : real(text.substring(0, sign));
    String imaginary = text.substring(sign, end);
    Object y = imaginary.equals("+") ? (Object) 1L : imaginary.equals("-") ? -1L : real(imaginary);
    return x == null || y == null ? null : Complex.of(x, y);
  }

  /** Where the imaginary part begins, or -1: at the last sign that is not of an exponent. */
  private int lastSign(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      boolean isSign = text.charAt(i) == '+' || text.charAt(i) == '-';
      if (isSign && !(radix == DECIMAL && i > 0 && text.charAt(i - 1) == 'e')) {
        return i;
      }
    }
    return -1;
  }

  // [<sign>] <ureal> | +inf.0 | -inf.0 | +nan.0 | -nan.0
  private Object real(String text) {
    boolean signed = text.startsWith("+") || text.startsWith("-");
    boolean negative = text.startsWith("-");
    String magnitude = signed ? text.substring(1) : text;
    if (signed && magnitude.equals("inf.0")) {
      return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    } else if (signed && magnitude.equals("nan.0")) {
      return Double.NaN;
    }
    Object unsigned = unsigned(magnitude);
    return unsigned != null && negative ? Arithmetic.negate(unsigned) : unsigned;
  }

  // <digits> | <digits> / <digits> | <decimal>
  private Object unsigned(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return areDigits(text, radix) ? integer(text) : decimal(text);
    }
    String numerator = text.substring(0, slash);
    String denominator = text.substring(slash + 1);
    if (!areDigits(numerator, radix) || !areDigits(denominator, radix)) {
      return null;
    }
    Object divisor = integer(denominator);
    return Integers.isExactZero(divisor) ? null : Arithmetic.divide(integer(numerator), divisor);
  }

  private static boolean areDigits(String text, int radix) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), radix) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private Object integer(String digits) {
    return digits.length() <= FIXNUM_DIGITS
        ? (Object) Long.parseLong(digits, radix)
        : Integers.normal(big(digits));
  }

  /** In halves, as conversion at once takes time that grows with the square of the length. */
  private BigInteger big(String digits) {
    if (digits.length() <= PLAIN_DIGITS) {
      return new BigInteger(digits, radix);
    }
    int low = digits.length() / 2;
    int middle = digits.length() - low;
    return big(digits.substring(0, middle))
        .multiply(BigInteger.valueOf(radix).pow(low))
        .add(big(digits.substring(middle)));
  }

  // [<digits>] . [<digits>] [e [<sign>] <digits>] | <digits> e [<sign>] <digits>
  private Object decimal(String text) {
    int mark = radix == DECIMAL ? text.indexOf('e') : -1;
    String mantissa = mark < 0 ? text : text.substring(0, mark);
    String exponent = mark < 0 ? "0" : text.substring(mark + 1);
    int point = mantissa.indexOf('.');
    String fraction = point < 0 ? "" : mantissa.substring(point + 1);
    String digits = point < 0 ? mantissa : mantissa.substring(0, point) + fraction;
    boolean signed = exponent.startsWith("+") || exponent.startsWith("-");
    String exponentDigits = signed ? exponent.substring(1) : exponent;
    if (mark < 0 && point < 0 || !areDigits(digits, radix) || !areDigits(exponentDigits, DECIMAL)) {
      return null;
    } else if (radix == DECIMAL && !exact) {
      return Double.parseDouble(text);
    }
    Object scaled = scaled(integer(digits), fraction.length(), exponent);
    return exact || scaled == null ? scaled : Exactness.inexact(scaled);
  }

  /** An integer times the radix to the power of an exponent without the places of a fraction. */
  private Object scaled(Object integer, int places, String exponent) {
    if (Integers.isExactZero(integer)) {
      return 0L;
    }
    String significant = exponent.replaceFirst("^([+-]?)0+(?=.)", "$1");
    if (significant.length() > MOST_EXPONENT_DIGITS) {
      return null;
    }
    int power = Integer.parseInt(significant) - places;
    if (Math.abs(power) > MOST_EXPONENT) {
      return null;
    }
    return Arithmetic.multiply(integer, Powers.expt((long) radix, (long) power));
  }
}
