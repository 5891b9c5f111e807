// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import talkdemos.tdd.kata.Phase;
import talkdemos.tdd.watch.Paint;

/** A session as text: a line with a bar for each run, and the figures. */
final class ReportText {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int BAR = 30;

  private final PrintStream out;
  private final Paint paint;
  private final ZoneId zone;

  ReportText(PrintStream out, boolean colour, ZoneId zone) {
    this.out = out;
    this.paint = new Paint(colour);
    this.zone = zone;
  }

  void print(String title, Figures figures) {
    int tests = figures.tests();
    out.printf(
        "%s: %d runs in %s, %d %s at the end%n",
        title,
        figures.moments().size(),
        minutes(figures.all()),
        tests,
        tests == 1 ? "test" : "tests");
    if (figures.moments().isEmpty()) return;
    out.println();
    out.println(" run  time      result            tests  step: t of tests, c of code");
    int most = figures.largest().map(moment -> moment.size().lines()).orElse(1);
    figures.moments().forEach(moment -> moment(moment, most));
    out.println();
    time(figures);
    out.println();
    figures(figures);
  }

  private void moment(Moment moment, int most) {
    Entry.Run run = moment.run();
    String line =
        "%4d  %s  %s %6d  %s"
            .formatted(
                moment.number(),
                TIME.format(run.at().atZone(zone)),
                Colours.result(paint, run.result(), "%-16s".formatted(word(moment))),
                run.tests(),
                bar(moment.size(), most));
    out.println(line + run.right().map(right -> prediction(run, right)).orElse(""));
    moment.findings().forEach(one -> out.println("        " + paint.yellow("! " + one.text())));
  }

  private static String word(Moment moment) {
    boolean refactored = moment.phase().filter(Phase.REFACTOR::equals).isPresent();
    return moment.run().result().told() + (refactored ? " (refactor)" : "");
  }

  /** As long as there are lines, or less where the largest step would not fit; never cut to 0. */
  private static String bar(StepSize size, int most) {
    String lines = size.lines() == 0 ? "" : " " + size.lines();
    return "t".repeat(scaled(size.tests(), most)) + "c".repeat(scaled(size.code(), most)) + lines;
  }

  private static int scaled(int lines, int most) {
    return most <= BAR || lines == 0 ? lines : Math.max(1, lines * BAR / most);
  }

  private String prediction(Entry.Run run, boolean right) {
    String said = run.prediction().orElseThrow().word();
    return "  predicted " + said + ": " + (right ? paint.green("right") : paint.red("wrong"));
  }

  private void time(Figures figures) {
    long all = Math.max(1, figures.all().toSeconds());
    figures
        .time()
        .forEach(
            (phase, time) -> {
              int bar = (int) Math.round((double) time.toSeconds() * BAR / all);
              out.printf(
                  "time %-10s %9s  %s%n",
                  phase.word(), minutes(time), Colours.phase(paint, phase, "#".repeat(bar)));
            });
  }

  private void figures(Figures figures) {
    figures
        .largest()
        .ifPresent(
            largest ->
                out.printf(
                    "steps: median %d lines, largest %s in run %d%n",
                    figures.medianStep(), largest.size(), largest.number()));
    String score = figures.score().of() == 0 ? "none" : figures.score().toString();
    out.println("predictions: " + score);
    for (Map.Entry<Finding.Kind, Integer> found : figures.findings().entrySet()) {
      out.printf("coach: %d x %s%n", found.getValue(), found.getKey().told());
    }
  }

  /** {@code 4 min}, or {@code 35 s} below two minutes. */
  static String minutes(Duration time) {
    return time.toSeconds() < 120
        ? time.toSeconds() + " s"
        : Math.round(time.toSeconds() / 60.0) + " min";
  }
}
