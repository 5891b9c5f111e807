package exercise.unknownanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IndexTest {
  @Property(tries = 100)
  void more_rain_is_a_higher_score(
      @ForAll @Size(min = 3, max = 12) List<@IntRange(max = 300) Integer> years,
      @ForAll @IntRange(min = 10, max = 100) int more) {
    double[] rain = mm(years);
    // where all others are alike, the score says no more than that this one is different
    Assume.that(years.stream().skip(1).distinct().count() > 1);
    double before = Index.scores(rain)[0];
    rain[0] += more;
    double after = Index.scores(rain)[0];
    assertThat(after).as("the score of a year with more rain in that year").isGreaterThan(before);
  }

  @Property(tries = 100)
  void the_wetter_of_two_years_has_the_higher_score(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 300) Integer> years) {
    double[] rain = mm(years);
    double[] scores = Index.scores(rain);
    if (rain[0] > rain[1]) assertThat(scores[0]).isGreaterThan(scores[1]);
    if (rain[0] == rain[1]) assertThat(scores[0]).isEqualTo(scores[1]);
  }

  @Property(tries = 100)
  void more_rain_of_the_same_kind_changes_nothing(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 300) Integer> years,
      @ForAll @DoubleRange(min = 0.5, max = 4) double factor) {
    double[] rain = mm(years);
    same(Index.scores(Arrays.stream(rain).map(r -> r * factor).toArray()), Index.scores(rain));
  }

  @Property(tries = 100)
  void five_millimetres_more_in_each_year_change_nothing(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 300) Integer> years) {
    double[] rain = mm(years);
    same(Index.scores(Arrays.stream(rain).map(r -> r + 5).toArray()), Index.scores(rain));
  }

  @Property(tries = 100)
  void the_order_of_the_years_changes_nothing(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 300) Integer> years) {
    double[] scores = Index.scores(mm(years));
    Collections.reverse(years);
    double[] reversed = Index.scores(mm(years));
    for (int i = 0; i < scores.length; i++)
      assertThat(reversed[scores.length - 1 - i]).isCloseTo(scores[i], within(1e-6));
  }

  @Property(tries = 100)
  void the_level_of_the_scores_is_right(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 300) Integer> years) {
    Index.checkLevel(Index.scores(mm(years)));
  }

  @Test
  void years_that_are_all_alike_score_0() {
    assertThat(Index.scores(new double[] {40, 40, 40})).containsExactly(0, 0, 0);
    assertThat(Index.scores(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}))
        .containsExactly(0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void the_level_is_asked_for() {
    double[] scores = Index.scores(new double[] {10, 20, 60, 90});
    notices(Arrays.stream(scores).map(score -> score + 1).toArray(), "1 more for each year");
    notices(Arrays.stream(scores).map(score -> 2 * score).toArray(), "all scores doubled");
    notices(Arrays.stream(scores).map(score -> score / 10).toArray(), "a tenth of all scores");
    notices(new double[] {1, 1, 1}, "1 for each of three years that are alike");
  }

  private static void notices(double[] wrong, String what) {
    if (catchThrowable(() -> Index.checkLevel(wrong)) == null)
      fail("checkLevel finds nothing wrong with " + what + ": " + text(wrong));
  }

  private static double[] mm(List<Integer> years) {
    return years.stream().mapToDouble(Integer::doubleValue).toArray();
  }

  private static void same(double[] scores, double[] expected) {
    assertThat(scores.length).isEqualTo(expected.length);
    for (int i = 0; i < scores.length; i++)
      assertThat(scores[i])
          .as("score of year %d in %s, which was %s before", i, text(scores), text(expected))
          .isCloseTo(expected[i], within(1e-6));
  }

  private static String text(double[] scores) {
    return Arrays.stream(scores).mapToObj("%.3f"::formatted).collect(Collectors.joining(" "));
  }
}
