package kata.triangulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RomanTest {
  @Test
  void one_is_I() {
    assertThat(roman(1)).isEqualTo("I");
  }

  @Test
  void two_is_II() {
    assertThat(roman(2)).isEqualTo("II");
  }

  @Test
  void three_is_III() {
    assertThat(roman(3)).isEqualTo("III");
  }

  @Test
  void four_is_IV() {
    assertThat(roman(4)).isEqualTo("IV");
  }

  @Test
  void five_is_V() {
    assertThat(roman(5)).isEqualTo("V");
  }

  @Test
  void seven_is_VII() {
    assertThat(roman(7)).isEqualTo("VII");
  }

  @Test
  void nine_is_IX() {
    assertThat(roman(9)).isEqualTo("IX");
  }

  @Test
  void nineteen_is_XIX() {
    assertThat(roman(19)).isEqualTo("XIX");
  }

  @Test
  void the_larger_letters_follow_the_same_rule() {
    assertThat(roman(1666)).isEqualTo("MDCLXVI");
    assertThat(roman(1444)).isEqualTo("MCDXLIV");
    assertThat(roman(3999)).isEqualTo("MMMCMXCIX");
  }

  @Test
  void other_numbers_are_refused() {
    assertThatThrownBy(() -> roman(0)).hasMessage("0 is not from 1 to 3999");
    assertThatThrownBy(() -> roman(4000)).hasMessage("4000 is not from 1 to 3999");
  }

  @Test
  void every_numeral_can_be_read_back() {
    for (int number = 1; number <= 3999; number++) {
      assertThat(value(roman(number))).isEqualTo(number);
    }
  }

  private static String roman(int number) {
    return new Roman(number).toString();
  }

  /** Adds the letters up, but takes off one that stands before a larger one. */
  private static int value(String numeral) {
    int[] values = numeral.chars().map(RomanTest::value).toArray();
    int sum = 0;
    for (int i = 0; i < values.length; i++) {
      boolean beforeLarger = i + 1 < values.length && values[i] < values[i + 1];
      sum += beforeLarger ? -values[i] : values[i];
    }
    return sum;
  }

  private static int value(int letter) {
    return switch (letter) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      case 'C' -> 100;
      case 'D' -> 500;
      case 'M' -> 1000;
      default -> throw new AssertionError((char) letter + " is no Roman letter");
    };
  }
}
