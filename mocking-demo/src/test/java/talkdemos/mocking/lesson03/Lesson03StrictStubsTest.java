// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson03;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mockito.exceptions.misusing.PotentialStubbingProblem;
import org.mockito.exceptions.misusing.UnnecessaryStubbingException;
import talkdemos.mocking.page.TestRun;
import talkdemos.mocking.page.TestRun.Outcome;

/**
 * First cure: strict stubs, which {@code MockitoExtension} turns on. The tests of {@link
 * StrictOnPurpose} are run, and most of them fail; look at what each says. The answer: a strict
 * stub sees that the service no longer asks what the test answers. That the real neighbour would
 * answer otherwise, it cannot see.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // they are run once
class Lesson03StrictStubsTest {
  private Map<String, Outcome> outcomes;

  @BeforeAll
  void run_them() {
    outcomes =
        TestRun.of(StrictOnPurpose.class).stream()
            .collect(Collectors.toMap(run -> run.test().getName(), Function.identity()));
  }

  @Test
  void a_test_whose_stubs_are_all_used_passes() {
    assertThat(outcomes.get("all_is_used").failure()).isEmpty();
  }

  @Test
  void another_argument_than_was_stubbed_fails_with_both() {
    Outcome run = outcomes.get("the_service_asks_for_another_day_than_was_stubbed");
    assertThat(run.failure()).containsInstanceOf(PotentialStubbingProblem.class);
    assertThat(run.message())
        .contains("Strict stubbing argument mismatch")
        .contains("this invocation of 'reading' method:\n    soil.reading(")
        .contains("2024-07-01")
        .contains("has following stubbing(s) with different arguments:\n    1. soil.reading(")
        .contains("2024-06-30");
  }

  @Test
  void a_stub_that_nobody_asked_fails_with_its_line() {
    Outcome run = outcomes.get("the_service_does_not_ask_at_all");
    assertThat(run.failure()).containsInstanceOf(UnnecessaryStubbingException.class);
    assertThat(run.message())
        .contains("Unnecessary stubbings detected")
        .containsPattern(
            "1\\. -> at .*the_service_does_not_ask_at_all\\(StrictOnPurpose.java:\\d+\\)");
  }

  @Test
  void a_lenient_stub_may_stay_unused() {
    assertThat(outcomes.get("the_service_does_not_ask_but_it_may").failure()).isEmpty();
  }

  @Test
  void a_stub_that_says_what_the_real_one_never_would_passes() {
    assertThat(outcomes.get("the_stub_says_what_the_real_one_never_would").failure()).isEmpty();
  }
}
