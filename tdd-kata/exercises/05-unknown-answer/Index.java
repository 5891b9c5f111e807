package exercise.unknownanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

/** Tells dry years from wet ones. */
final class Index {
  private Index() {}

  /**
   * The score of each year among all of them: below 0 is dry, above 0 is wet. All are 0 if every
   * year had the same rain.
   *
   * @param rain in mm, at least one year
   */
  static double[] scores(double[] rain) {
    // gap: a score for each year, such that all relations hold
    double mean = Arrays.stream(rain).average().orElseThrow();
    double variance = Arrays.stream(rain).map(r -> (r - mean) * (r - mean)).average().orElseThrow();
    double spread = Math.sqrt(variance);
    if (spread < 1e-9) return new double[rain.length];
    return Arrays.stream(rain).map(r -> (r - mean) / spread).toArray();
    //| return new double[rain.length];
    // end of gap
  }

  /** Throws an AssertionError if scores of a list of years cannot be right together. */
  static void checkLevel(double[] scores) {
    // gap: what is true of all scores of a list together
    double sum = Arrays.stream(scores).sum();
    double squares = Arrays.stream(scores).map(score -> score * score).sum();
    assertThat(sum).as("sum of the scores").isCloseTo(0, within(1e-6));
    if (squares > 1e-6)
      assertThat(squares).as("sum of the squares").isCloseTo(scores.length, within(1e-6));
    // end of gap
  }
}
