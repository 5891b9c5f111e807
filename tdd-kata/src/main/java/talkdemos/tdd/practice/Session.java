// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What has happened so far.
 *
 * @param remarks what was left out of the file, and why, a sentence each
 */
record Session(List<Entry> entries, List<String> remarks) {
  Session {
    entries = List.copyOf(entries);
    remarks = List.copyOf(remarks);
  }

  /** The kata's name, if the folder was laid out by {@code start}. */
  Optional<String> kata() {
    return entries.stream()
        .filter(Entry.Started.class::isInstance)
        .map(entry -> ((Entry.Started) entry).kata())
        .findFirst();
  }

  /** What was predicted for the next run. */
  Optional<Prediction> pending() {
    Optional<Prediction> pending = Optional.empty();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Predicted predicted) pending = Optional.of(predicted.prediction());
      // a run without tests proves no prediction right or wrong
      if (entry instanceof Entry.Run run && run.result() != Result.NO_TESTS)
        pending = Optional.empty();
    }
    return pending;
  }

  Score score() {
    List<Boolean> proved =
        entries.stream()
            .filter(Entry.Run.class::isInstance)
            .flatMap(entry -> ((Entry.Run) entry).right().stream())
            .toList();
    return new Score((int) proved.stream().filter(right -> right).count(), proved.size());
  }

  /**
   * The texts as the last run (or revert) saw them, put together from the diffs; empty if there is
   * none, or if the diffs do not follow one another because lines are missing.
   */
  Optional<Map<String, String>> lastTexts() {
    SortedMap<String, String> texts = null;
    for (Entry entry : entries) {
      try {
        if (entry instanceof Entry.Started started) {
          texts = Diff.apply(Map.of(), started.diff());
        } else if (entry instanceof Entry.Run run && run.whole()) {
          texts = Diff.apply(Map.of(), run.diff());
        } else if (entry instanceof Entry.Run run && texts != null) {
          texts = Diff.apply(texts, run.diff());
        } else if (entry instanceof Entry.Reverted reverted && texts != null) {
          texts = Diff.apply(texts, reverted.diff());
        }
      } catch (Diff.DoesNotApply gap) {
        texts = null;
      }
    }
    return Optional.ofNullable(texts);
  }

  /** How many predictions were right, of those that a run has proved right or wrong. */
  record Score(int right, int of) {
    @Override
    public String toString() {
      return right + " of " + of + " right";
    }
  }
}
