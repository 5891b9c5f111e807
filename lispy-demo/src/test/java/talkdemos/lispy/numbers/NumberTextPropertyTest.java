// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is printed reads back as the same number, and flonums have as few digits as can be. */
class NumberTextPropertyTest extends AnyNumbers {
  @Example
  void usage() {
    assertThat(NumberReader.parse("1/2", 10)).hasToString("1/2");
    assertThat(NumberReader.parse("ff", 16)).isEqualTo(255L);
    assertThat(NumberReader.parse("+", 10)).isNull();
    assertThat(NumberPrinter.print(255L, 16)).isEqualTo("ff");
    assertThat(NumberPrinter.print(1e21, 10)).isEqualTo("1e21");
  }

  @Property
  void what_was_printed_reads_back(@ForAll("numbers") Object z) {
    assertThat(NumberReader.parse(NumberPrinter.print(z, 10), 10)).isEqualTo(z);
  }

  @Property
  void exact_numbers_read_back_in_every_radix(
      @ForAll("exactNumbers") Object z, @ForAll @IntRange(min = 2, max = 36) int radix) {
    String text = NumberPrinter.print(z, radix);
    assertThat(NumberReader.parse(text, radix)).as(text).isEqualTo(z);
    String upperCase = text.toUpperCase(java.util.Locale.ROOT);
    assertThat(NumberReader.parse(upperCase, radix)).as(upperCase).isEqualTo(z);
    assertThat(NumberReader.parse("#e" + text, radix)).isEqualTo(z);
    assertThat(NumberReader.parse("#i" + text, radix)).isEqualTo(Exactness.inexact(z));
  }

  @Property
  void flonums_read_back_in_every_radix(
      @ForAll("doubles") double x, @ForAll @IntRange(min = 2, max = 36) int radix) {
    String text = NumberPrinter.print(x, radix);
    assertThat(NumberReader.parse(text, radix)).as(text).isEqualTo(x);
  }

  @Property
  void exact_decimals_are_the_number_that_is_written(
      @ForAll("bigIntegers") BigInteger n, @ForAll @IntRange(min = -400, max = 400) int scale) {
    BigDecimal decimal = new BigDecimal(n, scale);
    Object exact = NumberReader.parse("#e" + decimal, 10);
    assertThat(decimal.multiply(new BigDecimal(Integers.denominator(exact))))
        .isEqualByComparingTo(new BigDecimal(Integers.numerator(exact)));
    assertThat(NumberReader.parse("#i#d" + decimal, 10))
        .isEqualTo(Exactness.inexact(NumberReader.parse(decimal.toString(), 10)));
  }

  @Property(tries = 20)
  void long_integers_read_as_those_of_big_integer(@ForAll @IntRange(min = 900, max = 9000) int n) {
    String digits = BigInteger.valueOf(7).pow(n).toString();
    assertThat(NumberReader.parse(digits, 10)).isEqualTo(new BigInteger(digits));
  }

  @Property
  void no_text_makes_the_reader_fail(@ForAll String anything) {
    assertThat(NumberReader.parse(anything, 10)).isIn(NumberReader.parse(anything, 10));
  }

  @Property(tries = 10_000)
  void texts_of_numeric_characters_are_read_or_refused(
      @ForAll
          @net.jqwik.api.constraints.CharRange(from = '0', to = '3')
          @net.jqwik.api.constraints.Chars({
            '+', '-', '.', '/', 'e', 'i', '@', '#', 'x', 'n', 'f', 'a', 'E', 'I'
          })
          @net.jqwik.api.constraints.StringLength(max = 9)
          String text,
      @ForAll @IntRange(min = 2, max = 36) int radix) {
    Object number = NumberReader.parse(text, radix);
    if (number != null) {
      assertThat(Numbers.isNumber(number)).isTrue();
      assertThat(NumberReader.parse(NumberPrinter.print(number, radix), radix)).isEqualTo(number);
    }
  }

  // ---------------------------------------------------------------- shortest flonums

  @Property(tries = 20_000)
  void both_ways_to_shortest_digits_agree(@ForAll("positiveDoubles") double x) {
    assertThat(ShortestDecimal.of(x)).isEqualTo(ShortestDigits.of(x, 10));
  }

  @Property(tries = 5000)
  void no_shorter_decimal_reads_back_and_no_other_as_short_is_nearer(
      @ForAll("positiveDoubles") double x) {
    String digits = ShortestDecimal.of(x).text();
    BigDecimal exact = new BigDecimal(x);
    BigDecimal printed = new BigDecimal(NumberPrinter.print(x, 10));
    assertThat(printed.doubleValue()).isEqualTo(x);
    if (digits.length() > 1) {
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
        BigDecimal shorter = exact.round(new MathContext(digits.length() - 1, mode));
        assertThat(shorter.doubleValue()).isNotEqualTo(x);
      }
    }
    for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
      BigDecimal other = exact.round(new MathContext(digits.length(), mode));
      if (other.doubleValue() == x) {
        assertThat(printed.subtract(exact).abs()).isLessThanOrEqualTo(other.subtract(exact).abs());
      }
    }
  }

  /** From JDK 19 on; there one digit is never enough, so 4.9E-324 stands for 5e-324. */
  @Property(tries = 5000)
  void decimals_are_those_of_a_newer_java(@ForAll("positiveDoubles") double x) {
    BigDecimal java = new BigDecimal(Double.toString(x)).stripTrailingZeros();
    if (Runtime.version().feature() >= 19 && java.precision() > 2) {
      assertThat(new BigDecimal(NumberPrinter.print(x, 10))).isEqualByComparingTo(java);
    }
  }

  @Example
  void every_power_of_two_and_of_ten_and_its_neighbours_read_back() {
    for (int e = -1074; e <= 1023; e++) {
      assertNeighbours(Math.scalb(1.0, e));
    }
    for (int e = -323; e <= 308; e++) {
      assertNeighbours(Double.parseDouble("1e" + e));
    }
  }

  private static void assertNeighbours(double x) {
    for (double each : new double[] {Math.nextDown(x), x, Math.nextUp(x)}) {
      if (each > 0) {
        assertThat(ShortestDecimal.of(each)).isEqualTo(ShortestDigits.of(each, 10));
        assertThat(NumberReader.parse(NumberPrinter.print(each, 10), 10)).isEqualTo(each);
      }
    }
  }
}
