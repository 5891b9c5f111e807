// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of numbers, one by one. */
class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "+1, 1",
    "-1, -1",
    "007, 7",
    "-0, 0",
    "1., 1.0",
    ".5, 0.5",
    "-.5, -0.5",
    "+.5, 0.5",
    "-0.0, -0.0",
    "1e2, 100.0",
    "1E2, 100.0",
    "1e+2, 100.0",
    "1e-2, 0.01",
    "1.5e3, 1500.0",
    "1/3, 1/3",
    "-2/4, -1/2",
    "6/3, 2",
    "0/5, 0",
    "9223372036854775807, 9223372036854775807",
    "9223372036854775808, 9223372036854775808",
    "-9223372036854775808, -9223372036854775808",
    "#xff, 255",
    "#XFF, 255",
    "#b-101, -5",
    "#o17, 15",
    "#d10, 10",
    "#x1/f, 1/15",
    "#b1.1, 1.5",
    "#e1.5, 3/2",
    "#E1.5, 3/2",
    "#i1/3, 0.3333333333333333",
    "#I3, 3.0",
    "#e1e3, 1000",
    "#e#x10, 16",
    "#x#e10, 16",
    "#x#i10, 16.0",
    "#i#x10, 16.0",
    "#e-.25, -1/4",
    "#e0e99999999999, 0",
    "+inf.0, +inf.0",
    "-INF.0, -inf.0",
    "+nan.0, +nan.0",
    "-nan.0, +nan.0",
    "+i, +i",
    "-i, -i",
    "+I, +i",
    "1+i, 1+i",
    "1-i, 1-i",
    "1+2i, 1+2i",
    "-1-2I, -1-2i",
    "+2i, +2i",
    "-2.5i, -2.5i",
    "+inf.0i, +inf.0i",
    "-inf.0-nan.0i, -inf.0+nan.0i",
    "+inf.0+inf.0i, +inf.0+inf.0i",
    "1/2-3/4i, 1/2-3/4i",
    "1e2+3.5e-1i, 100.0+0.35i",
    "1+0i, 1",
    "1+0.0i, 1+0.0i",
    "1.5+0i, 1.5",
    "0+2i, +2i",
    "1e-2-1e-2i, 0.01-0.01i",
    "#x1e+2i, 30+2i",
    "#e1.5+.5i, 3/2+1/2i",
    "#i1+2i, 1.0+2.0i",
    "#i+i, 0.0+1.0i",
    "1@0, 1",
    "0@1, 0",
    "1@2, -0.4161468365471424+0.9092974268256817i",
    "-2@0, -2",
    "1e400, +inf.0",
    "-1e400, -inf.0",
    "1e-400, 0.0",
    "1e99999999999999999999, +inf.0",
    "9007199254740993.0, 9007199254740992.0",
    "9007199254740992.5, 9007199254740992.0",
    "2.2250738585072011e-308, 2.225073858507201e-308",
  })
  void is_read(String text, String printed) {
    Object number = NumberReader.parse(text, 10);
    assertThat(number).isNotNull();
    assertThat(NumberPrinter.print(number, 10)).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "-",
        ".",
        "...",
        "a",
        "1a",
        "i",
        "1i",
        "2.5i",
        "e",
        "e1",
        "1e",
        "1e+",
        ".e1",
        "+.e1",
        "1/0",
        "0/0",
        "-1/0",
        "#e1/0",
        "#i1/0",
        "1/",
        "/1",
        "1/2/3",
        "1/-2",
        "1.5/2",
        "1/2.5",
        "1/2e3",
        "--1",
        "+-1",
        "1+",
        "1+2",
        "1+2ii",
        "+2i1",
        "1+2i+3i",
        "i+1",
        "inf.0",
        "nan.0",
        "+inf",
        "+inf.",
        "+inf.00",
        "inf",
        "infinity",
        "NaN",
        "1d",
        "1f",
        "0x10",
        "1_000",
        "1,5",
        "#",
        "#x",
        "#e",
        "#xg",
        "#b2",
        "#o8",
        "#x#x1",
        "#e#i1",
        "#e#e1",
        "#q1",
        "#t",
        "#\\a",
        "#(1)",
        "#e+inf.0",
        "#e+nan.0",
        "#e1+inf.0i",
        "1@",
        "@1",
        "1@2@3",
        "1@2i",
        "1..2",
        "1.2.3",
        "1e2.5",
        "1e2e3",
        " 1",
        "1 ",
        "1\n",
        "\u0661",
        "\uff11",
        "+\u0131nf.0",
        "-\u0130",
        "1\u0000",
        "#e1e1000000000",
        "#e1e-1000000000",
        "#e1e99999999999999999999",
        "#x1e+2",
        "#b1e1"
      })
  void is_no_number(String text) {
    assertThat(NumberReader.parse(text, 10)).isNull();
  }

  @Test
  void a_radix_decides_what_is_a_digit() {
    assertThat(NumberReader.parse("zz", 36)).isEqualTo(35L * 37);
    assertThat(NumberReader.parse("+i", 18)).isEqualTo(Complex.of(0L, 1L));
    assertThat(NumberReader.parse("+i", 19)).isEqualTo(18L);
    assertThat(NumberReader.parse("0+i", 19)).isEqualTo(Complex.of(0L, 1L));
    assertThat(NumberPrinter.print(Complex.of(0L, 1L), 19)).isEqualTo("0+i");
    assertThat(NumberReader.parse("1e1", 16)).isEqualTo(0x1e1L);
    assertThat(NumberReader.parse("#d1e1", 16)).isEqualTo(10.0);
    assertThat(NumberReader.parse("1.8", 16)).isEqualTo(1.5);
  }

  @Test
  void absurd_texts_are_answered_at_once() {
    String digits = "7".repeat(300_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(NumberReader.parse(digits, 10)).isNotNull();
          assertThat(NumberReader.parse("1e" + digits, 10)).isEqualTo(Double.POSITIVE_INFINITY);
          assertThat(NumberReader.parse("#e1e" + digits, 10)).isNull();
          assertThat(NumberReader.parse("#e1e-" + digits, 10)).isNull();
          assertThat(NumberReader.parse("0." + digits, 10)).isEqualTo(7.0 / 9);
          assertThat(NumberReader.parse("+" + "-".repeat(300_000) + "i", 10)).isNull();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0",
    "-0.0, -0.0",
    "0.0, 0.0",
    "0.1, 0.1",
    "100.0, 100.0",
    "1.5, 1.5",
    "2e23, 2e23",
    "1e20, 100000000000000000000.0",
    "1e21, 1e21",
    "1e22, 1e22",
    "1e-6, 0.000001",
    "1e-7, 1e-7",
    "1.5e-7, 1.5e-7",
    "0.00001234, 0.00001234",
    "1.234e21, 1.234e21",
    "123456789012345680000.0, 123456789012345680000.0",
    "999999999999999900000.0, 999999999999999900000.0",
    "0x1p-44, 5.684341886080802e-14",
    "4.9E-324, 5e-324",
    "9.88e-324, 1e-323",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "9007199254740991.0, 9007199254740991.0",
    "9007199254740992.0, 9007199254740992.0",
    "9007199254740994.0, 9007199254740994.0",
    "9007199254740996.0, 9007199254740996.0",
    "9223372036854775807.0, 9223372036854776000.0",
    "0.30000000000000004, 0.30000000000000004",
    "2.0E-3, 0.002",
    "5e-5, 0.00005",
    "9.5367431640625e-7, 9.5367431640625e-7",
    "8.41E21, 8.41e21",
    "2.98023223876953125E-8, 2.9802322387695312e-8",
    "Infinity, +inf.0",
    "-Infinity, -inf.0",
    "NaN, +nan.0",
  })
  void flonums_are_short(String java, String printed) {
    double x = java.startsWith("0x") ? Math.scalb(1.0, -44) : Double.parseDouble(java);
    assertThat(NumberPrinter.print(x, 10)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 2, 0.1",
    "-2.75, 2, -10.11",
    "255.5, 16, ff.8",
    "1e21, 16, 3635c9adc5dea00000.0",
    "0.3333333333333333, 3, 0.1",
    "100.0, 36, 2s.0",
    "0.0, 2, 0.0",
  })
  void flonums_in_another_radix_have_no_exponent(double x, int radix, String printed) {
    assertThat(NumberPrinter.print(x, radix)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"1+2i", "+i", "-i", "-1.5-0.0i", "+inf.0+nan.0i", "1/2-3/4i", "+1.0i", "0.0+i"})
  void complex_numbers_print_as_they_are_written(String text) {
    assertThat(NumberPrinter.print(NumberReader.parse(text, 10), 10)).isEqualTo(text);
  }
}
