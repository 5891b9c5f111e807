// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.diary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import talkdemos.mocking.drought.DroughtWatch;
import talkdemos.mocking.drought.Report;

/**
 * A region's year in 48 characters, four for each month: {@code #} in drought, {@code -} dry (index
 * 30 or less), {@code .} as usual, {@code +} wet (70 or more), {@code ?} not judged, blank not
 * watched. The driest day speaks for its week.
 */
final class Strip {
  static final String MONTHS = "Jan  Feb  Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec";

  /** From the weakest to the strongest. */
  private static final String MARKS = " ?+.-#";

  private static final int WET = 70;

  private Strip() {}

  static String of(String region, int year, List<Day> days) {
    char[] strip = new char[MONTHS.length() + 1];
    Arrays.fill(strip, ' ');
    for (Day day : days) {
      LocalDate date = day.report().day();
      if (date.getYear() != year) continue;
      int cell = 5 * (date.getMonthValue() - 1) + Math.min(3, (date.getDayOfMonth() - 1) / 8);
      for (Report.Region one : day.report().regions())
        if (one.name().equals(region)) {
          char mark = mark(one, day.inDrought().contains(region));
          if (MARKS.indexOf(mark) > MARKS.indexOf(strip[cell])) strip[cell] = mark;
        }
    }
    return new String(strip).stripTrailing();
  }

  private static char mark(Report.Region region, boolean inDrought) {
    if (inDrought) return '#';
    if (region.index().isEmpty()) return '?';
    double index = region.index().getAsDouble();
    if (index <= DroughtWatch.RECOVERED) return '-';
    return index < WET ? '.' : '+';
  }
}
