// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.http;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private RetryAfter() {}

  /** How long to wait from now; zero for a date that is past, empty if the value is neither. */
  static Optional<Duration> parse(String value, Instant now) {
    String text = value.strip();
    if (text.matches("[0-9]+")) return Optional.of(seconds(new BigInteger(text)));
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  private static Duration seconds(BigInteger seconds) {
    return Duration.ofSeconds(seconds.min(BigInteger.valueOf(Integer.MAX_VALUE)).longValue());
  }
}
