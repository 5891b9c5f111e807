// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson04;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import talkdemos.mocking.variants.Bench;
import talkdemos.mocking.variants.Suite;
import talkdemos.mocking.variants.Variant;
import talkdemos.mocking.variants.Verdict;

/**
 * What do the tests of {@link Lesson04WhatNotToMockTest} say when the code does the same in another
 * way, and when it has a bug? Those that break a rule fail with each innocent change; their twins
 * fail with the bugs alone.
 */
class Lesson04InnocentRefactoringsTest {
  private static final String HTTP = "http/HttpSoilMoisture.java";
  private static final String WATCH = "drought/DroughtWatch.java";
  private static final Suite TESTS =
      new Suite(
          "what not to mock",
          List.of("fakes/", "lesson04/Lesson04WhatNotToMockTest.java"),
          List.of("lesson04.Lesson04WhatNotToMockTest"));

  private final Bench bench = new Bench(Duration.ofSeconds(20));

  private Set<String> failing(Variant variant) {
    Verdict verdict = bench.compile(variant).judgedBy(TESTS);
    return ((Verdict.Ran) verdict)
        .failures().keySet().stream()
            .map(name -> name.replaceFirst(".*\\.", ""))
            .collect(Collectors.toSet());
  }

  @Test
  void a_client_that_is_called_by_another_method_breaks_its_mock() {
    Variant overload =
        Variant.of(
            "another overload",
            HTTP,
            "client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())",
            "client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray(), null)");
    assertThat(failing(overload)).containsExactly("mocked_it_knows_which_method_was_called");
  }

  @Test
  void a_value_that_is_compared_breaks_its_mock() {
    Variant compared =
        Variant.of(
            "the reading's own station is what is looked up, and the record is copied",
            WATCH,
            "history.keep(reading.get());",
            "Reading copy = new Reading(reading.get().station(), day, reading.get().moisture());\n"
                + "      if (!copy.equals(reading.get())) continue;\n"
                + "      history.keep(reading.get());");
    assertThat(failing(compared))
        .containsExactly("mocked_they_answer_what_they_are_known_to_be_asked");
  }

  @Test
  void a_question_that_is_not_asked_any_more_breaks_its_verification() {
    Variant asked =
        Variant.of(
            "asked only where it matters",
            WATCH,
            "    boolean alerted = alerts",
            "    if (index.getAsDouble() > DRY && index.getAsDouble() <= RECOVERED)\n"
                + "      return Change.NONE;\n"
                + "    boolean alerted = alerts");
    assertThat(failing(asked)).containsExactly("verified_it_is_a_transcript_of_the_code");
  }

  @Test
  void the_twins_see_bugs_all_the_same() {
    assertThat(failing(Variant.of("lost", HTTP, "one.text(\"name\")", "one.text(\"id\")")))
        .contains("its_twin_has_a_server_that_is_asked_in_whatever_way");
    assertThat(
            failing(Variant.of("percentile", "drought/DroughtIndex.java", "100 * below", "below")))
        .contains("their_twins_are_made_with_new");
    assertThat(failing(Variant.of("threshold", WATCH, "<= DRY", "<= RECOVERED")))
        .contains("its_twin_verifies_only_what_the_service_does_to_others");
  }

  @Test
  void on_the_code_as_it_is_all_pass() {
    assertThat(failing(Variant.NONE)).isEmpty();
  }
}
