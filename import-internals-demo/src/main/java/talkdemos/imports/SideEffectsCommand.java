// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import talkdemos.imports.effects.EffectsLesson;
import talkdemos.imports.effects.Examination;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.quiz.Quiz;

/** What initialises a class, and what its initialiser does. */
@Command(
    name = "side-effects",
    description = {
      "What runs a class's initialiser; initialisers that fail, go in circles, block each other.",
      "With a class of your own, what its initialiser loads, prints, starts and opens."
    },
    mixinStandardHelpOptions = true)
final class SideEffectsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec;

  @Option(
      names = "--jvm",
      split = ",",
      paramLabel = "JDK",
      description = "Which JDKs run it: 17,25 or Java homes. Without it, the running one.")
  List<String> jvms;

  @Parameters(
      paramLabel = "CLASS",
      arity = "0..1",
      description = "A class of your own, such as demo.Main: what does its initialiser do?")
  String className;

  @Option(
      names = {"--class-path", "-cp"},
      paramLabel = "PATH",
      description = "Where that class is: folders and jars. Without it, this folder.")
  String classPath;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long that initialiser may run (${DEFAULT-VALUE}).")
  int limit;

  @Option(names = "--no-quiz", description = "Does not wait for a guess.")
  boolean noQuiz;

  @Option(names = "--json", description = "Prints what was seen as JSON.")
  boolean json;

  SideEffectsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    List<Jdk> jdks = jvms == null ? List.of(Jdk.running()) : jvms.stream().map(Jdk::find).toList();
    if (className != null) return examine(jdks);
    if (classPath != null)
      throw new ParameterException(spec.commandLine(), "--class-path: expected a CLASS with it");
    Quiz quiz = terminal.quiz(noQuiz, json);
    String guess = quiz.ask(EffectsLesson.QUESTION);
    List<EffectsLesson> lessons = new ArrayList<>();
    for (Jdk jdk : jdks) lessons.add(EffectsLesson.run(jdk));
    if (json) {
      terminal.out().println(Json.of(lessons));
      return Status.FINE;
    }
    for (EffectsLesson lesson : lessons) {
      quiz.tell(guess, lesson.answer());
      lesson.print(terminal.out());
    }
    return Status.FINE;
  }

  private int examine(List<Jdk> jdks) {
    if (limit < 1)
      throw new ParameterException(
          spec.commandLine(), "--limit: found %d, expected seconds, 1 or more".formatted(limit));
    List<Path> path = CheckedPath.entries(classPath == null ? "." : classPath);
    String name =
        className.replaceFirst("^\\./", "").replaceFirst("\\.(class|java)$", "").replace('/', '.');
    List<Examination> seen = new ArrayList<>();
    for (Jdk jdk : jdks) seen.add(Examination.of(jdk, path, name, Duration.ofSeconds(limit)));
    if (json) terminal.out().println(Json.of(seen));
    else seen.forEach(one -> one.print(terminal.out()));
    return seen.stream().allMatch(Examination::fine) ? Status.FINE : Status.FAILED;
  }
}
