// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import talkdemos.tdd.kata.Step;
import talkdemos.tdd.workbench.Coverage;
import talkdemos.tdd.workbench.Verdict;

/**
 * What happened when one step ran.
 *
 * @param diffs what it changes, by path
 * @param size how large the kata is after it
 * @param breaches the rules it does not keep to; empty when all is well
 * @param notes what else a reader may want to know, a sentence each
 * @param millis for compiling and testing
 */
public record StepResult(
    Step step,
    List<FileDiff> diffs,
    Size size,
    Verdict verdict,
    List<Breach> breaches,
    List<String> notes,
    long millis) {

  /** The share of code lines that some test runs; empty when nothing ran or there is no code. */
  public OptionalDouble coverage() {
    if (!(verdict instanceof Verdict.Tested tested) || tested.coverage().isEmpty())
      return OptionalDouble.empty();
    List<Coverage.Lines> code =
        tested.coverage().get().files().entrySet().stream()
            .filter(file -> !file.getKey().endsWith("Test.java"))
            .map(file -> file.getValue())
            .toList();
    int covered = code.stream().mapToInt(lines -> lines.covered().size()).sum();
    int all = covered + code.stream().mapToInt(lines -> lines.uncovered().size()).sum();
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) covered / all);
  }

  /** Lines of code that came. */
  public int codeAdded() {
    return code(FileDiff::added);
  }

  /** Lines of code that went. */
  public int codeRemoved() {
    return code(FileDiff::removed);
  }

  private int code(ToIntFunction<FileDiff> lines) {
    return diffs.stream().filter(diff -> diff.after().isCode()).mapToInt(lines).sum();
  }
}
