// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.path.PathReport;
import talkdemos.imports.path.Trial;
import talkdemos.imports.path.Trials;
import talkdemos.imports.quiz.Quiz;

/** The lesson on class paths, module paths and layers. */
@Command(
    name = "path",
    description = "First match wins: the same class twice on a path, in modules, in layers.",
    mixinStandardHelpOptions = true)
final class PathCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--jvm",
      split = ",",
      paramLabel = "JDK",
      description = "Which JDKs run the trials: 17,25 or Java homes. Without it, the running one.")
  private List<String> jvms;

  @Option(names = "--no-quiz", description = "Do not wait for a guess.")
  private boolean noQuiz;

  @Option(names = "--json", description = "Write JSON.")
  private boolean json;

  PathCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Jdk> jdks = jvms == null ? List.of(Jdk.running()) : jvms.stream().map(Jdk::find).toList();
    if (json) {
      Map<String, List<Trial>> trials = new LinkedHashMap<>();
      jdks.forEach(jdk -> trials.put(jdk.number(), Trials.run(jdk)));
      terminal.out().println(Json.of(PathReport.json(trials)));
    } else {
      jdks.forEach(this::tell);
    }
    return Status.FINE;
  }

  private void tell(Jdk jdk) {
    PrintStream out = terminal.out();
    Quiz quiz = terminal.quiz(noQuiz, json);
    out.println("First match wins? Each command was run by " + jdk + ".");
    for (Trial trial : Trials.run(jdk)) {
      out.println();
      String guess = quiz.ask(trial.question());
      out.print(PathReport.text(trial));
      quiz.tell(guess, PathReport.answer(trial));
    }
    out.println();
    out.println("On your own class path: doctor DIR|CLASSPATH");
  }
}
