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
import talkdemos.tdd.replay.Replay;
import talkdemos.tdd.replay.ReplayHtml;
import talkdemos.tdd.replay.ReplayJson;
import talkdemos.tdd.replay.ReplayText;
import talkdemos.tdd.replay.Replayer;
import talkdemos.tdd.workbench.Limits;
import talkdemos.tdd.workbench.Workbench;

/** Replays a kata and verifies its discipline. */
@Command(
    name = "replay",
    description = {
      "Replays a kata: runs each step and verifies that red fails as announced, green passes with"
          + " each changed line covered, and refactor stays green.",
      "Exit status 0 when the discipline holds, 65 when a step breaks it."
    },
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec;
  @Mixin KataArgument argument;

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "Only the steps of round N, as 3, or one step, as 03-green.")
  String step;

  @Option(names = "--brief", description = "A line for each step, and the timeline.")
  boolean brief;

  @Option(names = "--json", description = "Print as JSON.")
  boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write one page with the timeline and the diffs side by side.")
  String html;

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BrokenKata {
    Kata kata = argument.read();
    List<Integer> chosen = StepArgument.indices(kata, step, spec);
    PageArgument page = html == null ? null : PageArgument.of(spec, html);
    ReplayText text = new ReplayText(terminal.out(), terminal.colour());
    if (!json) text.title(kata);
    if (!json && step == null) text.introduction(kata);
    Replay replay;
    try (Workbench workbench = new Workbench()) {
      replay =
          new Replayer(workbench, Limits.STANDARD)
              .replay(
                  kata,
                  chosen.get(0),
                  chosen.get(chosen.size() - 1) + 1,
                  result -> {
                    if (brief && !json) text.brief(result);
                    else if (!json) text.step(result);
                  });
    }
    if (json) terminal.out().println(ReplayJson.of(replay));
    else {
      if (brief) terminal.out().println();
      text.timeline(replay);
    }
    if (page != null) page.write(ReplayHtml.of(replay));
    return replay.holds() ? Status.FINE : Status.BAD_INPUT;
  }
}
