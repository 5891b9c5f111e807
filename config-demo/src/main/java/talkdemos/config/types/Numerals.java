// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in a text, as Python's {@code int()} and {@code float()} read them. */
final class Numerals {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(_\\d+)*");
  private static final Pattern REAL =
      Pattern.compile(
          "[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d+(_\\d+)*)?");
  private static final Pattern SPECIAL = Pattern.compile("[+-]?(inf|infinity|nan)");

  private Numerals() {}

  /** The integer that a text is: a sign, digits, single underscores between them, blanks around. */
  static Optional<BigInteger> whole(String text) {
    String digits = ascii(text.strip());
    return WHOLE.matcher(digits).matches()
        ? Optional.of(new BigInteger(digits.replace("_", "").replace("+", "")))
        : Optional.empty();
  }

  /** The number that a text is, {@code inf} and {@code nan} included. */
  static Optional<Double> real(String text) {
    String digits = ascii(text.strip()).toLowerCase(Locale.ROOT);
    if (SPECIAL.matcher(digits).matches()) {
      double size = digits.endsWith("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
      return Optional.of(digits.startsWith("-") ? -size : size);
    }
    return REAL.matcher(digits).matches()
        ? Optional.of(Double.parseDouble(digits.replace("_", "")))
        : Optional.empty();
  }

  /** Digits of other scripts as 0 to 9. */
  private static String ascii(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              out.appendCodePoint(digit < 0 ? c : '0' + digit);
            });
    return out.toString();
  }
}
