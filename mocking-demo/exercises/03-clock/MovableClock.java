package exercise.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. */
final class MovableClock extends Clock {
  private final AtomicReference<Instant> time;
  private final ZoneId zone;

  /** A clock in UTC that shows this time. */
  MovableClock(Instant time) {
    this(new AtomicReference<>(time), ZoneOffset.UTC);
  }

  private MovableClock(AtomicReference<Instant> time, ZoneId zone) {
    this.time = time;
    this.zone = zone;
  }

  /** Lets time pass. */
  void advance(Duration duration) {
    // gap: move the time
    time.updateAndGet(before -> before.plus(duration));
    //| Clock.offset(this, duration);
    // end of gap
  }

  @Override
  public Instant instant() {
    // gap: what it shows
    return time.get();
    //| return Instant.now();
    // end of gap
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** This clock seen from another zone: they move together. */
  @Override
  public Clock withZone(ZoneId other) {
    // gap: another zone, the same time
    return new MovableClock(time, other);
    //| return Clock.fixed(instant(), other);
    // end of gap
  }
}
