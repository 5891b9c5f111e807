// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import talkdemos.propertytesting.experiment.Detection;
import talkdemos.propertytesting.experiment.Finding;
import talkdemos.propertytesting.experiment.Run;

class ChallengeTest {
  private static final List<Challenge> ALL = Challenge.ALL;

  @Test
  void there_are_thirteen() {
    assertThat(ALL).hasSize(13).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void choices_shrink_to_the_known_minimum_with_at_least_19_of_20_seeds(Challenge challenge) {
    Run unbounded = Run.DEFAULT.shrinkingFor(Duration.ofHours(1));
    Detection detection = Detection.byProperties(unbounded, challenge.byChoices(), 20);
    assertThat(detection.findings()).allMatch(Finding::found);
    assertThat(detection.findings().stream().map(Finding::text))
        .filteredOn(challenge.minima()::contains)
        .as("minimal of 20: %s", detection.answers())
        .hasSizeGreaterThanOrEqualTo(19);
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void jqwiks_own_data_breaks_the_property_too(Challenge challenge) {
    Run unshrunk = Run.DEFAULT.with("jqwik.shrinking.default", "OFF");
    assertThat(Detection.byProperties(unshrunk, challenge.byJqwik(), 10).found()).isPositive();
  }
}
