// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2024-07-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({"0,0", "120,120", "' 7 ',7", "007,7", "999999999,999999999"})
  void digits_are_seconds(String value, long seconds) {
    assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(seconds));
  }

  @Test
  void a_date_is_that_far_away() {
    assertThat(RetryAfter.parse("Mon, 01 Jul 2024 12:01:30 GMT", NOW))
        .contains(Duration.ofSeconds(90));
    assertThat(RetryAfter.parse("Mon, 1 Jul 2024 12:01:30 GMT", NOW))
        .contains(Duration.ofSeconds(90));
  }

  @Test
  void a_date_that_is_past_is_now() {
    assertThat(RetryAfter.parse("Mon, 01 Jul 2024 11:00:00 GMT", NOW)).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "Tue, 01 Jul 2024 12:01:30 GMT", "٣"})
  void anything_else_says_nothing(String value) {
    assertThat(RetryAfter.parse(value, NOW)).isEmpty();
  }

  @Test
  void more_seconds_than_a_long_holds_are_as_good_as_never() {
    assertThat(RetryAfter.parse("9".repeat(30), NOW))
        .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(365)));
  }
}
