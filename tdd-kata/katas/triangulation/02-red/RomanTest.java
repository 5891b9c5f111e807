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

  private static String roman(int number) {
    return new Roman(number).toString();
  }
}
