// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Report;
import talkdemos.mocking.drought.Report.Change;

class DiaryTextTest {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 9);
  private static final Delivery TODAY = new Delivery(new Alert("Harz", DAY, 12.34), "a@x.org");
  private static final Delivery OLD =
      new Delivery(new Alert("Łódź", DAY.minusDays(2), 9), "b@x.org");

  private static Report.Region region(
      String name, double index, int read, Change change, String... faults) {
    return new Report.Region(name, OptionalDouble.of(index), read, List.of(faults), change);
  }

  private static final Day FULL =
      new Day(
          new Report(
              DAY,
              List.of(
                  region("Harz", 12.34, 2, Change.CROSSED, "h3: no reading"),
                  region("Łódź", 50, 3, Change.RECOVERED),
                  new Report.Region(
                      "Alps",
                      OptionalDouble.empty(),
                      0,
                      List.of("a1: cut", "a2: cut"),
                      Change.NONE)),
              List.of(TODAY),
              List.of(OLD)),
          Set.of("Harz"),
          4,
          Map.of(OLD, "550 no"));

  private static String printed(boolean colour, Consumer<DiaryText> print) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    print.accept(new DiaryText(stream, colour, List.of("Harz", "Łódź", "Alps"), text -> text));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void news_are_what_changed_and_what_failed_as_a_whole() {
    assertThat(printed(false, text -> text.news(FULL)))
        .isEqualTo(
            """
            2025-03-09  Harz  drought, index 12.3, 1 mail
            2025-03-09  Łódź  recovered, index 50.0
            2025-03-09  Alps  not read: a1: cut (and 1 more)
            2025-03-09  Łódź  mail to b@x.org is owed: 550 no
            """);
  }

  @Test
  void a_whole_day_tells_of_each_region_and_station() {
    assertThat(printed(false, text -> text.whole(FULL)))
        .isEqualTo(
            """
            2025-03-09  Harz  drought, index 12.3, 2 read, 1 not:
            2025-03-09  Harz    h3: no reading
            2025-03-09  Łódź  recovered, index 50.0, 3 read
            2025-03-09  Alps  no drought, no index, 0 read, 2 not:
            2025-03-09  Alps    a1: cut
            2025-03-09  Alps    a2: cut
            2025-03-09  Harz  mail to a@x.org
            2025-03-09  Łódź  mail to b@x.org is owed: 550 no
            """);
  }

  @Test
  void a_day_without_news_is_silent() {
    Report quiet =
        new Report(DAY, List.of(region("Harz", 40, 3, Change.NONE)), List.of(), List.of());
    assertThat(printed(false, text -> text.news(new Day(quiet, Set.of(), 0, Map.of())))).isEmpty();
  }

  @Test
  void only_droughts_are_red_and_only_in_colour() {
    assertThat(printed(true, text -> text.news(FULL)))
        .startsWith("\u001b[31m2025-03-09  Harz  drought, index 12.3, 1 mail\u001b[0m\n2025-03-09");
    assertThat(printed(false, text -> text.news(FULL))).doesNotContain("\u001b");
  }

  @Test
  void a_strip_has_a_character_a_week_and_the_driest_day_speaks() {
    List<Day> days =
        IntStream.rangeClosed(1, 31)
            .mapToObj(LocalDate.of(2025, 1, 1)::withDayOfMonth)
            .map(DiaryTextTest::january)
            .toList();
    assertThat(Strip.of("Harz", 2025, days)).isEqualTo("+.-#");
    assertThat(Strip.of("Harz", 2024, days)).isEmpty();
    assertThat(Strip.of("Alps", 2025, days)).isEmpty();
    assertThat(printed(false, text -> text.strips(List.of("Harz"), days)))
        .startsWith("\n2025  Jan  Feb  Mar")
        .contains("\nHarz  +.-#\n");
  }

  /** Wet at first, drier each day, in drought from the 25th on. */
  private static Day january(LocalDate day) {
    int date = day.getDayOfMonth();
    double index = date <= 8 ? 70 : date == 16 ? 31 : date <= 16 ? 99 : 30;
    Report report =
        new Report(day, List.of(region("Harz", index, 3, Change.NONE)), List.of(), List.of());
    return new Day(report, date >= 25 ? Set.of("Harz") : Set.of(), 0, Map.of());
  }

  @Test
  void totals_are_sums_but_what_is_owed_is_owed_at_the_end() {
    assertThat(Totals.of(List.of(FULL, FULL))).isEqualTo(new Totals(2, 10, 6, 8, 2, 2, 2, 1));
    assertThat(Totals.of(List.of())).isEqualTo(new Totals(0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void a_day_as_json_has_it_all() {
    assertThat(DiaryJson.of(FULL))
        .hasToString(
            "{\"day\":\"2025-03-09\",\"regions\":["
                + "{\"name\":\"Harz\",\"index\":12.34,\"change\":\"crossed\",\"inDrought\":true,"
                + "\"read\":2,\"faults\":[\"h3: no reading\"]},"
                + "{\"name\":\"Łódź\",\"index\":50.0,\"change\":\"recovered\",\"inDrought\":false,"
                + "\"read\":3,\"faults\":[]},"
                + "{\"name\":\"Alps\",\"index\":null,\"change\":\"none\",\"inDrought\":false,"
                + "\"read\":0,\"faults\":[\"a1: cut\",\"a2: cut\"]}],"
                + "\"sent\":[{\"region\":\"Harz\",\"since\":\"2025-03-09\",\"index\":12.34,"
                + "\"to\":\"a@x.org\"}],"
                + "\"owed\":[{\"region\":\"Łódź\",\"since\":\"2025-03-07\",\"index\":9.0,"
                + "\"to\":\"b@x.org\",\"why\":\"550 no\"}],\"retries\":4}");
  }
}
