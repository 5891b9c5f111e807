// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkdemos.tdd.kata.Step;
import talkdemos.tdd.workbench.Position;
import talkdemos.tdd.workbench.Verdict;

/**
 * All that a step is judged by.
 *
 * @param previous the name of the step before, empty for the first
 * @param diffs what the step changes
 * @param verdict of the files after the step
 * @param withoutItsCode of a red step's tests with the code from before it; empty if it changes no
 *     code, or there was none before
 * @param alsoRun changed lines that tests reach, although their coverage says that they do not
 * @param testsBefore the tests, by reference, when they last compiled
 * @param dropped the tests, by name, that were dropped on purpose since then
 */
record Situation(
    Step step,
    String previous,
    List<FileDiff> diffs,
    Verdict verdict,
    Optional<Verdict> withoutItsCode,
    Set<Position> alsoRun,
    Set<String> testsBefore,
    Set<String> dropped) {

  /** Changed lines of code that no test runs, by the coverage alone. */
  static List<Position> uncovered(List<FileDiff> diffs, Verdict verdict) {
    if (!(verdict instanceof Verdict.Tested tested) || tested.coverage().isEmpty())
      return List.of();
    List<Position> lines = new ArrayList<>();
    for (FileDiff diff : diffs) {
      if (!diff.after().isCode()) continue;
      for (int line : diff.changedLines())
        if (!tested.coverage().get().covered(diff.path(), line).orElse(true))
          lines.add(new Position(diff.path(), line));
    }
    return lines;
  }

  /** Changed lines of code that no test runs. */
  List<Position> uncovered() {
    return uncovered(diffs, verdict).stream().filter(line -> !alsoRun.contains(line)).toList();
  }
}
