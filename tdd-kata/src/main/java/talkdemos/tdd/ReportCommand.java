// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import talkdemos.tdd.practice.BadFolder;
import talkdemos.tdd.practice.Practice;

/** Draws a session. */
@Command(
    name = "report",
    description = "Draws your session: each run, the time in each phase, steps and predictions.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder (this one, if none is named).")
  String directory;

  @Option(names = "--json", description = "Print as JSON.")
  boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write one page with the picture and each run's diff.")
  String html;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, BadFolder {
    PageArgument page = html == null ? null : PageArgument.of(spec, html);
    Practice practice =
        Practice.in(
            PathArgument.path(spec, "DIR", directory),
            InstantSource.system(),
            ZoneId.systemDefault());
    for (String remark : practice.remarks()) terminal.err().println("tdd-kata: " + remark);
    if (json) terminal.out().println(practice.json());
    else practice.report(terminal.out(), terminal.colour());
    if (page != null) page.write(practice.html());
    return Status.FINE;
  }
}
