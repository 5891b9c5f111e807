package exercise.patience;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header Retry-After of HTTP. */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * How long to wait from now: so many seconds ({@code 120}), or until a date ({@code Mon, 01 Jul
   * 2024 12:00:30 GMT}). Zero for a date that is past; empty if the value is neither.
   */
  static Optional<Duration> parse(String value, Instant now) {
    String text = value.strip();
    // gap: seconds, or a date
    if (text.matches("[0-9]+")) {
      BigInteger most = BigInteger.valueOf(Integer.MAX_VALUE);
      return Optional.of(Duration.ofSeconds(new BigInteger(text).min(most).intValue()));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, then);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
    //| return Optional.empty();
    // end of gap
  }
}
