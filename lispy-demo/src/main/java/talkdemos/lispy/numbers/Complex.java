// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

/**
 * A complex number that is not real: its imaginary part is not an exact zero.
 *
 * <p>Either part is any real number, so one may be exact and the other a flonum: {@code (sqrt
 * -2.0)} has an exact zero as its real part. It is exact if both parts are.
 */
public final class Complex {
  private final Object real;
  private final Object imaginary;

  private Complex(Object real, Object imaginary) {
    this.real = real;
    this.imaginary = imaginary;
  }

  /** The number of two real parts; the first of them if the second is an exact zero. */
  public static Object of(Object real, Object imaginary) {
    return Integers.isExactZero(imaginary) ? real : new Complex(real, imaginary);
  }

  public Object real() {
    return real;
  }

  public Object imaginary() {
    return imaginary;
  }

  /** True if both parts are exact. */
  public boolean isExact() {
    return !(real instanceof Double || imaginary instanceof Double);
  }

  @Override
  public boolean equals(Object that) {
    return that instanceof Complex complex
        && real.equals(complex.real)
        && imaginary.equals(complex.imaginary);
  }

  @Override
  public int hashCode() {
    return 31 * real.hashCode() + imaginary.hashCode();
  }

  @Override
  public String toString() {
    return NumberPrinter.print(this, 10);
  }
}
