package kata.unknownanswer;

import java.util.Arrays;

/** How dry or wet each month of a series was, for its place and its time of the year. */
final class DroughtIndex {
  private DroughtIndex() {}

  /**
   * The score of each month: the lower, the drier.
   *
   * @param rain millimetres of each month, from a January on
   */
  static double[] of(double[] rain) {
    double mean = Arrays.stream(rain).average().orElse(Double.NaN);
    double range = Arrays.stream(rain).max().orElse(0) - Arrays.stream(rain).min().orElse(0);
    return Arrays.stream(rain).map(mm -> (mm - mean) / range).toArray();
  }
}
