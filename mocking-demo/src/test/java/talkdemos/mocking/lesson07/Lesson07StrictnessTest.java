// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson07;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import talkdemos.mocking.page.LessonsPage;
import talkdemos.mocking.page.Table;
import talkdemos.mocking.page.TestRun;
import talkdemos.mocking.page.TestRun.Outcome;

/**
 * Traps, fourth page: when is a strict stub silent? The tests of {@link StrictnessOnPurpose} stub
 * one station and ask for another. Look at the table in LESSONS.md. The answer: strictness is told
 * by an exception at the call, and only of a stub that was not used yet, and only when the call
 * comes from another file than the stub.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // they are run once
class Lesson07StrictnessTest {
  private Map<String, Outcome> outcomes;

  @BeforeAll
  void run_them() {
    outcomes =
        TestRun.of(StrictnessOnPurpose.class).stream()
            .collect(Collectors.toMap(run -> run.test().getName(), Function.identity()));
  }

  private String said(String test) {
    return outcomes.get(test).failure().map(thrown -> thrown.getClass().getSimpleName()).orElse("");
  }

  @Test
  void the_table_on_the_page_is_what_strictness_says_now() throws IOException {
    String page = "src/test/java/talkdemos/mocking/lesson07/StrictnessOnPurpose.java";
    String source = Files.readString(Path.of(page));
    List<String> tests =
        outcomes.keySet().stream().sorted(Comparator.comparingInt(source::indexOf)).toList();
    Table table = Table.of("n1 is stubbed, n2 is asked", "strictness says");
    for (String test : tests) table = table.row(test.replace('_', ' '), said(test));
    LessonsPage.shows("strictness", table);
  }

  @Test
  void a_wrong_call_of_the_code_is_seen() {
    assertThat(said("the_code_asks_wrongly")).isEqualTo("PotentialStubbingProblem");
  }

  @Test
  void the_same_call_is_not_seen_once_the_stub_was_used() {
    assertThat(said("the_code_asks_rightly_then_wrongly")).isEmpty();
  }

  @Test
  void nor_when_it_comes_from_the_test_itself_or_from_its_file() {
    assertThat(said("the_test_itself_asks_wrongly_then_the_code_rightly")).isEmpty();
    assertThat(said("code_in_the_tests_own_file_asks_wrongly_then_rightly")).isEmpty();
  }

  /** The code under test has eaten the complaint, and the stub counts as excused. */
  @Test
  void nor_when_the_code_catches_every_exception() {
    assertThat(said("the_code_asks_wrongly_and_catches_every_exception")).isEmpty();
  }
}
