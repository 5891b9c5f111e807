// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.startup;

import java.time.Duration;
import java.util.List;

/**
 * What repeated measurements of one thing gave: figures of a busy machine are a range.
 *
 * @param median the middle one, or the mean of the two in the middle
 */
public record Spread(Duration median, Duration min, Duration max) {
  /** Of one measurement or more. */
  static Spread of(List<Duration> measured) {
    List<Duration> sorted = measured.stream().sorted().toList();
    int middle = sorted.size() / 2;
    Duration upper = sorted.get(middle);
    Duration median =
        sorted.size() % 2 == 1 ? upper : sorted.get(middle - 1).plus(upper).dividedBy(2);
    return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
