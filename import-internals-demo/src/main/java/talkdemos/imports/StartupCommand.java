// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.quiz.Quiz;
import talkdemos.imports.startup.Bench;
import talkdemos.imports.startup.Measured;
import talkdemos.imports.startup.Startable;
import talkdemos.imports.startup.StartupChart;
import talkdemos.imports.startup.StartupJson;

/** The lesson on what a start costs. */
@Command(
    name = "startup",
    description = {
      "What a start costs with no archive of classes, the JDK's own, AppCDS, and the AOT cache.",
      "Without arguments it starts Hello, a program of regular expressions and streams, and javac."
    },
    mixinStandardHelpOptions = true)
final class StartupCommand implements Callable<Integer> {
  private static final String QUESTION =
      "How much of the processor time of a start does the JDK's own archive of classes save?";

  private final Terminal terminal;

  @Option(
      names = "--jvm",
      split = ",",
      paramLabel = "JDK",
      description = "Which JDKs: 17,25 or Java homes. Without it, the running one.")
  private List<String> jvms = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each is measured, in turn with the others (5).")
  private int rounds = 5;

  @Option(names = "--only", split = ",", description = "Of hello, words and javac only these.")
  private List<String> only = List.of();

  @Option(names = "--no-quiz", description = "Do not wait for a guess.")
  private boolean noQuiz;

  @Option(names = "--json", description = "Write JSON: an array with an object for each mode.")
  private boolean json;

  @Parameters(
      paramLabel = "ARGUMENT",
      description =
          "After --: a program of your own, as after java: -cp app.jar Main, -jar app.jar.")
  private List<String> arguments = List.of();

  @Spec private CommandSpec spec;

  StartupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    check();
    List<Jdk> jdks =
        jvms.isEmpty() ? List.of(Jdk.running()) : jvms.stream().map(Jdk::find).toList();
    Quiz quiz = terminal.quiz(noQuiz, json);
    String guess = quiz.ask(QUESTION);
    StartupJson collected = new StartupJson();
    List<String> saved = new ArrayList<>();
    for (Jdk jdk : jdks) {
      try (Scratch scratch = Scratch.create()) {
        Bench bench = new Bench(jdk, scratch, rounds);
        if (!json) terminal.out().println(StartupChart.head(bench));
        for (Startable program : programs(bench)) {
          List<Measured> modes = bench.measure(program);
          if (!json) StartupChart.lines(modes).forEach(terminal.out()::println);
          collected.add(bench, modes);
          saved.add(StartupChart.saved(bench, modes));
        }
      }
    }
    if (json) terminal.out().println(Json.of(collected.array()));
    else terminal.out().println();
    quiz.tell(guess, "Less processor time than without an archive:" + lines(saved));
    return Status.FINE;
  }

  private void check() {
    if (rounds <= 0) throw wrong("found --rounds " + rounds + ", expected 1 or more");
    for (String name : only) {
      if (!Startable.NAMES.contains(name))
        throw wrong("found --only \"%s\", expected some of %s".formatted(name, Startable.NAMES));
    }
    if (!only.isEmpty() && !arguments.isEmpty())
      throw wrong("found --only and a program, expected one of them");
  }

  private List<Startable> programs(Bench bench) {
    if (!arguments.isEmpty())
      return List.of(Startable.java(String.join(" ", arguments), bench.jdk(), arguments));
    return Startable.builtIn(bench.jdk(), bench.scratch()).stream()
        .filter(program -> only.isEmpty() || only.contains(program.name()))
        .toList();
  }

  private static String lines(List<String> all) {
    return all.stream().map(line -> System.lineSeparator() + "  " + line).collect(joining());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
