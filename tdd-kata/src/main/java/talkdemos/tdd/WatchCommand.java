// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import talkdemos.tdd.practice.BadFolder;
import talkdemos.tdd.practice.Practice;
import talkdemos.tdd.watch.Keys;

/** Runs the tests at each save. */
@Command(
    name = "watch",
    description = {
      "Compiles and runs the tests at each save, and says what the coach sees.",
      "Keys: r run, p predict red, g predict green, q quit. Without a terminal the same letters are"
          + " read from the input, until its end."
    },
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  private static final int RED = 1;

  private final Terminal terminal;

  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder that \"start\" laid out (this one, if none is named).")
  String directory;

  @Option(
      names = "--once",
      description =
          "One run. Exit status 0 for green, 1 for red, 65 if it does not compile or"
              + " there is no test.")
  boolean once;

  @Option(
      names = "--poll",
      description = "Look for saves instead of being told, as on network disks.")
  boolean poll;

  @Option(
      names = "--tcr",
      description =
          "Test, and commit or revert, by git: green is committed, red takes the code (not the"
              + " tests) back to the last commit. Asks first.")
  boolean brave;

  WatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, BadFolder {
    if (once && (brave || poll))
      throw new ParameterException(
          spec.commandLine(),
          "--once: found " + (brave ? "--tcr" : "--poll") + " with it: drop one");
    Practice practice =
        Practice.in(
            PathArgument.path(spec, "DIR", directory),
            InstantSource.system(),
            ZoneId.systemDefault());
    if (once) {
      return switch (practice.runOnce(terminal.out(), terminal.colour())) {
        case GREEN -> Status.FINE;
        case RED -> RED;
        case NOT_RUN -> Status.BAD_INPUT;
      };
    }
    try (Keys keys = terminal.interactive() ? Keys.ofTerminal() : Keys.of(terminal.in())) {
      practice.watch(keys, terminal.out(), terminal.colour(), poll, brave);
    }
    return Status.FINE;
  }
}
