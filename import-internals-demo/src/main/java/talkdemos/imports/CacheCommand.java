// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import talkdemos.imports.cache.CacheLesson;
import talkdemos.imports.cache.Watch;

/** The cache, finders and loaders, reload. */
@Command(
    name = "cache",
    description = {
      "One class from two loaders, findLoadedClass, reload, what is collected, finders and loaders.",
      "With --watch, runs a source file of your own, and the new version of it at each save."
    },
    mixinStandardHelpOptions = true)
final class CacheCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec;

  @Option(
      names = "--watch",
      paramLabel = "FILE.java",
      description =
          "Compiles and runs this file (its main, or the toString of an object), again at each"
              + " save and in a new class loader. Enter runs the loaded class again, q or the end"
              + " of input ends.")
  String watched;

  @Option(
      names = {"--class-path", "-cp"},
      paramLabel = "PATH",
      description = "Folders and jars that the watched file needs.")
  String classPath;

  @Option(names = "--json", description = "Prints what was seen as one JSON object.")
  boolean json;

  @Option(names = "--no-quiz", description = "Does not wait for a guess.")
  boolean noQuiz;

  CacheCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (watched != null && json)
      throw new ParameterException(spec.commandLine(), "--watch: found --json with it: drop one");
    if (watched == null && classPath != null)
      throw new ParameterException(
          spec.commandLine(), "--class-path: expected --watch FILE.java with it");
    if (watched != null) return watch();
    var quiz = terminal.quiz(noQuiz, json);
    String guess = quiz.ask(CacheLesson.QUESTION);
    CacheLesson lesson = CacheLesson.run();
    if (json) {
      terminal.out().println(Json.of(lesson));
      return Status.FINE;
    }
    quiz.tell(guess, lesson.answer());
    lesson.print(terminal.out());
    return Status.FINE;
  }

  private int watch() throws Exception {
    Watch watch = Watch.of(watched, CheckedPath.entries(classPath), terminal.out());
    return watch.run(terminal.in()) ? Status.FINE : Status.BAD_INPUT;
  }
}
