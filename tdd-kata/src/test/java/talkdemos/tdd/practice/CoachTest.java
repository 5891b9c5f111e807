// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static talkdemos.tdd.practice.Finding.Kind.LONG_IN_RED;
import static talkdemos.tdd.practice.Finding.Kind.LONG_WITHOUT_RUN;
import static talkdemos.tdd.practice.Finding.Kind.PASSED_AT_ONCE;
import static talkdemos.tdd.practice.Finding.Kind.PREDICTED_WRONGLY;
import static talkdemos.tdd.practice.Finding.Kind.SEVERAL_TESTS;
import static talkdemos.tdd.practice.Finding.Kind.STEP_TOO_LARGE;
import static talkdemos.tdd.practice.Finding.Kind.TEST_AFTER_CODE;
import static talkdemos.tdd.practice.Finding.Kind.UNPREDICTED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import talkdemos.tdd.kata.Phase;

class CoachTest {
  @Test
  void usage() {
    SmallSession session =
        new SmallSession()
            .minutes(2)
            .tests(1)
            .run("red")
            .minutes(1)
            .code(3)
            .predict("green")
            .run("green")
            .minutes(4)
            .code(2)
            .run("green");
    Coach coach = Coach.of(session.entries());
    assertThat(coach.moments())
        .extracting(Moment::phase)
        .containsExactly(
            Optional.of(Phase.RED), Optional.of(Phase.GREEN), Optional.of(Phase.REFACTOR));
    assertThat(coach.moments()).allMatch(moment -> moment.findings().isEmpty());
    assertThat(coach.moments().get(2).before()).isEqualTo(Duration.ofMinutes(4));
    assertThat(coach.moments().get(2).spentIn()).contains(Phase.REFACTOR);
    assertThat(coach.moments().get(0).size()).hasToString("2 lines of tests");
  }

  static Stream<Arguments> sessions() {
    return Stream.of(
        told("a round as it should be", good()),
        told("a refactoring in between", good().code(5).run("green").tests(1).run("red")),
        told(
            "a test that does not compile is seen failing",
            new SmallSession().tests(1).run("dnc").code(3).predict("green").run("green")),
        told(
            "code in red without a prediction",
            new SmallSession().tests(1).run("red").code(3).run("green"),
            UNPREDICTED),
        told(
            "a prediction before the code changed counts for the next run",
            new SmallSession().tests(1).run("red").predict("green").code(3).run("green")),
        told(
            "a red that was not expected",
            good().tests(1).predict("green").run("red"),
            PREDICTED_WRONGLY),
        told("two tests at once", good().tests(2).run("red"), SEVERAL_TESTS),
        told(
            "a second test while the first is red",
            good().tests(1).run("red").tests(1).run("red"),
            SEVERAL_TESTS),
        told("a test renamed is no new test", good().renamedTest().run("green")),
        told("a test that passes at once", good().tests(1).run("green"), PASSED_AT_ONCE),
        told("a test with its code", good().code(3).tests(1).run("green"), TEST_AFTER_CODE),
        told(
            "code while green, the test afterwards",
            good().code(6).run("green").tests(1).run("green"),
            TEST_AFTER_CODE),
        told(
            "after red and green again, earlier code is not asked about",
            good()
                .code(6)
                .run("green")
                .tests(1)
                .run("red")
                .code(1)
                .predict("green")
                .run("green")
                .tests(1)
                .run("green"),
            PASSED_AT_ONCE),
        told(
            "another test comes in with the code for the first",
            good().tests(1).run("red").code(2).tests(1).predict("green").run("green"),
            SEVERAL_TESTS,
            TEST_AFTER_CODE),
        told(
            "more than 20 lines of code for a test",
            good().tests(1).run("red").code(21).predict("green").run("green"),
            STEP_TOO_LARGE),
        told(
            "20 lines of code for a test",
            good().tests(1).run("red").code(20).predict("green").run("green")),
        told(
            "several saves on the way to green count together",
            good()
                .tests(1)
                .run("red")
                .code(12)
                .predict("red")
                .run("red")
                .code(12)
                .predict("green")
                .run("green"),
            STEP_TOO_LARGE),
        told("a refactoring of 40 lines", good().code(40).run("green")),
        told("a refactoring of more than 40 lines", good().code(41).run("green"), STEP_TOO_LARGE),
        told(
            "ten minutes in red",
            good().tests(1).run("red").minutes(6).run("red").minutes(5).run("red"),
            LONG_IN_RED),
        told("ten minutes without a run", good().minutes(11).tests(1).run("red"), LONG_WITHOUT_RUN),
        told("a night between two watches", good().close().minutes(600).open().tests(1).run("red")),
        told("a night with the watch open", good().minutes(600).tests(1).run("red")),
        told(
            "what was there before the first run is no step",
            new SmallSession().whole().code(300).tests(9).run("red")),
        told(
            "a run that came to no end is red",
            good().tests(1).run("ended").code(1).run("green"),
            UNPREDICTED),
        told(
            "a revert takes the code out of the step",
            good()
                .tests(1)
                .run("red")
                .code(15)
                .predict("green")
                .run("red")
                .revert()
                .code(15)
                .predict("green")
                .run("green"),
            PREDICTED_WRONGLY));
  }

  private static SmallSession good() {
    return new SmallSession().tests(1).run("red").code(3).predict("green").run("green");
  }

  private static Arguments told(String what, SmallSession session, Finding.Kind... findings) {
    return Arguments.of(what, session, List.of(findings));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sessions")
  void says(String what, SmallSession session, List<Finding.Kind> expected) {
    assertThat(
            Coach.of(session.entries()).moments().stream()
                .flatMap(moment -> moment.findings().stream())
                .map(Finding::kind)
                .toList())
        .isEqualTo(expected);
  }

  @Test
  void between_runs_it_looks_at_the_clock() {
    SmallSession session = good().tests(1).run("red");
    Coach coach = Coach.of(session.entries());
    Instant end = session.now();
    assertThat(coach.now(end.plusSeconds(599))).isEmpty();
    assertThat(coach.now(end.plusSeconds(600)))
        .extracting(Finding::kind)
        .containsExactly(LONG_WITHOUT_RUN, LONG_IN_RED);
    assertThat(coach.inRed(end.plusSeconds(150))).isEqualTo(Duration.ofSeconds(150));
    assertThat(Coach.of(good().close().entries()).now(end.plusSeconds(900)))
        .as("nobody watches")
        .isEmpty();
  }

  @Test
  void time_is_counted_for_the_phase_it_was_spent_in() {
    SmallSession session =
        new SmallSession()
            .minutes(9)
            .tests(1)
            .run("red") // before the first test: not counted
            .minutes(1)
            .code(1)
            .run("red")
            .minutes(2)
            .code(1)
            .run("green")
            .minutes(3)
            .code(1)
            .run("green")
            .minutes(4)
            .tests(1)
            .run("red")
            .minutes(90)
            .code(1)
            .run("red"); // a pause
    Figures figures = Figures.of(session.entries());
    assertThat(figures.time())
        .containsEntry(Phase.RED, Duration.ofMinutes(3))
        .containsEntry(Phase.GREEN, Duration.ofMinutes(4))
        .containsEntry(Phase.REFACTOR, Duration.ofMinutes(3));
  }
}
