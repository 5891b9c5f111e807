package kata.unknownanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A second way to the answer: slow, and with nothing in common with the first. */
class OracleTest {
  @Test
  void the_scores_are_those_of_pairs_of_years() {
    for (int series = 0; series < 40; series++) {
      double[] rain = madeUp(series);
      int months = 1 + series % 5;
      double[] scores = DroughtIndex.of(rain, months);
      for (int month = 0; month < rain.length; month++) {
        double expected = slowly(rain, months, month);
        assertThat(scores[month])
            .withFailMessage(
                MetamorphicTest.said(
                    "series %d scores %.3f for %d months up to month %d, by pairs of years %.3f",
                    series, scores[month], months, month, expected))
            .isCloseTo(expected, within(1e-9));
      }
    }
  }

  /** Three to nine years, always the same ones for the same number. */
  private static double[] madeUp(int series) {
    Random random = new Random(series);
    return random.doubles(12 * (3 + series % 7), 0, 200).toArray();
  }

  /**
   * A value's distance from the mean is its mean distance from all values, and the variance is half
   * of the mean squared distance of all pairs.
   */
  private static double slowly(double[] rain, int months, int month) {
    if (month < months - 1) return Double.NaN;
    double distances = 0;
    double squares = 0;
    int years = 0;
    for (int one = month % 12; one < rain.length; one += 12) {
      if (one < months - 1) continue;
      distances += sum(rain, months, month) - sum(rain, months, one);
      years++;
      for (int other = month % 12; other < rain.length; other += 12) {
        if (other < months - 1) continue;
        squares += Math.pow(sum(rain, months, one) - sum(rain, months, other), 2);
      }
    }
    return distances / years / Math.sqrt(squares / years / years / 2);
  }

  private static double sum(double[] rain, int months, int month) {
    return months == 0 ? 0 : rain[month] + sum(rain, months - 1, month - 1);
  }
}
