// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.fakes;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves when it is told to. The clocks made by {@link #withZone} move with it. */
public final class MutableClock extends Clock {
  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** A clock that shows this time, in its zone: {@code 2024-02-28T23:59+01:00[Europe/Berlin]}. */
  public static MutableClock at(ZonedDateTime now) {
    return new MutableClock(new AtomicReference<>(now.toInstant()), now.getZone());
  }

  /**
   * Lets time pass: 24 hours, or a day as the clock on the wall shows it. A negative amount turns
   * the clock back.
   */
  public void advance(TemporalAmount amount) {
    now.updateAndGet(instant -> instant.atZone(zone).plus(amount).toInstant());
  }

  /** Goes to the same time of the next day, as the clock on the wall shows it. */
  public void nextDay() {
    advance(Period.ofDays(1));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MutableClock(now, other);
  }
}
