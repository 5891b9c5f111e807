// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import talkdemos.tdd.kata.Phase;
import talkdemos.tdd.watch.Paint;
import talkdemos.tdd.watch.VerdictText;

/** What a watch says. */
final class WatchText {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final PrintStream out;
  private final Paint paint;
  private final ZoneId zone;
  private final Map<Finding.Kind, String> said = new EnumMap<>(Finding.Kind.class);

  WatchText(PrintStream out, boolean colour, ZoneId zone) {
    this.out = out;
    this.paint = new Paint(colour);
    this.zone = zone;
  }

  void remarks(List<String> remarks) {
    remarks.forEach(this::remark);
  }

  void remark(String remark) {
    out.println(paint.yellow(remark));
    out.flush();
  }

  void keys() {
    out.println(paint.dim("r run · p predict red · g predict green · q quit"));
    out.flush();
  }

  void running() {
    said.clear();
  }

  void askWhetherToRevert(WorkingFolder folder) {
    out.println(
        "Green will be committed in " + folder.path() + ". Red will take back every change");
    out.println(
        "since the last commit to files in src/ that are no tests (session.jsonl keeps it).");
    out.println("Go on? y or n");
    out.flush();
  }

  void nothingToRun(WorkingFolder folder) {
    out.println("no Java file in " + folder.sources() + ": write a first test");
    out.flush();
  }

  void predicted(Prediction prediction, Session session) {
    out.println(
        "predicted "
            + Colours.phase(paint, phase(prediction), prediction.word())
            + proved(session));
    out.flush();
  }

  private static String proved(Session session) {
    return session.score().of() == 0 ? "" : " (so far " + session.score() + ")";
  }

  private static Phase phase(Prediction prediction) {
    return prediction == Prediction.RED ? Phase.RED : Phase.GREEN;
  }

  void outcome(Runner.Outcome outcome, Session session) {
    Entry.Run run = outcome.entry();
    Coach coach = Coach.of(session.entries());
    List<Moment> moments = coach.moments();
    Moment moment = moments.get(moments.size() - 1);
    out.println();
    out.println(
        paint.dim(TIME.format(run.at().atZone(zone)))
            + " run "
            + moment.number()
            + ": "
            + Colours.result(paint, run.result(), run.result().told())
            + counts(run)
            + paint.dim(", " + run.millis() + " ms"));
    run.right().ifPresent(right -> out.println("  " + proof(run, right, session)));
    new VerdictText(out, paint, outcome.snapshot()::source).print(outcome.verdict());
    out.println("  " + where(coach, run) + " · " + step(moment));
    moment.findings().forEach(this::finding);
    out.flush();
  }

  private static String counts(Entry.Run run) {
    if (run.tests() == 0) return "";
    String tests = run.tests() + (run.tests() == 1 ? " test" : " tests");
    String failed = run.failed() > 0 ? ", " + run.failed() + " failed" : "";
    String skipped = run.skipped() > 0 ? ", " + run.skipped() + " skipped" : "";
    return ", " + tests + failed + skipped;
  }

  private String proof(Entry.Run run, boolean right, Session session) {
    String verdict = right ? paint.green("right") : paint.red("wrong");
    return "predicted "
        + run.prediction().orElseThrow().word()
        + ": "
        + verdict
        + ", "
        + session.score();
  }

  private String where(Coach coach, Entry.Run run) {
    return coach
        .phase()
        .map(
            phase -> {
              Duration red = coach.inRed(run.at());
              String minutes = red.toMinutes() > 0 ? " for " + red.toMinutes() + " min" : "";
              return "phase " + Colours.phase(paint, phase, phase.word()) + minutes;
            })
        .orElse("the first test is to be written");
  }

  private static String step(Moment moment) {
    if (moment.run().whole()) return "nothing known of the state before";
    return moment.size().lines() == 0 ? "nothing changed" : "step " + moment.size();
  }

  /** What the coach says without a run: each thing once, and again only when the run is over. */
  void meanwhile(Session session, Instant now) {
    for (Finding finding : Coach.of(session.entries()).now(now)) {
      if (said.putIfAbsent(finding.kind(), finding.text()) == null) finding(finding);
    }
    out.flush();
  }

  private void finding(Finding finding) {
    said.put(finding.kind(), finding.text());
    out.println("  " + paint.yellow("coach: " + finding.text()));
  }

  void goodBye(Session session) {
    long runs = session.entries().stream().filter(Entry.Run.class::isInstance).count();
    String score = session.score().of() == 0 ? "" : ", predictions " + session.score();
    out.println();
    out.println(runs + (runs == 1 ? " run" : " runs") + score + ". \"report DIR\" draws them.");
    out.flush();
  }
}
