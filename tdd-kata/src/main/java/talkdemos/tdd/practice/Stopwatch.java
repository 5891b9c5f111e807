// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts the time that somebody was at work: not the time between watches, and not a gap of over an
 * hour between two entries, which is taken for a pause.
 */
final class Stopwatch {
  static final Duration PAUSE = Duration.ofHours(1);

  private Instant last;
  private Duration counted = Duration.ZERO;

  /** Something happened; a watch that opens counts nothing of what was before. */
  void tick(Instant at, boolean opens) {
    if (last != null && !opens) counted = counted.plus(gap(last, at));
    last = at;
  }

  /** What has been counted since this was asked the last time. */
  Duration lap() {
    Duration lap = counted;
    counted = Duration.ZERO;
    return lap;
  }

  /** What would be counted if something happened then. */
  Duration until(Instant now) {
    return last == null ? Duration.ZERO : counted.plus(gap(last, now));
  }

  private static Duration gap(Instant from, Instant to) {
    Duration gap = Duration.between(from, to);
    return gap.isNegative() || gap.compareTo(PAUSE) > 0 ? Duration.ZERO : gap;
  }
}
