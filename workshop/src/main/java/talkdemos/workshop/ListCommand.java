// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import talkdemos.workshop.desk.Desk;
import talkdemos.workshop.desk.Progress;
import talkdemos.workshop.exercise.BrokenExercise;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;

/** Shows the exercises and what is done. */
@Command(
    name = "list",
    description = "Lists the exercises, and which of them are done.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin SetOptions set;

  @Option(names = "--json", description = "Print them as JSON.")
  boolean json;

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, BrokenExercise {
    Exercises exercises = set.exercises();
    Desk desk = set.desk(exercises);
    Progress progress = desk.progress();
    List<Exercise> all = exercises.all();
    if (json) {
      List<Line> list =
          all.stream()
              .map(
                  one ->
                      new Line(
                          one.name(),
                          one.title(),
                          desk.folder(one).toString(),
                          progress.isDone(one.name())))
              .toList();
      terminal.out().println(Json.exercises(list));
      return Status.FINE;
    }
    for (Exercise one : all)
      terminal
          .out()
          .printf(
              "[%s] %s: %s%n", progress.isDone(one.name()) ? "x" : " ", one.name(), one.title());
    long done = all.stream().filter(one -> progress.isDone(one.name())).count();
    terminal.out().println(done + " of " + all.size() + " done");
    return Status.FINE;
  }

  private record Line(String name, String title, String folder, boolean done) {}
}
