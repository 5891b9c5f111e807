package kata.stringcalculator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StringCalculatorTest {
  @Test
  void an_empty_text_adds_up_to_zero() {
    assertThat(sum("")).isEqualTo(0);
  }

  private static int sum(String text) {
    return new StringCalculator().add(text);
  }
}
