// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.experiment.Detection;
import talkdemos.propertytesting.experiment.Examples;
import talkdemos.propertytesting.experiment.Run;

/** What each animal promises. */
class ZooTest {
  private static final List<Animal> ANIMALS = Zoo.ANIMALS;
  private static final Run UNSHRUNK = Run.DEFAULT.with("jqwik.shrinking.default", "OFF");

  @ParameterizedTest
  @FieldSource("ANIMALS")
  void the_examples_pass_on_both_twins(Animal animal) {
    Examples onBuggy = Examples.run(animal.examples().onBuggy());
    assertThat(onBuggy.failures()).isEmpty();
    assertThat(onBuggy.tests()).as("examples").isBetween(4L, 8L);
    Examples onCorrect = Examples.run(animal.examples().onCorrect());
    assertThat(onCorrect.failures()).isEmpty();
    assertThat(onCorrect.tests()).isEqualTo(onBuggy.tests());
  }

  @ParameterizedTest
  @FieldSource("ANIMALS")
  void the_property_fails_on_the_buggy_twin_with_each_of_20_seeds(Animal animal) {
    Detection detection = Detection.byProperties(UNSHRUNK, animal.properties().onBuggy(), 20);
    assertThat(detection.found()).isEqualTo(20);
  }

  @ParameterizedTest
  @FieldSource("ANIMALS")
  void the_property_passes_on_the_correct_twin_10_000_times(Animal animal) {
    Run often = Run.DEFAULT.with("jqwik.tries.default", "10000");
    assertThat(often.all(animal.properties().onCorrect()))
        .isNotEmpty()
        .allSatisfy(
            outcome -> {
              assertThat(outcome.error()).isEmpty();
              assertThat(outcome.tries()).as("tries").isEqualTo(10_000);
            });
  }

  @ParameterizedTest
  @FieldSource("ANIMALS")
  void data_made_by_choices_finds_the_bug_too(Animal animal) {
    Detection detection = Detection.byProperties(UNSHRUNK, animal.byChoices(), 5);
    assertThat(detection.found()).isEqualTo(5);
  }

  @ParameterizedTest
  @FieldSource("ANIMALS")
  void a_fuzzers_run_comes_to_an_end(Animal animal) {
    Generator<Boolean> run =
        source -> {
          animal.fuzz().accept(source);
          return true;
        };
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      try {
        assertThat(Choices.sample(run, random)).isIn(Optional.of(true), Optional.empty());
      } catch (RuntimeException | StackOverflowError crash) {
        assertThat(crash).as("a crash is an end").isNotNull();
      }
    }
  }

  @Test
  void there_are_at_least_18_bugs_and_no_two_animals_of_one_name() {
    assertThat(ANIMALS).hasSizeGreaterThanOrEqualTo(18);
    assertThat(new HashSet<>(ANIMALS.stream().map(Animal::name).toList())).hasSameSizeAs(ANIMALS);
    assertThat(ANIMALS).allMatch(animal -> animal.name().matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(Stream.of("bisect", "glob")).allMatch(name -> Zoo.named(name).isPresent());
    assertThat(Zoo.named("unicorn")).isEmpty();
  }

  @Test
  void what_people_try_first_is_often_not_enough() {
    List<Class<?>> first =
        ANIMALS.stream()
            .flatMap(animal -> animal.others().stream())
            .<Class<?>>map(Animal.Other::onBuggy)
            .toList();
    long never =
        first.stream()
            .filter(other -> Detection.byProperties(UNSHRUNK, other, 1).found() == 0)
            .count();
    assertThat(never).as("of %d that find nothing", first.size()).isGreaterThan(first.size() / 3);
  }
}
