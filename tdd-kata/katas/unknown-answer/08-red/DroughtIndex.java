package kata.unknownanswer;

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

  /** The same, each score being that of the given number of months up to and with its own. */
  static double[] of(double[] rain, int months) {
    return IntStream.range(0, rain.length)
        .mapToDouble(month -> Normal.of(sameMonths(rain, month)).score(rain[month]))
        .toArray();
  }

  /** The rain of that calendar month in all years. */
  private static double[] sameMonths(double[] rain, int month) {
    return IntStream.iterate(month % 12, each -> each < rain.length, each -> each + 12)
        .mapToDouble(each -> rain[each])
        .toArray();
  }
}
