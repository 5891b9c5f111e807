// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson09;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.page.LessonsPage;
import talkdemos.mocking.page.Table;

/**
 * What does a test cost, by what stands in for the network? The scenarios of lesson 8 are run with
 * each of its networks, and the program from outside as in lesson 4. Measuring takes minutes, so
 * the result is kept ({@link MeasureCosts} makes it anew). The answer: a warm fake costs nothing, a
 * warm server some milliseconds; and the first mock of a JVM costs as much as its first server.
 */
class Lesson09CostsTest {
  private static final double UNIT = 0.1; // ms; the chart begins here

  @Test
  void the_chart_on_the_page_is_what_was_kept() throws IOException {
    Table table =
        Table.of("", "first test, ms", "warm test, ms", "of it CPU, ms", "each # is twice as long");
    for (Map.Entry<String, Costs.Cost> suite : Costs.kept().suites().entrySet()) {
      Costs.Cost cost = suite.getValue();
      table =
          table.row(
              suite.getKey(),
              shown("%.0f", cost.first()),
              shown("%.2f", cost.wall()),
              String.format(Locale.ROOT, "%.2f", cost.cpu()),
              bar(cost.wall().median()));
    }
    LessonsPage.shows("costs", table);
  }

  private static String shown(String format, Costs.Spread spread) {
    String text = format + " (" + format + " to " + format + ")";
    return String.format(Locale.ROOT, text, spread.median(), spread.least(), spread.greatest());
  }

  private static String bar(double millis) {
    double doublings = Math.log(millis / UNIT) / Math.log(2);
    return "#".repeat((int) Math.max(1, Math.round(doublings)));
  }

  @Test
  void warm_each_is_dearer_than_the_one_before() throws IOException {
    Map<String, Costs.Cost> suites = Costs.kept().suites();
    assertThat(suites.values())
        .extracting(cost -> cost.wall().median())
        .isSortedAccordingTo(Double::compare);
    assertThat(suites.get("real server").wall().median())
        .isGreaterThan(5 * suites.get("fake port").wall().median());
    assertThat(suites.get("end to end").wall().median())
        .isGreaterThan(5 * suites.get("real server").wall().median());
  }

  @Test
  void the_first_mock_is_no_cheaper_than_the_first_server() throws IOException {
    Map<String, Costs.Cost> suites = Costs.kept().suites();
    assertThat(suites.get("mocked HttpClient").first().median())
        .isGreaterThan(suites.get("real server").first().median());
    assertThat(suites.get("mocked port").first().median())
        .isGreaterThan(2 * suites.get("fake port").first().median());
  }

  @Test
  void a_round_runs_the_scenarios_and_takes_their_time() {
    Round round = Round.of("fake port");
    assertThat(round.tests()).isEqualTo(12);
    assertThat(round.wall()).isPositive();
    assertThat(round.first()).isPositive();
  }
}
