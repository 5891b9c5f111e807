// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Floating-point numbers as Python writes them: the shortest digits that read back the same. */
public final class Floats {
  private static final List<RoundingMode> ROUNDINGS =
      List.of(RoundingMode.HALF_EVEN, RoundingMode.UP);

  private Floats() {}

  /**
   * A number as Python's {@code repr} writes it: {@code 1.0}, {@code 1e-05}, {@code 1e+16}, {@code
   * inf}, {@code nan}.
   */
  public static String text(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    String sign = 1 / value < 0 || value < 0 ? "-" : "";
    return sign + (value == 0 ? "0.0" : positive(Math.abs(value)));
  }

  private static String positive(double value) {
    if (value == Math.rint(value) && value < 1e15) {
      return (long) value + ".0";
    }
    BigDecimal shortest = shortest(value);
    String digits = shortest.unscaledValue().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    if (exponent < -4 || exponent >= 16) {
      String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
      String size = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
      return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + size;
    }
    String plain = shortest.toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  /**
   * Double.toString gives more digits than needed before JDK 19. Below a power of two the doubles
   * lie closer than above, so that the nearest short number may miss where the next one up hits.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = value < Double.MIN_NORMAL ? 1 : 15; ; digits++) {
      for (RoundingMode mode : ROUNDINGS) {
        BigDecimal candidate = exact.round(new MathContext(digits, mode));
        if (candidate.doubleValue() == value) {
          return candidate.stripTrailingZeros();
        }
      }
    }
  }
}
