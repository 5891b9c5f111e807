package kata.leapyear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeapYearTest {
  @Test
  void an_ordinary_year_is_not_leap() {
    assertThat(LeapYear.isLeap(2023)).isFalse();
  }

  @Test
  void every_fourth_year_is_leap() {
    assertThat(LeapYear.isLeap(2024)).isTrue();
  }

  @Test
  void a_century_is_not_leap() {
    assertThat(LeapYear.isLeap(1900)).isFalse();
  }
}
