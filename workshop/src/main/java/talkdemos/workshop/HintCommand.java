// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import talkdemos.workshop.desk.Progress;
import talkdemos.workshop.exercise.BrokenExercise;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;

/** Shows one more hint. */
@Command(
    name = "hint",
    description = "Shows one more hint of an exercise each time.",
    mixinStandardHelpOptions = true)
final class HintCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin SetOptions set;

  @Parameters(paramLabel = "NAME", description = "The exercise.")
  String name;

  HintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, BrokenExercise {
    Exercises exercises = set.exercises();
    Exercise exercise = set.one(exercises, name);
    Progress progress = set.desk(exercises).progress();
    List<String> hints = exercise.hints();
    int shown = Math.min(progress.hints(exercise.name()) + 1, hints.size());
    progress.hinted(exercise.name(), shown);
    progress.trouble().ifPresent(told -> terminal.err().println("workshop: " + told));
    for (int i = 0; i < shown; i++)
      terminal.out().println("hint " + (i + 1) + " of " + hints.size() + ": " + hints.get(i));
    return Status.FINE;
  }
}
