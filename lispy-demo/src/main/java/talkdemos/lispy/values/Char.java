// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

/** A character: a Unicode scalar value (R7RS 6.6), that is, any code point but a surrogate. */
public final class Char implements Comparable<Char> {
  private static final Char[] ASCII = new Char[128];

  static {
    for (int i = 0; i < ASCII.length; i++) {
      ASCII[i] = new Char(i);
    }
  }

  private final int codePoint;

  private Char(int codePoint) {
    this.codePoint = codePoint;
  }

  /**
   * The character of a code point.
   *
   * @throws IllegalArgumentException if it is a surrogate or beyond Unicode
   */
  public static Char of(int codePoint) {
    if (codePoint >= 0 && codePoint < ASCII.length) {
      return ASCII[codePoint];
    } else if (!isScalarValue(codePoint)) {
      throw new IllegalArgumentException(
          "got %x, expected a Unicode scalar value".formatted(codePoint));
    }
    return new Char(codePoint);
  }

  /** True for code points that are characters. */
  public static boolean isScalarValue(long codePoint) {
    return codePoint >= 0 && codePoint < 0xD800 || codePoint > 0xDFFF && codePoint <= 0x10FFFF;
  }

  public int codePoint() {
    return codePoint;
  }

  @Override
  public int compareTo(Char that) {
    return Integer.compare(codePoint, that.codePoint);
  }

  @Override
  public boolean equals(Object that) {
    return that instanceof Char c && codePoint == c.codePoint;
  }

  @Override
  public int hashCode() {
    return codePoint;
  }

  @Override
  public String toString() {
    return Character.toString(codePoint);
  }
}
