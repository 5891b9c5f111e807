// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.watch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import talkdemos.tdd.workbench.Output;
import talkdemos.tdd.workbench.Position;
import talkdemos.tdd.workbench.Problem;
import talkdemos.tdd.workbench.TestOutcome;
import talkdemos.tdd.workbench.Verdict;

/**
 * Says what came of a run: where it does not compile, which tests fail and why, what was printed.
 */
public final class VerdictText {
  private static final int PROBLEMS = 5;
  private static final int FAILURES = 5;
  private static final int LINES = 12;
  private static final int LETTERS = 500; // of a line

  private final PrintStream out;
  private final Paint paint;
  private final Function<String, Optional<String>> texts;

  /**
   * @param texts the text of a source by its path, to show lines of it
   */
  public VerdictText(PrintStream out, Paint paint, Function<String, Optional<String>> texts) {
    this.out = out;
    this.paint = paint;
    this.texts = texts;
  }

  public void print(Verdict verdict) {
    if (verdict instanceof Verdict.DoesNotCompile refused) {
      some(refused.problems(), PROBLEMS, "problems", this::problem);
    } else if (verdict instanceof Verdict.Ended ended) {
      block("  ", ended.message());
      ended.stack().stream().limit(3).forEach(this::source);
      printed(ended.output());
    } else if (verdict instanceof Verdict.Tested tested) {
      some(tested.failures(), FAILURES, "failing tests", this::failure);
      tested.remarks().forEach(remark -> out.println("  note: " + remark));
      printed(tested.output());
    }
  }

  private <T> void some(List<T> all, int most, String what, Consumer<T> printer) {
    all.stream().limit(most).forEach(printer);
    if (all.size() > most) out.println("  and " + (all.size() - most) + " more " + what);
  }

  private void problem(Problem problem) {
    block("  ", problem.toString());
    if (problem.line() > 0) line(new Position(problem.file(), problem.line()));
  }

  private void failure(TestOutcome failure) {
    String where = failure.position().map(at -> "  " + paint.dim(at.toString())).orElse("");
    out.println("  " + paint.red(failure.test().toString()) + where);
    block("    ", failure.message());
    failure.position().ifPresent(this::line);
  }

  private void source(Position position) {
    out.println("    at " + position);
    line(position);
  }

  /** The line of the source, so that one need not look for it. */
  private void line(Position position) {
    texts
        .apply(position.file())
        .flatMap(text -> text.lines().skip(position.line() - 1L).findFirst())
        .ifPresent(line -> out.println(paint.dim("    | " + line.strip())));
  }

  private void printed(Output output) {
    printed("  out: ", output.out());
    printed("  err: ", output.err());
  }

  /** The mark of a text that was cut is told however many lines are left out here. */
  private void printed(String indent, String text) {
    boolean cut = text.endsWith(Output.MARK);
    block(indent, cut ? text.substring(0, text.length() - Output.MARK.length()) : text);
    if (cut) out.println(indent + Output.MARK.strip());
  }

  private void block(String indent, String text) {
    List<String> lines = new ArrayList<>(text.strip().lines().toList());
    lines.stream().limit(LINES).forEach(line -> out.println(indent + plain(line)));
    if (lines.size() > LINES) out.println(indent + "[" + (lines.size() - LINES) + " lines more]");
  }

  /** What the code prints must not steer the terminal. */
  private static String plain(String line) {
    String start = line.length() > LETTERS ? line.substring(0, LETTERS) + " ..." : line;
    return start.replaceAll("[\\p{Cntrl}&&[^\\t]]", "\uFFFD");
  }
}
