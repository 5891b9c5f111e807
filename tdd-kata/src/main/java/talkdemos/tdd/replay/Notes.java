// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.ArrayList;
import java.util.List;
import talkdemos.tdd.kata.Announcement;
import talkdemos.tdd.kata.Phase;
import talkdemos.tdd.workbench.Verdict;

/** What is worth saying about a step and breaks no rule. */
final class Notes {
  private Notes() {}

  static List<String> on(Situation at) {
    List<String> notes = new ArrayList<>();
    if (at.step().announced() instanceof Announcement.Passes passes)
      passes.tests().forEach(each -> notes.add(each.test() + " passes at once: " + each.reason()));
    at.step().dropped().forEach(each -> notes.add("drops " + each.test() + ": " + each.reason()));
    for (FileDiff diff : at.diffs()) {
      if (diff.after().isTest() && diff.removed() > 0 && !diff.after().text().isEmpty())
        notes.add("changes or removes " + lines(diff.removed()) + " of " + diff.path());
      if (at.step().phase() == Phase.RED && diff.after().isCode())
        notes.add("adds " + lines(diff.added()) + " of code in " + diff.path());
    }
    if (at.verdict() instanceof Verdict.Tested tested) {
      notes.addAll(tested.remarks());
      if (at.step().phase() == Phase.REFACTOR)
        at.uncovered().forEach(line -> notes.add("no test runs the changed line " + line));
    }
    return notes;
  }

  private static String lines(int count) {
    return count == 1 ? "1 line" : count + " lines";
  }
}
