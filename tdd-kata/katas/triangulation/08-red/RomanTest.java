package kata.triangulation;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static String roman(int number) {
    return new Roman(number).toString();
  }
}
