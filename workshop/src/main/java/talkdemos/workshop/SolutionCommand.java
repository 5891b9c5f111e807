// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import talkdemos.workshop.exercise.BrokenExercise;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;
import talkdemos.workshop.exercise.WorkFile;

/** Shows what the author wrote. */
@Command(
    name = "solution",
    description = "Shows the solution of an exercise that is done.",
    mixinStandardHelpOptions = true)
final class SolutionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec;
  @Mixin SetOptions set;

  @Parameters(paramLabel = "NAME", description = "The exercise.")
  String name;

  @Option(names = "--give-up", description = "Show it although it is not done.")
  boolean giveUp;

  SolutionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, BrokenExercise {
    Exercises exercises = set.exercises();
    Exercise exercise = set.one(exercises, name);
    if (!giveUp && !set.desk(exercises).progress().isDone(exercise.name()))
      throw new ParameterException(
          spec.commandLine(),
          exercise.name() + " is not done: \"hint\" helps, --give-up shows the solution");
    for (WorkFile file : exercise.work()) {
      terminal.out().println("--- " + file.path());
      terminal.out().print(file.solution());
    }
    return Status.FINE;
  }
}
