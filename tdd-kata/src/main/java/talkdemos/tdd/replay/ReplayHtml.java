// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.workbench.Output;
import talkdemos.tdd.workbench.Problem;
import talkdemos.tdd.workbench.TestOutcome;
import talkdemos.tdd.workbench.Verdict;

/** Shows a replay as one page that needs nothing else: no script, no font, no network. */
public final class ReplayHtml {
  private ReplayHtml() {}

  /** The page, which is well-formed XML too. */
  public static String of(Replay replay) {
    Kata kata = replay.kata();
    StringBuilder html = new StringBuilder();
    html.append(
            "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n")
        .append("<meta charset=\"utf-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append("<title>")
        .append(Html.escaped(kata.title()))
        .append("</title>\n")
        .append("<style>\n")
        .append(css())
        .append("</style>\n</head>\n<body>\n")
        .append("<h1>")
        .append(Html.escaped(kata.title()))
        .append("</h1>\n")
        .append(Html.paragraphs(kata.introduction()))
        .append("<details>\n<summary>Behaviours</summary>\n")
        .append(Html.list(kata.behaviours()))
        .append("</details>\n");
    html.append(summary(replay));
    html.append("<div class=\"timeline\">\n").append(new Timeline(replay.steps()).svg());
    html.append("</div>\n<p class=\"dim\">Up: lines of code, in the phase's colour. Down: lines of")
        .append(" tests. Line: share of code lines that tests run.</p>\n");
    replay.steps().forEach(step -> html.append(section(step)));
    html.append("<section>\n<h2>About</h2>\n").append(Html.paragraphs(kata.about()));
    return html.append("</section>\n</body>\n</html>\n").toString();
  }

  private static String css() {
    try (InputStream css = ReplayHtml.class.getResourceAsStream("replay.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String summary(Replay replay) {
    int steps = replay.steps().size();
    if (replay.holds())
      return "<p class=\"verdict green\">The discipline holds in all " + steps + " steps.</p>\n";
    StringBuilder html =
        new StringBuilder("<p class=\"verdict red\">The discipline is broken:</p>\n");
    replay.breaches().forEach(breach -> html.append(breach(breach)));
    return html.toString();
  }

  private static String breach(Breach breach) {
    return "<p class=\"breach\"><strong>"
        + breach.rule().words()
        + "</strong>: "
        + Html.escaped(breach.toString())
        + "</p>\n";
  }

  private static String section(StepResult result) {
    String phase = result.step().phase().word();
    StringBuilder html = new StringBuilder("<section id=\"" + result.step().name() + "\">\n");
    html.append("<h2 class=\"" + phase + "\">" + result.step().name() + "</h2>\n");
    html.append("<p>").append(Html.inline(result.step().why())).append("</p>\n");
    result.diffs().forEach(diff -> html.append(table(diff)));
    String said = said(result.verdict());
    if (!said.isBlank()) html.append("<pre>").append(Html.escaped(said)).append("</pre>\n");
    for (String note : result.notes())
      html.append("<p class=\"dim\">").append(Html.escaped(note)).append("</p>\n");
    if (result.breaches().isEmpty())
      html.append("<p class=\"verdict " + phase + "\">")
          .append(Html.escaped(ReplayText.inShort(result)))
          .append("</p>\n");
    result.breaches().forEach(breach -> html.append(breach(breach)));
    return html.append("</section>\n").toString();
  }

  private static String table(FileDiff diff) {
    return "<table>\n<caption>"
        + Html.escaped(diff.path())
        + " <span class=\"dim\">+"
        + diff.added()
        + " -"
        + diff.removed()
        + "</span></caption>\n<colgroup><col class=\"no\"/><col/><col class=\"no\"/><col/></colgroup>\n"
        + "<tbody>\n"
        + new SideBySide(diff).rows()
        + "</tbody>\n</table>\n";
  }

  private static String said(Verdict verdict) {
    StringBuilder said = new StringBuilder();
    if (verdict instanceof Verdict.DoesNotCompile refused)
      for (Problem problem : refused.problems()) said.append(problem).append("\n");
    if (verdict instanceof Verdict.Ended ended)
      said.append(ended.message()).append("\n").append(printed(ended.output()));
    if (verdict instanceof Verdict.Tested tested) {
      for (TestOutcome failure : tested.failures())
        said.append("failed ")
            .append(failure.test())
            .append(failure.position().map(position -> " at " + position).orElse(""))
            .append("\n")
            .append(failure.message().strip().indent(2));
      said.append(printed(tested.output()));
    }
    return said.toString().stripTrailing();
  }

  private static String printed(Output output) {
    return output.out() + output.err();
  }
}
