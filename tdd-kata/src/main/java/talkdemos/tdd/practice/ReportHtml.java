// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import talkdemos.tdd.kata.Phase;

/** A session as one page that needs nothing else: no script, no font, no network. */
final class ReportHtml {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final ZoneId zone;

  ReportHtml(ZoneId zone) {
    this.zone = zone;
  }

  /** The page, which is well-formed XML too. */
  String of(String title, Figures figures) {
    StringBuilder html = new StringBuilder();
    html.append(
            "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n")
        .append("<meta charset=\"utf-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append("<title>%s</title>\n<style>\n".formatted(escaped(title)))
        .append(css())
        .append("</style>\n</head>\n<body>\n<h1>%s</h1>\n".formatted(escaped(title)));
    html.append(summary(figures));
    html.append("<div class=\"picture\">\n").append(new SessionPicture(figures).svg());
    html.append("</div>\n<p class=\"dim\">Above: time in each phase. Below: each run; up the lines")
        .append(" of code, in the phase's colour, down those of tests. A dot is a prediction that")
        .append(" was right, a ring one that was wrong; ! where the coach spoke.</p>\n");
    html.append("<h2>Runs</h2>\n<ol>\n");
    figures.moments().forEach(moment -> html.append(item(moment)));
    return html.append("</ol>\n</body>\n</html>\n").toString();
  }

  private static String css() {
    try (InputStream css = ReportHtml.class.getResourceAsStream("report.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String summary(Figures figures) {
    StringBuilder html = new StringBuilder();
    html.append(
        "<p>%d runs in %s, %d tests at the end. Time: "
            .formatted(
                figures.moments().size(), ReportText.minutes(figures.all()), figures.tests()));
    html.append(
        String.join(
            ", ",
            figures.time().entrySet().stream()
                .map(
                    time ->
                        "<span class=\"%s\">%s %s</span>"
                            .formatted(
                                time.getKey().word(),
                                time.getKey().word(),
                                ReportText.minutes(time.getValue())))
                .toList()));
    String score = figures.score().of() == 0 ? "none" : figures.score().toString();
    html.append(
        ". Steps: median %d lines. Predictions: %s.</p>\n".formatted(figures.medianStep(), score));
    for (Map.Entry<Finding.Kind, Integer> found : figures.findings().entrySet()) {
      html.append(
          "<p class=\"dim\">The coach, %d times: %s.</p>\n"
              .formatted(found.getValue(), found.getKey().told()));
    }
    return html.toString();
  }

  private String item(Moment moment) {
    Entry.Run run = moment.run();
    String colour = run.result() == Result.GREEN ? "green" : "red";
    StringBuilder html = new StringBuilder();
    html.append(
        "<li id=\"run%d\">%d. <span class=\"dim\">%s</span> <span class=\"%s\">%s</span>, %s"
            .formatted(
                moment.number(),
                moment.number(),
                TIME.format(run.at().atZone(zone)),
                moment.phase().filter(Phase.REFACTOR::equals).isPresent() ? "refactor" : colour,
                run.result().told(),
                run.whole() ? "the first that is known" : "step " + moment.size()));
    run.right()
        .ifPresent(
            right ->
                html.append(
                    ", predicted %s: %s"
                        .formatted(
                            run.prediction().orElseThrow().word(), right ? "right" : "wrong")));
    html.append("\n");
    if (!run.problem().isBlank())
      html.append("<p class=\"dim\">%s</p>\n".formatted(escaped(run.problem().strip())));
    for (Finding finding : moment.findings())
      html.append("<p>! %s</p>\n".formatted(escaped(finding.text())));
    if (!run.diff().isEmpty()) html.append(diff(run.diff()));
    return html.append("</li>\n").toString();
  }

  private static String diff(String diff) {
    StringBuilder html = new StringBuilder("<details><summary>what changed</summary><pre>");
    for (String line : diff.split("\n")) {
      boolean plus = line.startsWith("+") && !line.startsWith("+++");
      boolean minus = line.startsWith("-") && !line.startsWith("---");
      String text = escaped(line);
      if (plus || minus)
        text = "<span class=\"%s\">%s</span>".formatted(plus ? "plus" : "minus", text);
      html.append(text).append("\n");
    }
    return html.append("</pre></details>\n").toString();
  }

  /** With entities for what is markup, and without characters that XML has no place for. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll(
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
