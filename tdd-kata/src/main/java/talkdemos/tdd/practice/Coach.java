// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkdemos.tdd.kata.Phase;

/**
 * Looks at a session from its first entry to its last, and says at each run what a person who sits
 * beside would say. It sees only sizes, results and times: what it says are questions, not proofs.
 */
final class Coach {
  /** Lines of code on the way to green from which a step is called too large. */
  static final int LARGE_STEP = 20;

  /** Lines of code in one refactoring from which it is called too large. */
  static final int LARGE_REFACTORING = 40;

  static final Duration LONG = Duration.ofMinutes(10);

  private final List<Moment> moments = new ArrayList<>();
  private final Stopwatch watch = new Stopwatch();
  private Optional<Phase> phase = Optional.empty();
  private boolean red;
  private boolean watched; // since it was opened, until it is closed
  private StepSize sinceGreen = StepSize.NONE;
  private int codeWhileGreen; // in the steps from green to green that brought no test
  private Duration inRed = Duration.ZERO;

  private Coach() {}

  /** The coach after all these entries. */
  static Coach of(List<Entry> entries) {
    Coach coach = new Coach();
    entries.forEach(coach::see);
    return coach;
  }

  List<Moment> moments() {
    return List.copyOf(moments);
  }

  /** Where the person is; empty before the first test. */
  Optional<Phase> phase() {
    return phase;
  }

  /** How long it has been red. */
  Duration inRed(Instant now) {
    return red ? inRed.plus(watch.until(now)) : Duration.ZERO;
  }

  /** What there is to say between two runs. */
  List<Finding> now(Instant now) {
    List<Finding> findings = new ArrayList<>();
    if (watched && !moments.isEmpty()) noteWait(watch.until(now), findings);
    if (red) noteRed(inRed(now), findings);
    return findings;
  }

  private void see(Entry entry) {
    watch.tick(entry.at(), entry instanceof Entry.Opened);
    if (entry instanceof Entry.Opened) watched = true;
    if (entry instanceof Entry.Closed) watched = false;
    if (entry instanceof Entry.Reverted)
      sinceGreen = new StepSize(0, sinceGreen.tests(), sinceGreen.newTests());
    if (entry instanceof Entry.Run run) see(run);
  }

  private void see(Entry.Run run) {
    Duration before = watch.lap();
    StepSize size = size(run);
    boolean refactoring = !red && phase.isPresent() && size.code() > 0 && size.newTests() <= 0;
    boolean refactored = refactoring && run.result() == Result.GREEN;
    Optional<Phase> spentIn = refactoring ? Optional.of(Phase.REFACTOR) : working();
    inRed = red ? inRed.plus(before) : Duration.ZERO;
    sinceGreen = sinceGreen.plus(size);
    List<Finding> findings =
        moments.isEmpty() && run.whole() ? List.of() : findings(run, size, before);
    phase = next(run.result(), size, refactored);
    moments.add(new Moment(moments.size() + 1, run, phase, size, findings, before, spentIn));
    if (run.result() == Result.GREEN) {
      codeWhileGreen = refactored ? codeWhileGreen + size.code() : 0;
      sinceGreen = StepSize.NONE;
    }
    if (run.result() != Result.NO_TESTS) red = run.result().isRed();
  }

  private static StepSize size(Entry.Run run) {
    try {
      return run.whole() ? StepSize.NONE : StepSize.of(run.diff());
    } catch (Diff.DoesNotApply notOurs) {
      return StepSize.NONE;
    }
  }

  /** Whoever writes a test while all is green is no longer refactoring. */
  private Optional<Phase> working() {
    return phase.map(now -> now == Phase.REFACTOR ? Phase.GREEN : now);
  }

  private Optional<Phase> next(Result result, StepSize size, boolean refactored) {
    if (result == Result.NO_TESTS) return phase;
    if (result.isRed()) return Optional.of(Phase.RED);
    if (phase.isEmpty() || red) return Optional.of(Phase.GREEN);
    if (refactored) return Optional.of(Phase.REFACTOR);
    return size.lines() == 0 ? phase : Optional.of(Phase.GREEN);
  }

  private List<Finding> findings(Entry.Run run, StepSize size, Duration before) {
    List<Finding> findings = new ArrayList<>();
    notePrediction(run, size, findings);
    noteTests(run, size, findings);
    noteSize(run, size, findings);
    if (watched && !moments.isEmpty()) noteWait(before, findings);
    if (red) noteRed(inRed, findings);
    return findings;
  }

  private void notePrediction(Entry.Run run, StepSize size, List<Finding> findings) {
    if (run.right().equals(Optional.of(false))) {
      add(
          findings,
          Finding.Kind.PREDICTED_WRONGLY,
          "Predicted %s, and it is %s: find out why before you go on.",
          run.prediction().orElseThrow().word(),
          run.result().told());
    }
    if (red && size.code() > 0 && run.prediction().isEmpty()) {
      add(
          findings,
          Finding.Kind.UNPREDICTED,
          "Code changed while red, and nothing was predicted: say first what the next run will be.");
    }
  }

  private void noteTests(Entry.Run run, StepSize size, List<Finding> findings) {
    if (size.newTests() <= 0) return;
    if (sinceGreen.newTests() > 1) {
      add(
          findings,
          Finding.Kind.SEVERAL_TESTS,
          "%d new tests at once: keep the first, write the others down, and take them one by one.",
          sinceGreen.newTests());
    }
    if (run.result() != Result.GREEN) return;
    int code = sinceGreen.code() + codeWhileGreen;
    if (code > 0) {
      add(
          findings,
          Finding.Kind.TEST_AFTER_CODE,
          "A new test was never seen failing, and %d %s changed before it or with it: was it"
              + " written after the code? Break the code to see that the test notices.",
          code,
          code == 1 ? "line of code" : "lines of code");
    } else {
      add(
          findings,
          Finding.Kind.PASSED_AT_ONCE,
          "A new test passed at once: does it say something new? Break the code to see it fail.");
    }
  }

  private void noteSize(Entry.Run run, StepSize size, List<Finding> findings) {
    if (size.code() == 0) return;
    boolean refactoring = !red && sinceGreen.newTests() <= 0 && run.result() == Result.GREEN;
    int limit = refactoring ? LARGE_REFACTORING : LARGE_STEP;
    if (sinceGreen.code() <= limit) return;
    add(
        findings,
        Finding.Kind.STEP_TOO_LARGE,
        "%d lines of code since the last green, more than %d: is there a smaller %s?",
        sinceGreen.code(),
        limit,
        refactoring ? "refactoring" : "test");
  }

  private static void noteRed(Duration inRed, List<Finding> findings) {
    if (inRed.compareTo(LONG) < 0) return;
    add(
        findings,
        Finding.Kind.LONG_IN_RED,
        "Red for %d minutes: go back to the last green, and take a smaller step.",
        inRed.toMinutes());
  }

  private static void noteWait(Duration waited, List<Finding> findings) {
    if (waited.compareTo(LONG) < 0) return;
    add(
        findings,
        Finding.Kind.LONG_WITHOUT_RUN,
        "%d minutes without a run: a smaller step would let the tests speak sooner.",
        waited.toMinutes());
  }

  private static void add(
      List<Finding> findings, Finding.Kind kind, String text, Object... arguments) {
    findings.add(new Finding(kind, text.formatted(arguments)));
  }
}
