// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import talkdemos.propertytesting.experiment.KeptShrinking;
import talkdemos.propertytesting.experiment.Shrinking;
import talkdemos.propertytesting.experiment.Shrinking.Contest;
import talkdemos.propertytesting.experiment.Shrinking.Score;

/** Results of shrinking as text, as JSON and as a page with charts. */
public final class ShrinkingReport {
  private static final int WIDTH = 48;

  private final Shrinking shrinking;

  public ShrinkingReport(Shrinking shrinking) {
    this.shrinking = shrinking;
  }

  /** Prints a line for each contest and tool, then the summary. */
  public void text(PrintStream out) {
    table().forEach(out::println);
    out.println();
    summary().forEach(out::println);
  }

  private List<String> table() {
    TextTable table =
        new TextTable(
            "llrrrrrl", "shrunk", "by", "minimal", "different", "calls", "most", "ms", "mostly to");
    for (Contest contest : shrinking.contests()) {
      String name = contest.name();
      for (Map.Entry<String, Score> entry : contest.scores().entrySet()) {
        table.add(cells(name, entry.getKey(), entry.getValue(), contest.minima().isEmpty()));
        name = "";
      }
    }
    return table.lines();
  }

  private static String[] cells(String name, String tool, Score score, boolean noMinimum) {
    if (score.found() == 0) return new String[] {name, tool, "-", "-", "-", "-", "-", "not found"};
    return new String[] {
      name,
      tool,
      noMinimum ? "" : score.minimal() + " of " + score.found(),
      String.valueOf(score.distinct()),
      String.valueOf(score.meanCalls()),
      String.valueOf(score.mostCalls()),
      String.valueOf(score.medianMillis()),
      TextTable.shortened(score.results().get(0), WIDTH)
    };
  }

  private List<String> summary() {
    List<String> lines = new ArrayList<>();
    int all = shrinking.contests().size();
    if (shrinking.contests().stream().anyMatch(contest -> !contest.minima().isEmpty())) {
      for (String tool : tools()) {
        lines.add(
            "%s: the known minimum in 95 of 100 runs on %d of %d"
                .formatted(tool, shrinking.minimal(tool), all));
      }
    }
    lines.add(
        "fewer different results by choices than by jqwik on %d of %d, more on %d"
            .formatted(
                shrinking.fewer("choices", "jqwik"), all, shrinking.fewer("jqwik", "choices")));
    lines.add(
        "(%s, %s, seeds 1 to %d; calls of the property to shrink one failure, ms of a whole run;"
            .formatted(shrinking.date(), shrinking.machine(), shrinking.seeds()));
    String hypothesis = shrinking.hypothesis() == null ? "" : "; " + shrinking.hypothesis();
    lines.add(" jqwik shrinks for %d s at most%s)".formatted(shrinking.seconds(), hypothesis));
    return lines;
  }

  private List<String> tools() {
    return shrinking.contests().stream()
        .flatMap(contest -> contest.scores().keySet().stream())
        .distinct()
        .toList();
  }

  /** Prints what is kept of a run. */
  public void json(PrintStream out) {
    out.print(KeptShrinking.text(shrinking));
  }

  /** A page with charts that needs nothing else. */
  public String page() {
    return ShrinkingPage.of(shrinking, tools());
  }
}
