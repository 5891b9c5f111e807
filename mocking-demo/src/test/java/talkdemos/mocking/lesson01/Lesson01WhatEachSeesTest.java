// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson01;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.page.LessonsPage;
import talkdemos.mocking.page.Table;

/**
 * What does each double see, and what does it cost to change the code under it? The five tests of
 * {@link Lesson01FiveDoublesTest} run on services with a bug, which a good test notices, and on
 * services that do the same in another way, which a good test does not notice. The answer is the
 * table in LESSONS.md: the mock sees every bug that the spy sees and complains of every
 * refactoring; the fake sees as many bugs and complains of none.
 */
class Lesson01WhatEachSeesTest {
  private static final Map<String, Consumer<Lesson01FiveDoublesTest>> TESTS = new LinkedHashMap<>();

  static {
    TESTS.put("dummy", Lesson01FiveDoublesTest::dummy);
    TESTS.put("stub", Lesson01FiveDoublesTest::stub);
    TESTS.put("spy", Lesson01FiveDoublesTest::spy);
    TESTS.put("mock", Lesson01FiveDoublesTest::mock);
    TESTS.put("fake", Lesson01FiveDoublesTest::fake);
  }

  /** The doubles' own code, which is kept in step with the ports; a spy here extends a stub. */
  private static final Map<String, List<String>> SOURCES =
      Map.of(
          "dummy", List.of("lesson01/DummyMailer"),
          "stub", List.of("lesson01/StubAlertLog", "lesson01/StubMailer"),
          "spy",
              List.of(
                  "lesson01/StubAlertLog",
                  "lesson01/StubMailer",
                  "lesson01/SpyAlertLog",
                  "lesson01/SpyMailer"),
          "mock", List.of("lesson01/MockNeighbours"),
          "fake", List.of("fakes/FakeAlertLog", "fakes/FakeMailer", "fakes/Failures"));

  private static boolean passes(String name, Change change) {
    Lesson01FiveDoublesTest test = new Lesson01FiveDoublesTest();
    test.change = change;
    try {
      TESTS.get(name).accept(test);
      return true;
    } catch (AssertionError | RuntimeException noticed) {
      return false;
    }
  }

  private static List<String> row(Change change) {
    List<String> cells = new ArrayList<>(List.of(change.name()));
    for (String name : TESTS.keySet()) {
      boolean passes = passes(name, change);
      if (change.harmless()) cells.add(passes ? "" : "breaks");
      else cells.add(passes ? "" : "sees it");
    }
    return cells;
  }

  private static long lines(List<String> sources) throws IOException {
    long lines = 0;
    for (String source : sources) {
      Path file = Path.of("src/test/java/talkdemos/mocking", source + ".java");
      lines +=
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.matches("(//|/?\\*|import |package ).*"))
              .count();
    }
    return lines;
  }

  @Test
  void the_table_on_the_page_is_what_the_tests_say_now() {
    Table table = Table.of("the service", "dummy", "stub", "spy", "mock", "fake");
    for (Change bug : Change.BUGS) table = table.row(row(bug));
    for (Change refactoring : Change.REFACTORINGS) table = table.row(row(refactoring));
    LessonsPage.shows("five doubles", table);
  }

  @Test
  void on_the_service_as_it_is_all_five_pass() {
    assertThat(TESTS.keySet()).allMatch(name -> passes(name, Change.NONE));
  }

  @Test
  void what_the_stub_sees_is_in_the_report_only() {
    assertThat(Change.BUGS)
        .filteredOn(bug -> !passes("stub", bug))
        .extracting(Change::name)
        .containsExactly("a refused mail counts as sent");
  }

  @Test
  void the_mock_complains_of_every_change_good_or_bad() {
    assertThat(Change.BUGS).noneMatch(bug -> passes("mock", bug));
    assertThat(Change.REFACTORINGS).noneMatch(refactoring -> passes("mock", refactoring));
  }

  @Test
  void the_fake_lets_each_refactoring_pass() {
    assertThat(Change.REFACTORINGS).allMatch(refactoring -> passes("fake", refactoring));
  }

  @Test
  void the_fake_costs_the_most_lines_but_once_for_all_tests() throws IOException {
    long fake = lines(SOURCES.get("fake"));
    for (String other : List.of("dummy", "stub", "spy", "mock"))
      assertThat(lines(SOURCES.get(other))).as(other).isLessThan(fake);
  }
}
