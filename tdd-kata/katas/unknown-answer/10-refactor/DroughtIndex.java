package kata.unknownanswer;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How dry or wet each month of a series was, for its place and its time of the year. */
final class DroughtIndex {
  private DroughtIndex() {}

  /**
   * The score of each month: the lower, the drier.
   *
   * @param rain millimetres of each month, from a January on
   */
  static double[] of(double[] rain) {
    return of(rain, 1);
  }

  /**
   * The same, each score being that of the given number of months up to and with its own; not a
   * number where the series begins too late for that.
   */
  static double[] of(double[] rain, int months) {
    double[] sums = sums(rain, months);
    return IntStream.range(0, sums.length)
        .mapToDouble(month -> Normal.of(sameMonths(sums, month)).score(sums[month]))
        .toArray();
  }

  /** For each month the rain of the given number of months up to and with it. */
  private static double[] sums(double[] rain, int months) {
    double[] sums = new double[rain.length];
    Arrays.fill(sums, 0, months - 1, Double.NaN);
    for (int month = months - 1; month < rain.length; month++)
      for (int each = month - months + 1; each <= month; each++) sums[month] += rain[each];
    return sums;
  }

  /** The values of that calendar month in all years. */
  private static double[] sameMonths(double[] values, int month) {
    return IntStream.iterate(month % 12, each -> each < values.length, each -> each + 12)
        .mapToDouble(each -> values[each])
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }
}
