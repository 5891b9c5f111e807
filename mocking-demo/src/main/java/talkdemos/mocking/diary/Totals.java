// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.diary;

import java.util.Collection;
import java.util.List;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.Report.Change;

/**
 * Sums over some days.
 *
 * @param owed the deliveries that are owed after the last day
 */
public record Totals(
    int days,
    int read,
    int faults,
    int retries,
    int crossings,
    int recoveries,
    int sent,
    int owed) {

  public static Totals of(List<Day> days) {
    List<Report> reports = days.stream().map(Day::report).toList();
    List<Report.Region> regions =
        reports.stream().map(Report::regions).flatMap(Collection::stream).toList();
    return new Totals(
        days.size(),
        regions.stream().mapToInt(Report.Region::read).sum(),
        regions.stream().mapToInt(region -> region.faults().size()).sum(),
        days.stream().mapToInt(Day::retries).sum(),
        changes(regions, Change.CROSSED),
        changes(regions, Change.RECOVERED),
        reports.stream().mapToInt(report -> report.sent().size()).sum(),
        reports.isEmpty() ? 0 : reports.get(reports.size() - 1).owed().size());
  }

  private static int changes(List<Report.Region> regions, Change change) {
    return (int) regions.stream().filter(region -> region.change() == change).count();
  }
}
