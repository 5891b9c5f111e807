// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
import talkdemos.workshop.verify.Prover;

/** Every exercise that comes with the modules is proved; two at a time, to save time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledExercisesTest {
  private Provers provers;

  /** What was found wrong with an exercise, in each respect. */
  private record Found(
      List<String> flaws, Optional<String> unsolved, Optional<String> solved, List<String> idle) {}

  @BeforeAll
  void open() {
    provers = new Provers();
  }

  @AfterAll
  void close() {
    provers.close();
  }

  @TestFactory
  Stream<DynamicContainer> exercises() throws BrokenExercise {
    List<Exercise> all = Exercises.bundled().whole().all();
    List<Future<Found>> found =
        all.stream().map(one -> provers.submit(prover -> prove(prover, one))).toList();
    return IntStream.range(0, all.size()).mapToObj(i -> proofs(all.get(i), found.get(i)));
  }

  private static Found prove(Prover prover, Exercise one) {
    return new Found(prover.flaws(one), prover.unsolved(one), prover.solved(one), prover.idle(one));
  }

  private static DynamicContainer proofs(Exercise one, Future<Found> found) {
    return dynamicContainer(
        one.name(),
        Stream.of(
            dynamicTest(
                "has a title, a text, hints and gaps",
                () -> assertThat(found.get().flaws()).isEmpty()),
            dynamicTest(
                "fails unsolved, as announced", () -> assertThat(found.get().unsolved()).isEmpty()),
            dynamicTest("passes solved", () -> assertThat(found.get().solved()).isEmpty()),
            dynamicTest("needs each gap", () -> assertThat(found.get().idle()).isEmpty())));
  }

  @Test
  void each_name_is_there_once_and_short_enough_for_a_narrow_terminal() throws BrokenExercise {
    assertThat(Exercises.bundled().all().stream().map(Exercise::name))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.length() <= 50);
  }
}
