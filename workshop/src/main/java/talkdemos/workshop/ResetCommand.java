// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import talkdemos.workshop.desk.Desk;
import talkdemos.workshop.desk.Progress;
import talkdemos.workshop.exercise.BrokenExercise;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;

/** Lays out an exercise anew. */
@Command(
    name = "reset",
    description = "Begins an exercise anew. What was written there is lost.",
    mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin SetOptions set;

  @Parameters(paramLabel = "NAME", description = "The exercise.")
  String name;

  ResetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, BrokenExercise {
    Exercises exercises = set.exercises();
    Exercise exercise = set.one(exercises, name);
    Desk desk = set.desk(exercises);
    desk.reset(exercise);
    Progress progress = desk.progress();
    progress.undone(exercise.name());
    progress.trouble().ifPresent(told -> terminal.err().println("workshop: " + told));
    terminal.out().println(desk.folder(exercise) + ": as it was at first");
    return Status.FINE;
  }
}
