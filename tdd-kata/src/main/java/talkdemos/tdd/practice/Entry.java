// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One line of the session file: something that happened, and when (to the millisecond, in UTC). */
sealed interface Entry {
  Instant at();

  /** The folder was laid out; the diff holds its files, from nothing. */
  record Started(Instant at, String kata, String diff) implements Entry {}

  /** Somebody began to watch. */
  record Opened(Instant at) implements Entry {}

  /** Watching ended in an orderly way. */
  record Closed(Instant at) implements Entry {}

  /** Somebody said what the next run will be; the last one before a run counts. */
  record Predicted(Instant at, Prediction prediction) implements Entry {}

  /**
   * The tests ran, or would have.
   *
   * @param at when it began
   * @param millis how long compiling and testing took
   * @param prediction what was predicted for it
   * @param problem the first thing that went wrong, empty if green
   * @param failing the failed tests' names
   * @param whole whether the diff starts from nothing instead of from the last run: so it is when
   *     no earlier state is known, and then it says nothing about a step
   * @param diff what changed since the last run
   */
  record Run(
      Instant at,
      Result result,
      int passed,
      int failed,
      int skipped,
      long millis,
      Optional<Prediction> prediction,
      String problem,
      List<String> failing,
      boolean whole,
      String diff)
      implements Entry {
    public Run {
      failing = List.copyOf(failing);
    }

    /** Whether the prediction was right; empty if there was none, or no test to be right about. */
    Optional<Boolean> right() {
      return result == Result.NO_TESTS
          ? Optional.empty()
          : prediction.map(predicted -> predicted.isRight(result));
    }

    int tests() {
      return passed + failed + skipped;
    }
  }

  /** Green was committed. */
  record Committed(Instant at, String commit) implements Entry {}

  /**
   * Red was taken back: the diff is what that did to the files, so its minus lines are the loss.
   */
  record Reverted(Instant at, String diff) implements Entry {}
}
