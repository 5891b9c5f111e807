package exercise.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people may be mailed: from 7:00 until before 22:00, where they live. */
final class MailHours {
  private static final LocalTime FROM = LocalTime.of(7, 0);
  private static final LocalTime UNTIL = LocalTime.of(22, 0);

  private final Clock clock;

  MailHours(Clock clock) {
    this.clock = clock;
  }

  /** Whether people in that zone may be mailed now. */
  boolean open(ZoneId zone) {
    // gap: by the clock
    return open(LocalTime.now(clock.withZone(zone)));
    //| return open(LocalTime.now(zone));
    // end of gap
  }

  private static boolean open(LocalTime time) {
    return !time.isBefore(FROM) && time.isBefore(UNTIL);
  }

  /** How long it is until they may; zero if they may now. Hours are real hours, in any night. */
  Duration untilOpen(ZoneId zone) {
    // gap: by one look at the clock
    ZonedDateTime now = ZonedDateTime.now(clock.withZone(zone));
    if (open(now.toLocalTime())) return Duration.ZERO;
    ZonedDateTime morning = now.toLocalDate().atTime(FROM).atZone(zone);
    if (morning.isBefore(now)) morning = now.toLocalDate().plusDays(1).atTime(FROM).atZone(zone);
    return Duration.between(now, morning);
    //| if (open(zone)) return Duration.ZERO;
    //| Duration wait = Duration.between(LocalTime.now(zone), FROM);
    //| return wait.isNegative() ? wait.plusDays(1) : wait;
    // end of gap
  }
}
