// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import talkdemos.tdd.workbench.Verdict;
import talkdemos.workshop.desk.Desk;
import talkdemos.workshop.desk.Progress;
import talkdemos.workshop.exercise.BrokenExercise;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;
import talkdemos.workshop.verify.Judge;
import talkdemos.workshop.verify.Told;

/** Judges what is written, whatever the progress file says: for graders. */
@Command(
    name = "check",
    description =
        "Runs the tests of the exercises that are named, or of all. Exit status 0 if all pass, 1 if"
            + " not.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin SetOptions set;

  @Parameters(paramLabel = "NAME", description = "Exercises or modules (all, if none is named).")
  List<String> names;

  @Option(names = "--json", description = "Print what came of it as JSON.")
  boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** {@code message} says why it is not done; empty if it is. */
  private record Line(String name, boolean done, String message) {}

  @Override
  public Integer call() throws IOException, BrokenExercise {
    Exercises exercises = set.exercises();
    List<Exercise> chosen = set.named(exercises, names);
    Desk desk = set.desk(exercises);
    Progress progress = desk.progress();
    List<Line> lines = new ArrayList<>();
    try (Judge judge = new Judge()) {
      for (Exercise one : chosen) {
        Line line = check(judge, desk, one);
        if (line.done()) progress.done(one.name(), LocalDate.now().toString());
        if (!json) print(line);
        lines.add(line);
      }
    }
    progress.trouble().ifPresent(told -> terminal.err().println("workshop: " + told));
    long done = lines.stream().filter(Line::done).count();
    if (json) terminal.out().println(Json.exercises(lines));
    else terminal.out().println(done + " of " + lines.size() + " done");
    return done == lines.size() ? Status.FINE : Status.NOT_DONE;
  }

  private static Line check(Judge judge, Desk desk, Exercise one) throws IOException {
    try {
      Verdict verdict = judge.judge(one, desk.files(one));
      return new Line(one.name(), verdict.passed(), verdict.passed() ? "" : Told.of(verdict));
    } catch (NoSuchFileException gone) {
      return new Line(one.name(), false, gone.getMessage() + " is gone");
    }
  }

  private void print(Line line) {
    terminal.out().println(line.name() + (line.done() ? ": done" : ": " + line.message()));
  }
}
