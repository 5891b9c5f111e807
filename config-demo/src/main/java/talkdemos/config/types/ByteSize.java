// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

/**
 * A number of bytes, read from a number or from HOCON's sizes: {@code 512}, {@code "10 kB"} (powers
 * of 1000), {@code "64 MiB"}, {@code "4g"} (powers of 1024).
 *
 * @param bytes how many, not negative
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {
  /** Refuses negative sizes. */
  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("a size is not negative: " + bytes);
    }
  }

  /**
   * The size that a text is.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static ByteSize parse(String text) {
    return Units.size(text);
  }

  @Override
  public int compareTo(ByteSize other) {
    return Long.compare(bytes, other.bytes);
  }

  /** The size in the largest unit that gives a whole number: {@code 64MiB}. */
  @Override
  public String toString() {
    return Units.text(this);
  }
}
