package kata.triangulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RomanTest {
  @Test
  void one_is_I() {
    assertThat(roman(1)).isEqualTo("I");
  }

  private static String roman(int number) {
    return new Roman(number).toString();
  }
}
