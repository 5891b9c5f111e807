// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.diary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Report;

/**
 * One run of the watch, as it went.
 *
 * @param inDrought the regions that have an open alert after it
 * @param retries how often a request was tried again
 * @param why of each delivery that is owed, why it could not be made
 */
public record Day(Report report, Set<String> inDrought, int retries, Map<Delivery, String> why) {
  public Day {
    inDrought = Set.copyOf(inDrought);
    why = Map.copyOf(why);
  }

  /** The regions that no station of could be read. */
  public List<Report.Region> unread() {
    return report.regions().stream().filter(region -> region.read() == 0).toList();
  }
}
