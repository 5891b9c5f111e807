// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.override;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers as Python reads them out of text and compares them. */
final class Numbers {
  /** Python reads no longer one either. */
  static final int MAX_DIGITS = 4300;

  private Numbers() {}

  /** Whether an element is a number; true and false count as 1 and 0. */
  static boolean isNumber(Operand operand) {
    return operand instanceof Element.Int
        || operand instanceof Element.Real
        || operand instanceof Element.Bool;
  }

  /** The number, not rounded; the element must be a finite number. */
  static BigDecimal exact(Element number) {
    if (number instanceof Element.Real real) {
      return new BigDecimal(real.value());
    }
    return new BigDecimal(integer(number));
  }

  /** The number as a double. */
  static double real(Element number) {
    return number instanceof Element.Real real ? real.value() : integer(number).doubleValue();
  }

  /** Whether the number is neither infinite nor not-a-number. */
  static boolean finite(Element number) {
    return !(number instanceof Element.Real real) || Double.isFinite(real.value());
  }

  /** An integer for an integer, true or false; a floating-point number as it is. */
  static Element plain(Element number) {
    return number instanceof Element.Bool ? new Element.Int(integer(number)) : number;
  }

  private static BigInteger integer(Element number) {
    return number instanceof Element.Bool bool
        ? bool.value() ? BigInteger.ONE : BigInteger.ZERO
        : ((Element.Int) number).value();
  }

  /** -1, 0 or 1; not-a-number comes last. */
  static int compare(Element a, Element b) {
    return finite(a) && finite(b) ? exact(a).compareTo(exact(b)) : Double.compare(real(a), real(b));
  }

  /** The sum; of integers an integer. */
  static Element add(Element a, Element b) {
    return a instanceof Element.Int x && b instanceof Element.Int y
        ? new Element.Int(x.value().add(y.value()))
        : new Element.Real(real(a) + real(b));
  }

  /** The negative number. */
  static Element negate(Element a) {
    return a instanceof Element.Int x
        ? new Element.Int(x.value().negate())
        : new Element.Real(-real(a));
  }

  /** An integer written as {@code -1_000}, or nothing when this is not one. */
  static Optional<BigInteger> parseInt(String text) {
    String number = text.strip();
    int from = number.startsWith("+") || number.startsWith("-") ? 1 : 0;
    if (digits(number, from) < number.length() || from == number.length()) {
      return Optional.empty();
    }
    String digits = number.replace("_", "");
    return digits.length() > MAX_DIGITS
        ? Optional.empty()
        : Optional.of(new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits));
  }

  /** A floating-point number in any form that Python has, or nothing when this is not one. */
  static Optional<Double> parseReal(String text) {
    String number = text.strip();
    int from = number.startsWith("+") || number.startsWith("-") ? 1 : 0;
    String unsigned = number.substring(from);
    if (unsigned.equalsIgnoreCase("nan")) {
      return Optional.of(Double.NaN);
    }
    if (unsigned.equalsIgnoreCase("inf") || unsigned.equalsIgnoreCase("infinity")) {
      return Optional.of(
          number.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    int whole = digits(unsigned, 0);
    int end = whole;
    boolean some = whole > 0;
    if (end < unsigned.length() && unsigned.charAt(end) == '.') {
      end = digits(unsigned, whole + 1);
      some |= end > whole + 1;
    }
    if (some && end < unsigned.length() && "eE".indexOf(unsigned.charAt(end)) >= 0) {
      int sign = end + 1;
      boolean signed = sign < unsigned.length() && "+-".indexOf(unsigned.charAt(sign)) >= 0;
      int exponent = digits(unsigned, signed ? sign + 1 : sign);
      some = exponent > (signed ? sign + 1 : sign);
      end = exponent;
    }
    return some && end == unsigned.length()
        ? Optional.of(Double.parseDouble(number.replace("_", "")))
        : Optional.empty();
  }

  private static int digits(String text, int from) {
    return new NumberScan(text).digits(from);
  }
}
