// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.drought;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How dry a day is, as a percentile of the same season in the years before: 5 means that 5 % of
 * those days were as dry or drier. The U.S. Drought Monitor grades soil moisture by such
 * percentiles: 20 or less is moderate drought, above 30 is normal.
 */
public final class DroughtIndex {
  /** Days of earlier years count when they are at most so many days of the year away. */
  static final int SEASON = 15;

  /** With fewer earlier readings there is no index. */
  static final int ENOUGH = 20;

  private DroughtIndex() {}

  /**
   * A reading's percentile, 0 to 100, among the readings of the same season in the years before;
   * empty when there are fewer than 20 of those. Equal values count half (the mid-rank), so that a
   * history of equal days makes 50.
   */
  public static OptionalDouble of(Reading today, List<Reading> history) {
    double[] season =
        history.stream()
            .filter(reading -> reading.day().isBefore(today.day().minusMonths(6)))
            .filter(reading -> sameSeason(reading.day(), today.day()))
            .mapToDouble(Reading::moisture)
            .toArray();
    if (season.length < ENOUGH) return OptionalDouble.empty();
    double below = 0;
    for (double moisture : season) {
      if (moisture < today.moisture()) below++;
      else if (moisture == today.moisture()) below += 0.5;
    }
    return OptionalDouble.of(100 * below / season.length);
  }

  /** A region's index: the mean of its stations'; empty when fewer than half of them have one. */
  public static OptionalDouble ofRegion(Collection<Double> indices, int stations) {
    if (2 * indices.size() < stations) return OptionalDouble.empty();
    return indices.stream().mapToDouble(Double::doubleValue).average();
  }

  /** The same day of the year may be nearest in the year before or after: over New Year. */
  private static boolean sameSeason(LocalDate then, LocalDate today) {
    int year = today.getYear();
    return apart(then.withYear(year), today) <= SEASON
        || apart(then.withYear(year - 1), today) <= SEASON
        || apart(then.withYear(year + 1), today) <= SEASON;
  }

  private static long apart(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
