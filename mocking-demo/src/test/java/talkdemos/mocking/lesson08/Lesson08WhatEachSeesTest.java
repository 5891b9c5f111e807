// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson08;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import talkdemos.mocking.page.LessonsPage;
import talkdemos.mocking.page.Table;
import talkdemos.mocking.variants.Bench;
import talkdemos.mocking.variants.Suite;
import talkdemos.mocking.variants.Variant;
import talkdemos.mocking.variants.Verdict;

/**
 * What does a test see of a bug, and what does its double hide from it?
 *
 * <p>The same {@link Scenarios} are run with four networks. Then the code gets a bug, {@link Bugs
 * one at a time}, and we look which of the four notice. The answer: in the logic, all of them; a
 * double at the port costs nothing there. On the wire, a double at the port sees nothing at all,
 * for what it replaces is where the bug is. A mocked client sees as much of HTTP as its author knew
 * and wrote down; the real server sees the rest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Lesson08WhatEachSeesTest {
  /** The schools, and the tests of each. */
  private static final Map<String, String> SCHOOLS = new LinkedHashMap<>();

  static {
    SCHOOLS.put("mocked HttpClient", "ByMockedHttpClientTest");
    SCHOOLS.put("mocked port", "ByMockedPortTest");
    SCHOOLS.put("fake port", "ByFakePortTest");
    SCHOOLS.put("real server", "ByRealServerTest");
  }

  private static final Suite ALL =
      new Suite(
          "all four schools",
          List.of("fakes/", "lesson08/"),
          SCHOOLS.values().stream().map(test -> "lesson08." + test).toList());

  /** Which schools noticed each bug. */
  private final Map<Variant, Set<String>> noticed = new LinkedHashMap<>();

  @BeforeAll
  void all_schools_judge_all_bugs() {
    Bench bench = new Bench(Duration.ofSeconds(20));
    List<Variant> all =
        Stream.of(List.of(Variant.NONE), Bugs.ON_THE_WIRE, Bugs.IN_THE_LOGIC)
            .flatMap(List::stream)
            .toList();
    List<Set<String>> each =
        Bench.sideBySide(all, bug -> schools(bench.compile(bug).judgedBy(ALL)));
    for (int i = 0; i < all.size(); i++) noticed.put(all.get(i), each.get(i));
  }

  private static Set<String> schools(Verdict verdict) {
    Set<String> schools = new TreeSet<>();
    for (String test : ((Verdict.Ran) verdict).failures().keySet())
      SCHOOLS.forEach(
          (school, tests) -> {
            if (test.startsWith(tests + ".")) schools.add(school);
          });
    return schools;
  }

  @Test
  void the_table_on_the_page_is_what_the_tests_say_now() {
    List<String> header = new ArrayList<>(List.of("the code"));
    header.addAll(SCHOOLS.keySet());
    Table table = new Table(List.of(header));
    for (Map.Entry<Variant, Set<String>> bug : noticed.entrySet()) {
      if (bug.getKey() == Variant.NONE) continue;
      List<String> row = new ArrayList<>(List.of(bug.getKey().name()));
      for (String school : SCHOOLS.keySet())
        row.add(bug.getValue().contains(school) ? "sees it" : "");
      table = table.row(row);
    }
    LessonsPage.shows("what each sees", table);
  }

  @Test
  void the_code_as_it_is_passes_with_each() {
    assertThat(noticed.get(Variant.NONE)).isEmpty();
  }

  @Test
  void a_bug_in_the_logic_is_seen_by_each() {
    assertThat(Bugs.IN_THE_LOGIC)
        .allSatisfy(bug -> assertThat(noticed.get(bug)).isEqualTo(SCHOOLS.keySet()));
  }

  @Test
  void doubles_of_the_port_see_nothing_of_what_is_below_it() {
    assertThat(Bugs.ON_THE_WIRE)
        .allSatisfy(bug -> assertThat(noticed.get(bug)).doesNotContain("mocked port", "fake port"));
  }

  @Test
  void the_real_server_sees_all_that_is_on_the_wire() {
    assertThat(Bugs.ON_THE_WIRE)
        .allSatisfy(bug -> assertThat(noticed.get(bug)).contains("real server"));
  }

  @Test
  void the_mocked_client_misses_what_its_author_did_not_write_down() {
    assertThat(Bugs.ON_THE_WIRE)
        .filteredOn(bug -> !noticed.get(bug).contains("mocked HttpClient"))
        .extracting(Variant::name)
        .containsExactly("only blanks of the query are encoded", "redirects are not followed");
  }
}
