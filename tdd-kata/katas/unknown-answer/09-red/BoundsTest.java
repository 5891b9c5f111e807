package kata.unknownanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is true of all scores, whatever they are. */
class BoundsTest {
  private final double[] hills = MetamorphicTest.rain("hills.csv");

  @Test
  void the_scores_spread_by_one_around_zero() {
    double[] scores = DroughtIndex.of(hills);
    double mean = Arrays.stream(scores).average().orElseThrow();
    double squares = Arrays.stream(scores).map(score -> Math.pow(score - mean, 2)).sum();
    double spread = Math.sqrt(squares / scores.length);

    String found = MetamorphicTest.said("the scores spread by %.3f around %.3f", spread, mean);
    assertThat(mean).withFailMessage(found).isCloseTo(0, within(1e-9));
    assertThat(spread).withFailMessage(found).isCloseTo(1, within(1e-9));
  }

  @Test
  void no_score_is_further_out_than_the_number_of_years_allows() {
    double furthest = Math.sqrt(hills.length / 12 - 1);

    double[] scores = DroughtIndex.of(hills);
    for (int month = 0; month < scores.length; month++) {
      assertThat(Math.abs(scores[month]))
          .withFailMessage("%s scores %s", MetamorphicTest.name(month), scores[month])
          .isLessThanOrEqualTo(furthest);
    }
  }

  @Test
  void a_score_needs_a_whole_season_of_rain() {
    double[] scores = DroughtIndex.of(hills, 3);

    for (int month = 0; month < scores.length; month++) {
      assertThat(Double.isNaN(scores[month]))
          .withFailMessage("%s scores %s", MetamorphicTest.name(month), scores[month])
          .isEqualTo(month < 2);
    }
  }
}
