// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import talkdemos.workshop.exercise.BrokenExercise;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;
import talkdemos.workshop.verify.Judge;
import talkdemos.workshop.verify.Prover;

/** Every exercise that comes with the modules is proved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledExercisesTest {
  private Judge judge;
  private Prover prover;

  @BeforeAll
  void open() {
    judge = new Judge();
    prover = new Prover(judge);
  }

  @AfterAll
  void close() {
    judge.close();
  }

  @TestFactory
  Stream<DynamicContainer> exercises() throws BrokenExercise {
    return Exercises.bundled().whole().all().stream().map(this::proofs);
  }

  private DynamicContainer proofs(Exercise one) {
    return dynamicContainer(
        one.name(),
        Stream.of(
            dynamicTest(
                "has a title, a text, hints and gaps",
                () -> assertThat(prover.flaws(one)).isEmpty()),
            dynamicTest(
                "fails unsolved, as announced", () -> assertThat(prover.unsolved(one)).isEmpty()),
            dynamicTest("passes solved", () -> assertThat(prover.solved(one)).isEmpty()),
            dynamicTest("needs each gap", () -> assertThat(prover.idle(one)).isEmpty())));
  }

  @Test
  void each_name_is_there_once_and_short_enough_for_a_narrow_terminal() throws BrokenExercise {
    assertThat(Exercises.bundled().all().stream().map(Exercise::name))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.length() <= 50);
  }
}
