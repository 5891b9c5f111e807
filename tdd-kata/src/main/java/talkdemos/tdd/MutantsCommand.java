// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import talkdemos.tdd.kata.BrokenKata;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.mutation.MutationJson;
import talkdemos.tdd.mutation.MutationReport;
import talkdemos.tdd.mutation.MutationRun;
import talkdemos.tdd.mutation.MutationText;
import talkdemos.tdd.mutation.TestsFail;
import talkdemos.tdd.workbench.Workbench;

/** Changes a kata's code in small ways, and tells which tests notice. */
@Command(
    name = "mutants",
    description =
        "Changes a kata's compiled code in small ways, one at a time, and tells which tests notice.",
    mixinStandardHelpOptions = true)
final class MutantsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec;
  @Mixin KataArgument argument;

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "The code after round N, as 3, or after a step, as 03-green; else the last.")
  String step;

  @Option(names = "--json", description = "Print as JSON.")
  boolean json;

  MutantsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BrokenKata, TestsFail {
    Kata kata = argument.read();
    List<Integer> chosen = StepArgument.indices(kata, step, spec);
    try (Workbench workbench = new Workbench()) {
      MutationReport report =
          new MutationRun(workbench).run(kata, chosen.get(chosen.size() - 1), result -> {});
      if (json) terminal.out().println(MutationJson.of(report));
      else new MutationText(terminal.out()).print(report);
    }
    return Status.FINE;
  }
}
