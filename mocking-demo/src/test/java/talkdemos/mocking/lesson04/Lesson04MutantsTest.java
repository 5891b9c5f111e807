// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson04;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.page.LessonsPage;
import talkdemos.mocking.page.Table;

/**
 * Which kind of test notices more? PIT changes the service in small ways, one at a time, and the
 * three suites judge. It takes minutes, so the result is kept: the profile {@code mutants} makes it
 * anew. The answer: for the same seven behaviours, each kills about as many.
 */
class Lesson04MutantsTest {
  private static final Predicate<String> KEEP =
      mutant -> mutant.endsWith("removed call to talkdemos/mocking/drought/History::keep");

  @Test
  void the_table_on_the_page_is_what_was_kept() throws IOException {
    Mutants kept = Mutants.kept();
    Table table = Table.of("suite", "mutants", "killed", "survived", "not run");
    for (String suite : Mutants.SUITES) {
      Mutants.Found found = kept.suites().get(suite);
      int survived = found.survivors().size();
      table =
          table.row(
              suite, "" + found.mutants(), "" + found.killed(), "" + survived, "" + found.notRun());
    }
    LessonsPage.shows("mutants", table);
  }

  @Test
  void for_the_same_behaviours_each_kind_kills_about_as_many() throws IOException {
    List<Mutants.Found> found = List.copyOf(Mutants.kept().suites().values());
    assertThat(found).extracting(Mutants.Found::mutants).containsOnly(found.get(0).mutants());
    assertThat(found)
        .extracting(each -> (double) each.killed() / each.mutants())
        .allSatisfy(share -> assertThat(share).isBetween(0.5, 0.7));
  }

  @Test
  void what_nobody_asserted_survives_whatever_the_double() throws IOException {
    Mutants kept = Mutants.kept();
    assertThat(kept.suites().get("mock-heavy").survivors()).noneMatch(KEEP);
    assertThat(kept.suites().get("fake-based").survivors()).anyMatch(KEEP);
    assertThat(kept.suites().get("end-to-end").survivors()).anyMatch(KEEP);
  }
}
