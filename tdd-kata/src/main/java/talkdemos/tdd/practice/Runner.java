// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import talkdemos.tdd.workbench.Limits;
import talkdemos.tdd.workbench.TestName;
import talkdemos.tdd.workbench.TestOutcome;
import talkdemos.tdd.workbench.Verdict;
import talkdemos.tdd.workbench.Workbench;

/** Runs the tests of a working folder, and writes each run into the session file. */
final class Runner {
  private final WorkingFolder folder;
  private final Workbench workbench;
  private final InstantSource clock;
  private Snapshot last; // what the last run saw, null before the first

  Runner(WorkingFolder folder, Workbench workbench, InstantSource clock) {
    this.folder = folder;
    this.workbench = workbench;
    this.clock = clock;
  }

  /** What one run came to: the verdict, and its entry in the session. */
  record Outcome(Verdict verdict, Entry.Run entry, Snapshot snapshot) {}

  /** Whether the files are others than those of the last run. */
  boolean isStale() throws IOException {
    return !folder.snapshot().equals(last);
  }

  /** Takes the files as they are now for those of the last run. */
  void see(Snapshot snapshot) {
    last = snapshot;
  }

  /** Runs the tests; empty if there is no Java file. */
  Optional<Outcome> run() throws IOException {
    Snapshot snapshot = folder.snapshot();
    last = snapshot;
    if (!snapshot.hasSources()) return Optional.empty();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long start = System.nanoTime();
    Verdict verdict = workbench.run(snapshot.workpiece(), Limits.STANDARD);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Entry.Run entry = entry(at, verdict, millis, snapshot);
    folder.session().append(entry);
    return Optional.of(new Outcome(verdict, entry, snapshot));
  }

  private Entry.Run entry(Instant at, Verdict verdict, long millis, Snapshot snapshot)
      throws IOException {
    Session session = folder.session().read();
    Optional<Map<String, String>> before = session.lastTexts();
    List<TestOutcome> outcomes = outcomes(verdict);
    List<TestOutcome> failures =
        outcomes.stream().filter(one -> one.status() == TestOutcome.Status.FAILED).toList();
    int passed = count(outcomes, TestOutcome.Status.PASSED);
    return new Entry.Run(
        at,
        Result.of(verdict),
        passed,
        failures.size(),
        outcomes.size() - passed - failures.size(),
        millis,
        session.pending(),
        problem(verdict),
        failures.stream().map(TestOutcome::test).map(TestName::toString).toList(),
        before.isEmpty(),
        Diff.between(before.orElse(Map.of()), snapshot.texts()));
  }

  private static int count(List<TestOutcome> outcomes, TestOutcome.Status status) {
    return (int) outcomes.stream().filter(one -> one.status() == status).count();
  }

  private static List<TestOutcome> outcomes(Verdict verdict) {
    if (verdict instanceof Verdict.Tested tested) return tested.outcomes();
    return verdict instanceof Verdict.Ended ended ? ended.before() : List.of();
  }

  private static String problem(Verdict verdict) {
    if (verdict instanceof Verdict.DoesNotCompile refused)
      return refused.problems().get(0).toString();
    if (verdict instanceof Verdict.Ended ended) return ended.message();
    return ((Verdict.Tested) verdict)
        .failures().stream()
            .findFirst()
            .map(failure -> failure.test() + ": " + failure.message())
            .orElse("");
  }
}
