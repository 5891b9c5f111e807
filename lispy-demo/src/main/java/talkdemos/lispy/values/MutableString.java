// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

import java.util.Arrays;

/**
 * A string of Scheme: a sequence of Unicode scalar values with access by index in constant time.
 *
 * <p>Latin-1 text takes a byte a character, any other four. Two strings are equal in Java if they
 * hold the same characters now.
 */
public final class MutableString {
  private byte[] narrow; // or else null, and the characters are in wide
  private int[] wide;
  private final boolean literal;

  private MutableString(byte[] narrow, int[] wide, boolean literal) {
    this.narrow = narrow;
    this.wide = wide;
    this.literal = literal;
  }

  /** A new string of the characters of a Java string; lone surrogates become U+FFFD. */
  public static MutableString of(String text) {
    return of(text, false);
  }

  /** A string that must not be changed, as those that stand in a program. */
  public static MutableString literal(String text) {
    return of(text, true);
  }

  private static MutableString of(String text, boolean literal) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      if (c > 0xFF) {
        return wide(text, literal);
      }
      bytes[i] = (byte) c;
    }
    return new MutableString(bytes, null, literal);
  }

  private static MutableString wide(String text, boolean literal) {
    return of(text.codePoints().map(c -> Char.isScalarValue(c) ? c : 0xFFFD).toArray(), literal);
  }

  /** A new string of these code points; the array is copied. */
  public static MutableString of(int[] codePoints) {
    return of(codePoints, false);
  }

  private static MutableString of(int[] codePoints, boolean literal) {
    byte[] bytes = new byte[codePoints.length];
    for (int i = 0; i < bytes.length; i++) {
      if (codePoints[i] > 0xFF) {
        return new MutableString(null, codePoints.clone(), literal);
      }
      bytes[i] = (byte) codePoints[i];
    }
    return new MutableString(bytes, null, literal);
  }

  /** A new string of the characters of all, one string after the other. */
  public static MutableString joined(MutableString... strings) {
    int length = 0;
    boolean allNarrow = true;
    for (MutableString string : strings) {
      length += string.length();
      allNarrow &= string.narrow != null;
    }
    Object all = allNarrow ? new byte[length] : new int[length];
    int at = 0;
    for (MutableString string : strings) {
      Object part = allNarrow ? string.narrow : string.codePoints();
      System.arraycopy(part, 0, all, at, string.length());
      at += string.length();
    }
    return all instanceof byte[] bytes ? new MutableString(bytes, null, false) : of((int[]) all);
  }

  /** A new string of one character, so many times. */
  public static MutableString filled(int length, int codePoint) {
    int[] all = new int[length];
    Arrays.fill(all, codePoint);
    return of(all);
  }

  /** True if it must not be changed. */
  public boolean isLiteral() {
    return literal;
  }

  /** The number of characters, not of Java's chars. */
  public int length() {
    return narrow != null ? narrow.length : wide.length;
  }

  /** The code point at an index. */
  public int codePointAt(int index) {
    return narrow != null ? narrow[index] & 0xFF : wide[index];
  }

  /** Changes the character at an index. */
  public void set(int index, int codePoint) {
    if (narrow != null && codePoint > 0xFF) {
      wide = codePoints();
      narrow = null;
    }
    if (narrow != null) {
      narrow[index] = (byte) codePoint;
    } else {
      wide[index] = codePoint;
    }
  }

  /** The code points, in a new array. */
  public int[] codePoints() {
    return codePoints(0, length());
  }

  /** The code points from an index to just before another, in a new array. */
  public int[] codePoints(int start, int end) {
    if (narrow == null) {
      return Arrays.copyOfRange(wide, start, end);
    }
    int[] codePoints = new int[end - start];
    for (int i = start; i < end; i++) {
      codePoints[i - start] = narrow[i] & 0xFF;
    }
    return codePoints;
  }

  /** A new string of the characters from an index to just before another. */
  public MutableString substring(int start, int end) {
    return narrow != null
        ? new MutableString(Arrays.copyOfRange(narrow, start, end), null, false)
        : of(Arrays.copyOfRange(wide, start, end));
  }

  @Override
  public boolean equals(Object that) {
    return that instanceof MutableString string
        && (narrow != null && string.narrow != null
            ? Arrays.equals(narrow, string.narrow)
            : Arrays.equals(codePoints(), string.codePoints()));
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < length(); i++) {
      hash = 31 * hash + codePointAt(i);
    }
    return hash;
  }

  @Override
  public String toString() {
    if (narrow != null) {
      return new String(narrow, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
    return new String(wide, 0, wide.length);
  }
}
