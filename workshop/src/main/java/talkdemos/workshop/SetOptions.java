// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import talkdemos.workshop.desk.Desk;
import talkdemos.workshop.exercise.BrokenExercise;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;

/** Which exercises, and where they are worked on. */
final class SetOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The exercises in this folder instead of those that come with the workshop.")
  String set;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "my-exercises",
      description = "Where one works on them (${DEFAULT-VALUE}); laid out at first.")
  String work;

  /** The set that the options name, if all of it can be read. */
  Exercises exercises() throws IOException, BrokenExercise {
    return found().whole();
  }

  /** The set that the options name. */
  Exercises found() throws IOException, BrokenExercise {
    return set == null ? Exercises.bundled() : Exercises.in(path("--dir", set));
  }

  /** Where a person works on them. */
  Desk desk(Exercises exercises) throws IOException {
    Path folder = path("--work", work);
    if (Files.exists(folder) && !Files.isDirectory(folder))
      throw new ParameterException(
          line(), "--work: got the file \"" + work + "\", expected a folder");
    return Desk.at(folder, exercises);
  }

  private Path path(String option, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException wrong) {
      throw new ParameterException(
          line(), option + ": got \"" + text + "\", expected a path: " + wrong.getReason());
    }
  }

  /** The exercises of these names; all, if no name is given. */
  List<Exercise> named(Exercises exercises, List<String> names) {
    return names == null
        ? exercises.all()
        : names.stream().flatMap(name -> named(exercises, name).stream()).toList();
  }

  /** One exercise by its name or the end of it; a module's name stands for all of its own. */
  private List<Exercise> named(Exercises exercises, String name) {
    List<Exercise> module =
        exercises.all().stream().filter(one -> one.module().equals(name)).toList();
    if (!module.isEmpty()) return module;
    return List.of(one(exercises, name));
  }

  /** One exercise by its name or the end of it. */
  Exercise one(Exercises exercises, String name) {
    return exercises
        .named(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    line(), "found no exercise \"" + name + "\": " + suggestion(exercises, name)));
  }

  private static String suggestion(Exercises exercises, String name) {
    List<String> near =
        exercises.all().stream().map(Exercise::name).filter(one -> one.contains(name)).toList();
    if (!near.isEmpty()) return "which of " + near + "?";
    TreeSet<String> modules = new TreeSet<>();
    exercises.all().forEach(one -> modules.add(one.module()));
    return "\"list\" shows them, and a module stands for all of its own: " + modules;
  }

  private CommandLine line() {
    return spec.commandLine();
  }
}
