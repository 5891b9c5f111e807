// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

import java.time.Duration;
import java.time.ZonedDateTime;

/** When the watch runs again. */
final class Plan {
  private static final Duration DAY = Duration.ofDays(1);

  private Plan() {}

  /**
   * The time after the planned one, however long the work took. Whole days keep the time that the
   * clock on the wall shows: 24 hours after half past eleven would leave out the day on which the
   * clocks go forward. What is missed is done now, once.
   */
  static ZonedDateTime next(ZonedDateTime planned, Duration every, ZonedDateTime now) {
    boolean wholeDays = every.toSeconds() % DAY.toSeconds() == 0 && every.getNano() == 0;
    ZonedDateTime next = wholeDays ? planned.plusDays(every.toDays()) : planned.plus(every);
    return next.isBefore(now) ? now : next;
  }
}
