// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

/**
 * The digits of a positive flonum: {@code 0.DIGITS} times the radix to the power of {@code point}.
 *
 * @param text without zeros at either end
 * @param point how many of the digits stand before the point
 */
record Digits(String text, int point) {
  /** Of an integer times a power of the radix. */
  static Digits of(String integer, int exponent) {
    int end = integer.length();
    while (integer.charAt(end - 1) == '0') {
      end--;
    }
    return new Digits(integer.substring(0, end), integer.length() + exponent);
  }

  /** With a point and no exponent, and always a digit on both sides of it. */
  String positional() {
    int length = text.length();
    if (point <= 0) {
      return "0." + "0".repeat(-point) + text;
    } else if (point >= length) {
      return text + "0".repeat(point - length) + ".0";
    }
    return text.substring(0, point) + "." + text.substring(point);
  }

  /** With one digit before the point, no point if there is no other, and an exponent of ten. */
  String scientific() {
    String rest = text.length() == 1 ? "" : "." + text.substring(1);
    return text.charAt(0) + rest + "e" + (point - 1);
  }
}
