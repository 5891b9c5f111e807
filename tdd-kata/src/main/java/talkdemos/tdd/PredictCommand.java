// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import talkdemos.tdd.practice.BadFolder;
import talkdemos.tdd.practice.Practice;
import talkdemos.tdd.practice.Prediction;

/** Notes what the next run will be. */
@Command(
    name = "predict",
    description = "Notes what you expect of the next run; the score is kept.",
    mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "red|green",
      description = "red: a test fails, or it does" + " not compile; green: all tests pass.")
  String colour;

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder (this one, if none is named).")
  String directory;

  PredictCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, BadFolder {
    Practice practice =
        Practice.in(
            PathArgument.path(spec, "DIR", directory),
            InstantSource.system(),
            ZoneId.systemDefault());
    practice.predict(prediction(), terminal.out(), terminal.colour());
    return Status.FINE;
  }

  private Prediction prediction() {
    return switch (colour.toLowerCase(Locale.ROOT)) {
      case "red" -> Prediction.RED;
      case "green" -> Prediction.GREEN;
      default ->
          throw new ParameterException(
              spec.commandLine(), "found \"" + colour + "\", expected red or green");
    };
  }
}
