// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import talkdemos.tdd.kata.BrokenKata;
import talkdemos.tdd.practice.BadFolder;
import talkdemos.tdd.practice.Layout;

/** Lays out a folder for doing a kata oneself. */
@Command(
    name = "start",
    description = "Lays out a folder for doing a kata yourself: its behaviours, and a first test.",
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec;
  @Mixin KataArgument argument;

  @Parameters(index = "1", paramLabel = "DIR", description = "A new folder, or an empty one.")
  String directory;

  StartCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BrokenKata, BadFolder {
    Path folder = PathArgument.path(spec, "DIR", directory);
    Layout layout = new Layout(argument.read());
    for (String file : layout.write(folder, InstantSource.system())) {
      terminal.out().println(folder.resolve(file));
    }
    terminal.out().println("Read README.md there, then: watch " + folder);
    return Status.FINE;
  }
}
