// SPDX-License-Identifier: Apache-2.0
/**
 * The numeric tower (R7RS 6.2): exact integers of any size, exact rationals, flonums, complex
 * numbers.
 *
 * <p>An exact integer is a {@link java.lang.Long} where it fits and a {@link java.math.BigInteger}
 * elsewhere, never the other way round; an exact rational that is not an integer is a {@link
 * talkdemos.lispy.numbers.Ratio}; a flonum is a {@link java.lang.Double}; a number with an
 * imaginary part is a {@link talkdemos.lispy.numbers.Complex}. So {@code eqv?} on numbers is Java's
 * {@code equals}.
 *
 * <p>Read {@link talkdemos.lispy.numbers.Arithmetic} first: its two-argument operations have the
 * short ways for fixnums and flonums, and {@code Tower} behind them the general ones. Then {@link
 * talkdemos.lispy.numbers.Exactness}, {@link talkdemos.lispy.numbers.IntegerDivision}, {@link
 * talkdemos.lispy.numbers.Powers} and {@link talkdemos.lispy.numbers.Elementary}. {@link
 * talkdemos.lispy.numbers.NumberReader} and {@link talkdemos.lispy.numbers.NumberPrinter} are
 * inverse to each other.
 *
 * <p>Flonum functions are those of {@link java.lang.StrictMath}: the same digits on every machine.
 * What is no number where one is needed, and what has no result, fails with {@link
 * talkdemos.lispy.values.Raised}.
 */
package talkdemos.lispy.numbers;
