// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import talkdemos.imports.count.CountJson;
import talkdemos.imports.count.CountLesson;
import talkdemos.imports.count.CountLesson.Extent;
import talkdemos.imports.count.CountReport;
import talkdemos.imports.count.CountTable;
import talkdemos.imports.count.Unpicked;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;

/** The lesson on how many classes are loaded. */
@Command(
    name = "count",
    description = {
      "How many classes are loaded before your first line runs, and from where.",
      "Without a command it counts a built-in set, from an empty main to a Maven run."
    },
    mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--jvm",
      split = ",",
      paramLabel = "JDK",
      description = {
        "Which JDKs: 17,25 or Java homes. Without it the built-in set runs on the running one, and",
        "a command with whatever it finds."
      })
  private List<String> jvms = List.of();

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "End a command after this time, and count what it loaded until then (300).")
  private int limit = 300;

  @Option(names = "--no-quiz", description = "Do not wait for a guess.")
  private boolean noQuiz;

  @Option(names = "--json", description = "Write JSON: an array with an object for each JVM.")
  private boolean json;

  @Parameters(
      paramLabel = "COMMAND",
      description = "After --: any command; each JVM that it starts is counted.")
  private List<String> command = List.of();

  @Spec private CommandSpec spec;

  CountCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit <= 0)
      throw new ParameterException(
          spec.commandLine(), "found --limit " + limit + ", expected a positive number of seconds");
    List<Jdk> jdks = jvms.stream().map(Jdk::find).toList();
    if (!command.isEmpty()) return command(jdks);
    new CountLesson(report(false), terminal.quiz(noQuiz, json))
        .builtIn(jdks.isEmpty() ? List.of(Jdk.running()) : jdks, Extent.ALL);
    return Status.FINE;
  }

  private int command(List<Jdk> jdks) {
    PrintStream err = terminal.err();
    Child child = Child.of(command).within(Duration.ofSeconds(limit));
    if (terminal.in() == System.in) child = child.reading(null);
    OutputStream out = terminal.interactive() ? System.out : terminal.out();
    List<Finished> ends;
    try (Unpicked unpicked = new Unpicked(err)) {
      ends =
          new CountLesson(report(true), terminal.quiz(noQuiz, json))
              .command(child.writing(json ? err : out, unpicked), jdks);
    }
    ends.forEach(this::tell);
    return ends.stream().allMatch(ended -> ended.status() == 0 || ended.timedOut())
        ? Status.FINE
        : Status.FAILED;
  }

  private CountReport report(boolean withTimes) {
    PrintStream out = terminal.out();
    return json
        ? new CountJson(array -> out.println(Json.of(array)), terminal.err())
        : new CountTable(out, withTimes);
  }

  private void tell(Finished ended) {
    String name = command.get(0);
    if (ended.timedOut())
      terminal.err().printf("import-internals-demo: %s was ended after %d s%n", name, limit);
    else if (ended.status() != 0)
      terminal
          .err()
          .printf(
              "import-internals-demo: %s ended with status %d; what it loaded until then is counted%n",
              name, ended.status());
  }
}
