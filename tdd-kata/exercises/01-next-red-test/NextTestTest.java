package exercise.nextredtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class NextTestTest {
  @Test
  void it_fails_on_the_code_so_far() {
    if (failure(new SoFar()) == null)
      fail("the new test passes on the code so far: a red test has to fail there");
  }

  @Test
  void it_fails_by_its_expectation() {
    Throwable failure = failure(new SoFar());
    if (failure == null) fail("the new test passes on the code so far");
    assertThat(failure)
        .as("an expected score and another one, as isEqualTo compares them")
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("expected");
  }

  @Test
  void it_passes_on_the_right_code() {
    assertThat(failure(Games.right())).as("the failure on the right code").isNull();
  }

  @Test
  void it_asks_for_no_strike() {
    assertThat(failure(Games.refusesStrikes())).as("the failure without strikes").isNull();
  }

  @Test
  void it_notices_wrong_codes() {
    notices(Games.countsTwoRolls(), "counts the next two rolls, as for a strike");
    notices(Games.doublesAllThatFollows(), "counts all rolls after a spare twice");
    notices(Games.countsTheSecondRollOfTheFrame(), "counts the spare's second roll once more");
    notices(Games.addsTen(), "adds 10 for a spare");
    notices(
        Games.looksAcrossFrames(),
        "finds a spare in the last roll of a frame and the first of the next one");
    notices(Games.takesAnyTenForASpare(), "takes 8 pins in a frame for a spare already");
  }

  private static void notices(Bowling wrong, String what) {
    if (failure(wrong) == null) fail("the new test passes on a code that " + what);
  }

  private static Throwable failure(Bowling game) {
    return catchThrowable(() -> NextTest.a_spare_counts_the_next_roll_as_well(game));
  }
}
