// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

/**
 * Elementary functions of the complex number x + yi in flonums, with the branch cuts of R7RS 6.2.6.
 *
 * <p>The formulas are those that keep precision near the cuts and far from the origin: W. Kahan,
 * "Branch Cuts for Complex Elementary Functions" (1987).
 */
final class ComplexFunctions {
  private static final double LARGE = Double.MAX_VALUE / 8;
  private static final double SMALL = Double.MIN_NORMAL * (1L << 53);
  private static final double SQUARE_OVERFLOWS = 0x1p500;
  private static final double FAR = 20; // tanh of more is one
  private static final double LOG_2 = StrictMath.log(2);

  private ComplexFunctions() {}

  private record Point(double x, double y) {}

  static Object exp(double x, double y) {
    double size = StrictMath.exp(x);
    return Complex.of(size * StrictMath.cos(y), size * StrictMath.sin(y));
  }

  static Object log(double x, double y) {
    double size = StrictMath.hypot(x, y);
    double real;
    if (size > 0.5 && size < 2) {
      double large = Math.max(Math.abs(x), Math.abs(y));
      double small = Math.min(Math.abs(x), Math.abs(y));
      real = StrictMath.log1p((large - 1) * (large + 1) + small * small) / 2;
    } else if (Double.isInfinite(size) && Double.isFinite(x) && Double.isFinite(y)) {
      real = StrictMath.log(StrictMath.hypot(x / 2, y / 2)) + LOG_2;
    } else {
      real = StrictMath.log(size);
    }
    return Complex.of(real, StrictMath.atan2(y, x));
  }

  static Object sqrt(double x, double y) {
    Point root = root(x, y);
    return Complex.of(root.x, root.y);
  }

  private static Point root(double x, double y) {
    if (x == 0 && y == 0) {
      return new Point(0, y);
    } else if (Double.isInfinite(y)) {
      return new Point(Double.POSITIVE_INFINITY, y);
    }
    double size = Math.max(Math.abs(x), Math.abs(y));
    double scale = size > LARGE ? 0x1p-4 : size < SMALL ? 0x1p108 : 1;
    double scaledX = x * scale;
    double scaledY = y * scale;
    double half = Math.sqrt((Math.abs(scaledX) + StrictMath.hypot(scaledX, scaledY)) / 2);
    double back = 1 / Math.sqrt(scale);
    double other = scaledY / (2 * half);
    return x >= 0
        ? new Point(half * back, other * back)
        : new Point(Math.abs(other) * back, Math.copySign(half, y) * back);
  }

  static Object sin(double x, double y) {
    return Complex.of(
        StrictMath.sin(x) * StrictMath.cosh(y), StrictMath.cos(x) * StrictMath.sinh(y));
  }

  static Object cos(double x, double y) {
    return Complex.of(
        StrictMath.cos(x) * StrictMath.cosh(y), -StrictMath.sin(x) * StrictMath.sinh(y));
  }

  static Object tan(double x, double y) {
    double cos = StrictMath.cos(x);
    double sin = StrictMath.sin(x);
    if (Math.abs(y) > FAR) {
      return Complex.of(4 * sin * cos * StrictMath.exp(-2 * Math.abs(y)), Math.signum(y));
    }
    double sinh = StrictMath.sinh(y);
    double divisor = cos * cos + sinh * sinh;
    return Complex.of(sin * cos / divisor, sinh * StrictMath.cosh(y) / divisor);
  }

  static Object asin(double x, double y) {
    Point minus = root(1 - x, -y);
    Point plus = root(1 + x, y);
    return Complex.of(
        StrictMath.atan2(x, minus.x * plus.x - minus.y * plus.y),
        asinh(minus.x * plus.y - minus.y * plus.x));
  }

  static Object acos(double x, double y) {
    Point minus = root(1 - x, -y);
    Point plus = root(1 + x, y);
    return Complex.of(
        2 * StrictMath.atan2(minus.x, plus.x), asinh(plus.x * minus.y - plus.y * minus.x));
  }

  static Object atan(double x, double y) {
    double real = StrictMath.atan2(2 * x, (1 - x) * (1 + x) - y * y) / 2;
    double height = Math.abs(y);
    double size = StrictMath.log1p(4 * height / (x * x + (1 - height) * (1 - height))) / 4;
    return Complex.of(real, Math.copySign(size, y));
  }

  /** Of a number above one. */
  static double acosh(double x) {
    return x > SQUARE_OVERFLOWS
        ? StrictMath.log(x) + LOG_2
        : x > 2
            ? StrictMath.log(2 * x - 1 / (x + Math.sqrt((x - 1) * (x + 1))))
            : StrictMath.log1p(x - 1 + Math.sqrt((x - 1) * (x + 1)));
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    double positive =
        size > SQUARE_OVERFLOWS
            ? StrictMath.log(size) + LOG_2
            : StrictMath.log1p(size + size * size / (1 + StrictMath.hypot(1, size)));
    return Math.copySign(positive, x);
  }
}
