// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.quiz.Quiz;
import talkdemos.imports.spawn.SpawnLesson;

/** What a second process gets of the first. */
@Command(
    name = "spawn",
    description =
        "A child JVM runs initialisers again; fork and spawn; what AppCDS and the AOT cache keep.",
    mixinStandardHelpOptions = true)
final class SpawnCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--jvm",
      split = ",",
      paramLabel = "JDK",
      description = "Which JDKs run it: 17,25 or Java homes. Without it, the running one.")
  List<String> jvms;

  @Option(names = "--no-quiz", description = "Does not wait for a guess.")
  boolean noQuiz;

  @Option(names = "--json", description = "Prints what was seen as JSON.")
  boolean json;

  SpawnCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Jdk> jdks = jvms == null ? List.of(Jdk.running()) : jvms.stream().map(Jdk::find).toList();
    Quiz quiz = terminal.quiz(noQuiz, json);
    String guess = quiz.ask(SpawnLesson.QUESTION);
    List<SpawnLesson> lessons = jdks.stream().map(SpawnLesson::run).toList();
    if (json) {
      terminal.out().println(Json.of(lessons));
      return Status.FINE;
    }
    for (SpawnLesson lesson : lessons) {
      quiz.tell(guess, lesson.answer());
      lesson.print(terminal.out());
    }
    return Status.FINE;
  }
}
