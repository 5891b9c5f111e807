// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.List;
import talkdemos.tdd.workbench.TestOutcome;
import talkdemos.tdd.workbench.Verdict;

/** What the compiler, a test or the run said, in one line. */
final class Said {
  private static final int LONGEST = 160;

  private Said() {}

  static String briefly(Verdict verdict) {
    if (verdict instanceof Verdict.DoesNotCompile refused)
      return "does not compile: " + onOneLine(refused.problems().get(0).toString());
    if (verdict instanceof Verdict.Ended ended)
      return onOneLine(ended.message().replaceFirst("\\.\\s*$", ""));
    List<TestOutcome> failures = ((Verdict.Tested) verdict).failures();
    return failures.isEmpty() ? "no test passes" : briefly(failures.get(0));
  }

  static String briefly(TestOutcome outcome) {
    String how =
        switch (outcome.status()) {
          case PASSED -> " passes";
          case FAILED -> " fails";
          case ABORTED -> " is aborted";
          case SKIPPED -> " is skipped";
        };
    String why = outcome.message().isBlank() ? "" : ": " + onOneLine(outcome.message());
    return outcome.test() + how + why;
  }

  static String withPlainSpaces(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  static String onOneLine(String text) {
    String line = withPlainSpaces(text);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
