// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import talkdemos.mocking.drought.Pause;

/** A clock in UTC that jumps. Who pauses on it moves it, and waits for nothing. */
public final class SimulatedClock extends Clock {
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private SimulatedClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** A clock that shows six in the morning of that day. */
  public SimulatedClock(LocalDate day) {
    this(new AtomicReference<>(), ZoneOffset.UTC);
    morningOf(day);
  }

  /** Jumps to six in the morning of that day. */
  public void morningOf(LocalDate day) {
    now.set(day.atTime(MORNING).toInstant(ZoneOffset.UTC));
  }

  /** Moves this clock on instead of waiting. */
  public Pause pause() {
    return duration -> now.updateAndGet(instant -> instant.plus(duration));
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
    return new SimulatedClock(now, other);
  }
}
