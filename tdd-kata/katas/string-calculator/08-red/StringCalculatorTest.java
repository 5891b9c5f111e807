package kata.stringcalculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

  @Test
  void the_first_line_may_name_the_separator() {
    assertThat(sum("//;\n1;2;3")).isEqualTo(6);
  }

  @Test
  void a_separator_is_taken_literally() {
    assertThat(sum("//.\n1.2.3")).isEqualTo(6);
  }

  @Test
  void a_negative_number_is_refused() {
    assertThatThrownBy(() -> new StringCalculator().add("0,-2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("negatives not allowed: -2");
  }

  @Test
  void all_negative_numbers_are_shown() {
    assertThatThrownBy(() -> new StringCalculator().add("-1,2,-3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("negatives not allowed: -1, -3");
  }

  private static int sum(String text) {
    return assertDoesNotThrow(() -> new StringCalculator().add(text));
  }
}
