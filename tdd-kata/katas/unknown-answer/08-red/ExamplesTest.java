package kata.unknownanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Cases that are small enough for pencil and paper. */
class ExamplesTest {
  private static final int JANUARY = 0;
  private static final int MARCH = 2;

  @Test
  void three_januaries_by_hand() {
    // mean 30, squares of what is left 400 + 100 + 900, deviation the root of 1400 / 3: 21.602
    double[] rain = new double[36];
    rain[JANUARY] = 10;
    rain[JANUARY + 12] = 20;
    rain[JANUARY + 24] = 60;
    double[] scores = DroughtIndex.of(rain);

    assertThat(scores[JANUARY]).isCloseTo(-0.926, within(0.001));
    assertThat(scores[JANUARY + 12]).isCloseTo(-0.463, within(0.001));
    assertThat(scores[JANUARY + 24]).isCloseTo(1.389, within(0.001));
  }

  @Test
  void a_wet_march_does_not_end_a_dry_winter() {
    double[] rain = new double[24];
    winter(rain, 0, 50, 40, 10);
    winter(rain, 12, 10, 10, 30);
    double dryWinter = DroughtIndex.of(rain, 3)[MARCH + 12];

    assertThat(dryWinter)
        .withFailMessage("March of the dry winter scores %s", dryWinter)
        .isEqualTo(-1);
  }

  private static void winter(
      double[] rain, int year, double january, double february, double march) {
    rain[year] = january;
    rain[year + 1] = february;
    rain[year + 2] = march;
  }
}
