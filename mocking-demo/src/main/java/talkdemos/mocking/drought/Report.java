// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What happened on a day.
 *
 * @param sent the deliveries that were made
 * @param owed those that were tried and are still owed
 */
public record Report(
    LocalDate day, List<Region> regions, List<Delivery> sent, List<Delivery> owed) {
  public Report {
    regions = List.copyOf(regions);
    sent = List.copyOf(sent);
    owed = List.copyOf(owed);
  }

  /** What a day meant for a region. */
  public enum Change {
    NONE,
    CROSSED,
    RECOVERED
  }

  /**
   * A region on that day.
   *
   * @param index in percent; empty when too few of its stations can be judged
   * @param read how many stations gave a reading
   * @param faults what the others did instead, one line for each
   */
  public record Region(
      String name, OptionalDouble index, int read, List<String> faults, Change change) {
    public Region {
      faults = List.copyOf(faults);
    }
  }
}
