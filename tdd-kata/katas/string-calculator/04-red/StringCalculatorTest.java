package kata.stringcalculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class StringCalculatorTest {
  @Test
  void an_empty_text_adds_up_to_zero() {
    assertThat(sum("")).isEqualTo(0);
  }

  @Test
  void one_number_is_its_own_sum() {
    assertThat(sum("7")).isEqualTo(7);
  }

  @Test
  void numbers_between_commas_are_added() {
    assertThat(sum("1,2,3")).isEqualTo(6);
  }

  @Test
  void a_line_break_separates_too() {
    assertThat(sum("1\n2,3")).isEqualTo(6);
  }

  private static int sum(String text) {
    return assertDoesNotThrow(() -> new StringCalculator().add(text));
  }
}
