// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import talkdemos.tdd.kata.BrokenKata;
import talkdemos.tdd.mutation.TestsFail;
import talkdemos.tdd.practice.BadFolder;
import talkdemos.tdd.workbench.NoCompilerException;
import talkdemos.tdd.workbench.NoWorkerException;

/** Red, green, refactor that a machine can follow. */
@Command(
    name = "tdd-kata",
    description =
        "Replays katas step by step and verifies red, green and refactor; looks on while you do one"
            + " of your own.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Callable<Integer> {
  private final Terminal terminal;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the demo and ends the JVM with its exit status. */
  public static void main(String[] args) {
    System.exit(run(args, System.in, System.out, System.err));
  }

  /**
   * Runs a command and returns its exit status: 0, 2 for a wrong command line, 65 for a kata that
   * cannot be read or breaks the discipline, 70 if this program failed.
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    Terminal terminal = Terminal.of(in, out, err);
    CommandLine line = new CommandLine(new Main(terminal));
    line.addSubcommand(new ListCommand(terminal));
    line.addSubcommand(new ReplayCommand(terminal));
    line.addSubcommand(new MutantsCommand(terminal));
    line.addSubcommand(new StartCommand(terminal));
    line.addSubcommand(new WatchCommand(terminal));
    line.addSubcommand(new PredictCommand(terminal));
    line.addSubcommand(new ReportCommand(terminal));
    line.setExpandAtFiles(false);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          err.println("tdd-kata: " + said(wrong) + " (--help tells more)");
          return Status.WRONG_COMMAND_LINE;
        });
    line.setExecutionExceptionHandler((failure, command, arguments) -> failed(failure, err));
    int status = line.execute(args);
    out.flush();
    return status;
  }

  private static String said(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    if (!(wrong instanceof UnmatchedArgumentException unmatched)
        || command.getParent() != null
        || unmatched.isUnknownOption()) return wrong.getMessage();
    return "found command \"%s\", expected one of %s"
        .formatted(unmatched.getUnmatched().get(0), command.getSubcommands().keySet());
  }

  private static int failed(Exception failure, PrintStream err) {
    boolean input =
        failure instanceof BrokenKata
            || failure instanceof TestsFail
            || failure instanceof BadFolder;
    if (input) {
      failure.getMessage().lines().forEach(line -> err.println("tdd-kata: " + line));
      return Status.BAD_INPUT;
    }
    if (failure instanceof NoCompilerException
        || failure instanceof NoWorkerException
        || failure instanceof IOException
        || failure instanceof UncheckedIOException) {
      String cause = failure instanceof UncheckedIOException ? ": " + failure.getCause() : "";
      err.println("tdd-kata: " + failure.getMessage() + cause);
      return Status.FAILED;
    }
    err.println("tdd-kata: a mistake in this program:");
    failure.printStackTrace(err);
    return Status.FAILED;
  }

  @Override
  public Integer call() throws Exception {
    PrintStream out = terminal.out();
    out.println(
        "Test-driven development in steps that a machine can follow: a red step adds a test");
    out.println(
        "that fails for the reason it announces, a green step adds the code that the test asks");
    out.println("for, a refactor step gives it a better form. Each of these katas is verified so:");
    out.println();
    new ListCommand(terminal).call();
    out.println();
    out.println(
        "Replaying the first to look at, one line for each step. The same with each diff, the");
    out.println("tests' output and why: \"replay string-calculator\"; as a page: \"--html FILE\".");
    out.println();
    ReplayCommand replay = new ReplayCommand(terminal);
    return new CommandLine(replay).execute("--brief", "string-calculator");
  }

  /** The version that the jar's manifest names. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"tdd-kata " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
