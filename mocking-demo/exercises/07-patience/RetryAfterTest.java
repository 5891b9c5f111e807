package exercise.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2024-07-01T12:00:00Z");

  private static Optional<Duration> parsed(String value) {
    return RetryAfter.parse(value, NOW);
  }

  @Test
  void a_number_is_seconds() {
    assertThat(parsed("120")).as("Retry-After: 120").contains(Duration.ofMinutes(2));
    assertThat(parsed("0")).as("Retry-After: 0").contains(Duration.ZERO);
    assertThat(parsed(" 7 ")).as("Retry-After:  7 ").contains(Duration.ofSeconds(7));
  }

  @Test
  void a_date_is_so_far_from_now() {
    assertThat(parsed("Mon, 01 Jul 2024 12:00:30 GMT")).contains(Duration.ofSeconds(30));
    assertThat(parsed("Mon, 01 Jul 2024 12:00:00 GMT")).contains(Duration.ZERO);
  }

  @Test
  void a_date_that_is_past_is_no_wait() {
    assertThat(parsed("Mon, 01 Jul 2024 11:59:59 GMT")).contains(Duration.ZERO);
  }

  @Test
  void what_is_neither_is_as_if_it_were_not_there() {
    for (String nonsense : new String[] {"", "soon", "-5", "1.5", "2024-07-01", "5 minutes"})
      assertThat(parsed(nonsense)).as("Retry-After: " + nonsense).isEmpty();
  }

  @Test
  void any_number_of_seconds_is_one() {
    Duration year = Duration.ofDays(365);
    for (String number : new String[] {"2147483648", "99999999999999999999999"})
      assertThat(parsed(number))
          .as("Retry-After: " + number)
          .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(year));
  }

  @Property(tries = 100)
  void seconds_and_date_say_the_same(@ForAll @IntRange(max = 1_000_000) int seconds) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            NOW.plusSeconds(seconds).atOffset(ZoneOffset.UTC));
    assertThat(parsed(date)).as(date).contains(Duration.ofSeconds(seconds));
    assertThat(parsed("" + seconds)).contains(Duration.ofSeconds(seconds));
  }
}
