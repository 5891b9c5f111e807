// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import talkdemos.tdd.kata.Announcement;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.kata.Phase;
import talkdemos.tdd.workbench.Output;
import talkdemos.tdd.workbench.Problem;
import talkdemos.tdd.workbench.TestOutcome;
import talkdemos.tdd.workbench.Verdict;

/** Shows a replay as text: each step as it happens, then a timeline. */
public final class ReplayText {
  private static final int WIDTH = 98;

  private final PrintStream out;
  private final Palette palette;

  /**
   * @param colour whether {@code out} is a terminal that wants it
   */
  public ReplayText(PrintStream out, boolean colour) {
    this.out = out;
    this.palette = new Palette(colour);
  }

  /** The kata's title. */
  public void title(Kata kata) {
    out.println(palette.bold(kata.name() + ": " + kata.title()));
    out.println();
  }

  /** The paragraphs below the title. */
  public void introduction(Kata kata) {
    kata.introduction().lines().forEach(line -> out.println(("  " + line).stripTrailing()));
    out.println();
  }

  /** A step in full: why, what changes, what the tests say, the verdict. */
  public void step(StepResult result) {
    out.println(palette.bold("== ") + name(result, 0));
    out.println();
    wrapped(result.step().why()).forEach(line -> out.println("  " + line));
    for (FileDiff diff : result.diffs()) {
      out.println();
      diff.unified().forEach(line -> out.println(("  " + palette.diffLine(line)).stripTrailing()));
    }
    out.println();
    happened(result.verdict());
    verdict(result);
    out.println();
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A step in a line, and a line more for each breach. */
  public void brief(StepResult result) {
    out.println("  " + name(result, 14) + inShort(result));
    breaches(result, "    ");
  }

  private String name(StepResult result, int width) {
    String name = result.step().name();
    String padding = " ".repeat(Math.max(0, width - name.length()));
    return palette.phase(result.step().phase(), name) + padding;
  }

  private void happened(Verdict verdict) {
    if (verdict instanceof Verdict.DoesNotCompile refused)
      for (Problem problem : refused.problems()) indented(problem.toString());
    if (verdict instanceof Verdict.Ended ended) {
      indented(ended.message());
      output(ended.output());
    }
    if (verdict instanceof Verdict.Tested tested) {
      for (TestOutcome failure : tested.failures()) {
        String where = failure.position().map(position -> " at " + position).orElse("");
        out.println("  " + palette.red("failed") + " " + failure.test() + where);
        failure.message().strip().lines().forEach(line -> indented("  " + line));
      }
      output(tested.output());
      out.println("  " + counts(tested));
    }
  }

  private void output(Output output) {
    (output.out() + output.err()).lines().forEach(line -> indented("| " + line));
  }

  private void indented(String text) {
    text.lines().forEach(line -> out.println("  " + line));
  }

  private static String counts(Verdict.Tested tested) {
    int failed = tested.failures().size();
    int passed =
        (int)
            tested.outcomes().stream()
                .filter(outcome -> outcome.status() == TestOutcome.Status.PASSED)
                .count();
    int others = tested.outcomes().size() - failed - passed;
    return "tests: "
        + passed
        + " passed, "
        + failed
        + " failed"
        + (others == 0 ? "" : ", " + others + " skipped or aborted");
  }

  private void verdict(StepResult result) {
    result.notes().forEach(note -> out.println("  " + palette.dim("note: " + note)));
    if (result.breaches().isEmpty())
      out.println("  " + palette.phase(result.step().phase(), inShort(result)));
    breaches(result, "  ");
  }

  private void breaches(StepResult result, String indent) {
    for (Breach breach : result.breaches())
      out.println(
          indent + palette.bold(palette.red("broken: " + breach.rule().words())) + ": " + breach);
  }

  static String inShort(StepResult result) {
    if (!result.breaches().isEmpty()) return "the discipline is broken";
    Announcement announced = result.step().announced();
    if (announced instanceof Announcement.Fails fails)
      return "red as announced: " + fails.test().method() + ": " + fails.with();
    if (announced instanceof Announcement.DoesNotCompile refused)
      return "red as announced: does not compile: " + refused.with();
    if (announced instanceof Announcement.Passes passes)
      return "passes at once, as announced: "
          + String.join(", ", passes.tests().stream().map(each -> each.test().method()).toList());
    if (result.codeAdded() + result.codeRemoved() == 0) return "green: all pass, no code changes";
    String change = "code +" + result.codeAdded() + " -" + result.codeRemoved();
    return result.step().phase() == Phase.GREEN
        ? "green: all pass, each changed line is covered, " + change
        : "refactored: all pass, the tests are untouched, " + change;
  }

  /** Bars of the size of code and of tests after each step, the coverage, and whether it holds. */
  public void timeline(Replay replay) {
    List<StepResult> steps = replay.steps();
    int most =
        Math.max(
            1,
            steps.stream()
                .mapToInt(step -> Math.max(step.size().code(), step.size().tests()))
                .max()
                .orElse(1));
    out.println(
        "  step          %-27s%-27s%s".formatted("lines of code", "lines of tests", "covered"));
    for (StepResult step : steps) {
      out.println(
          ("  "
                  + name(step, 14)
                  + bar(step.size().code(), most, '#')
                  + bar(step.size().tests(), most, '=')
                  + covered(step)
                  + (step.breaches().isEmpty() ? "" : palette.red(" broken")))
              .stripTrailing());
    }
    out.println();
    String where = steps.size() == 1 ? "in this step" : "in all " + steps.size() + " steps";
    int broken = replay.breaches().size();
    out.println(
        "  "
            + (broken == 0
                ? palette.green("the discipline holds " + where)
                : palette.red(
                    "the discipline is broken: "
                        + broken
                        + (broken == 1 ? " breach" : " breaches"))));
  }

  private static String bar(int lines, int most, char mark) {
    int length = lines == 0 ? 0 : Math.max(1, lines * 20 / most);
    return "%4d %-22s".formatted(lines, String.valueOf(mark).repeat(length));
  }

  private static String covered(StepResult step) {
    return step.coverage().isPresent()
        ? "%5.0f%%".formatted(Math.floor(100 * step.coverage().getAsDouble()))
        : "     -";
  }
}
