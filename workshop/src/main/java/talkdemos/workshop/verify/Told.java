// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.verify;

import talkdemos.tdd.workbench.TestOutcome;
import talkdemos.tdd.workbench.Verdict;

/** A verdict in a sentence. */
public final class Told {
  private Told() {}

  /** What a verdict says first. */
  public static String of(Verdict verdict) {
    if (verdict instanceof Verdict.DoesNotCompile refused)
      return "it does not compile: " + refused.problems().get(0);
    if (verdict instanceof Verdict.Ended ended) return ended.message();
    Verdict.Tested tested = (Verdict.Tested) verdict;
    if (verdict.passed()) return "it passes";
    if (tested.failures().isEmpty()) return "no test passed";
    TestOutcome first = tested.failures().get(0);
    return first.test() + " fails: " + first.message().strip();
  }
}
