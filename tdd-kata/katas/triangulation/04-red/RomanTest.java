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

  private static String roman(int number) {
    return new Roman(number).toString();
  }
}
