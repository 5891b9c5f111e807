// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatsTest {
  @ParameterizedTest
  @CsvSource({ // what Python's repr says of the same literals
    "1.0, 1.0",
    "-0.0, -0.0",
    "1e3, 1000.0",
    "1e15, 1000000000000000.0",
    "1e16, 1e+16",
    "123456789012345680.0, 1.2345678901234568e+17",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "1.5e-7, 1.5e-07",
    "3.14, 3.14",
    "2e-3, 0.002",
    "5.684341886080802e-14, 5.684341886080802e-14",
    "1e23, 1e+23",
    "5e-324, 5e-324",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "1e100, 1e+100",
    "9007199254740993.5, 9007199254740994.0",
    "Infinity, inf",
    "-Infinity, -inf",
    "NaN, nan",
  })
  void writes_as_python_does(String literal, String expected) {
    assertThat(Floats.text(Double.parseDouble(literal))).isEqualTo(expected);
  }

  @Property
  void what_is_written_reads_back_the_same(@ForAll double value) {
    assertThat(Double.parseDouble(Floats.text(value))).isEqualTo(value);
  }

  @Property
  void no_more_digits_than_java_gives(@ForAll double value) {
    assertThat(digits(Floats.text(value))).isLessThanOrEqualTo(digits(Double.toString(value)));
  }

  private static long digits(String text) {
    String mantissa = text.split("[eE]")[0].replaceAll("[-.]", "");
    return mantissa.replaceAll("^0+|0+$", "").length();
  }
}
