// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson04;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import talkdemos.mocking.page.LessonsPage;
import talkdemos.mocking.page.Table;
import talkdemos.mocking.variants.Bench;
import talkdemos.mocking.variants.Edit;
import talkdemos.mocking.variants.Suite;
import talkdemos.mocking.variants.Variant;
import talkdemos.mocking.variants.Verdict;

/**
 * Which tests survive a refactoring?
 *
 * <p>The same seven behaviours are tested {@link MockHeavyTest among mocks}, {@link FakeBasedTest
 * among fakes} and {@link EndToEndTest from outside}. Then the service is {@link Refactorings
 * refactored}: nothing changes for its users. Where a suite fails or does not compile, its sources
 * are {@link Repairs repaired}, and the lines are counted. The answer: what a test writes down it
 * holds fast. Mocks write down the conversation, fakes the ports, a test from outside neither.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Lesson04SurvivalTest {
  private static final List<Suite> SUITES =
      List.of(
          new Suite(
              "mock-heavy",
              List.of("lesson04/MockHeavyTest.java"),
              List.of("lesson04.MockHeavyTest")),
          new Suite(
              "fake-based",
              List.of("fakes/", "lesson04/FakeBasedTest.java"),
              List.of("lesson04.FakeBasedTest")),
          new Suite(
              "end-to-end",
              List.of("lesson04/EndToEndTest.java"),
              List.of("lesson04.EndToEndTest")));

  /** What a refactoring means for a suite. */
  private record Cost(Verdict verdict, int lines, boolean repaired) {
    String cell() {
      if (verdict.passes()) return "";
      String what =
          verdict instanceof Verdict.Ran ran
              ? ran.failures().size() + " of " + ran.tests().size() + " fail"
              : "does not compile";
      return what + ", " + lines + (lines == 1 ? " line" : " lines");
    }
  }

  private final Map<String, Map<String, Cost>> costs = new LinkedHashMap<>();
  private final Map<String, Verdict> before = new LinkedHashMap<>();

  @BeforeAll
  void all_suites_judge_all_refactorings() {
    Bench bench = new Bench(Duration.ofSeconds(20));
    Bench.Compiled now = bench.compile(Variant.NONE);
    for (Suite suite : SUITES) before.put(suite.name(), now.judgedBy(suite));
    List<Variant> all = Refactorings.all(bench);
    List<Map<String, Cost>> rows = Bench.sideBySide(all, refactoring -> costs(bench, refactoring));
    for (int i = 0; i < all.size(); i++) costs.put(all.get(i).name(), rows.get(i));
  }

  private static Map<String, Cost> costs(Bench bench, Variant refactoring) {
    Bench.Compiled compiled = bench.compile(refactoring);
    Map<String, Cost> row = new LinkedHashMap<>();
    for (Suite suite : SUITES) row.put(suite.name(), cost(bench, compiled, refactoring, suite));
    return row;
  }

  private static Cost cost(Bench bench, Bench.Compiled compiled, Variant variant, Suite suite) {
    Verdict verdict = compiled.judgedBy(suite);
    if (verdict.passes()) return new Cost(verdict, 0, true);
    List<Edit> repair = Repairs.of(suite.name(), variant.name(), bench);
    boolean repaired = compiled.judgedBy(suite, repair).passes();
    return new Cost(verdict, bench.lines(suite, repair), repaired);
  }

  @Test
  void the_table_on_the_page_is_what_the_tests_say_now() {
    Table table = Table.of("refactoring", "mock-heavy", "fake-based", "end-to-end");
    for (Map.Entry<String, Map<String, Cost>> refactoring : costs.entrySet()) {
      List<String> row = new ArrayList<>(List.of(refactoring.getKey()));
      for (Suite suite : SUITES) row.add(refactoring.getValue().get(suite.name()).cell());
      table = table.row(row);
    }
    List<String> sums = new ArrayList<>(List.of("survived; lines to change in all"));
    for (Suite suite : SUITES)
      sums.add(survived(suite) + " of " + costs.size() + "; " + lines(suite));
    LessonsPage.shows("survival", table.row(sums));
  }

  private long survived(Suite suite) {
    return costs.values().stream().filter(row -> row.get(suite.name()).verdict.passes()).count();
  }

  private int lines(Suite suite) {
    return costs.values().stream().mapToInt(row -> row.get(suite.name()).lines).sum();
  }

  @Test
  void before_the_refactorings_all_pass_and_all_test_the_same_behaviours() {
    assertThat(before.values()).allMatch(Verdict::passes);
    assertThat(before.values())
        .extracting(Lesson04SurvivalTest::names)
        .allSatisfy(names -> assertThat(names).hasSize(7))
        .containsOnly(names(before.get("mock-heavy")));
  }

  private static List<String> names(Verdict verdict) {
    return ((Verdict.Ran) verdict)
        .tests().keySet().stream().map(name -> name.replaceFirst(".*\\.", "")).toList();
  }

  @Test
  void from_outside_nothing_has_changed() {
    assertThat(costs.values()).allMatch(row -> row.get("end-to-end").verdict.passes());
  }

  @Test
  void each_repair_is_enough() {
    assertThat(costs.values()).flatMap(Map::values).allMatch(Cost::repaired);
  }

  @Test
  void fakes_change_with_the_ports_alone() {
    assertThat(costs.keySet())
        .filteredOn(name -> !costs.get(name).get("fake-based").verdict.passes())
        .containsExactly(
            "a port's method is renamed", "the constructor takes its neighbours as one record");
  }
}
