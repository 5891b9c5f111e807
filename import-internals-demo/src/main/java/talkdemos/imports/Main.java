// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import talkdemos.imports.count.CountLesson;
import talkdemos.imports.count.CountLesson.Extent;
import talkdemos.imports.count.CountTable;
import talkdemos.imports.jvm.BadInput;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.ProgramFailed;

/** What really happens when the JVM loads your code. */
@Command(
    name = "import-internals-demo",
    description = "Asks what the JVM loads, from where, in which order and at what cost.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--no-quiz", description = "Do not wait for a guess.")
  private boolean noQuiz;

  @Spec CommandSpec spec;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the demo and ends the JVM with its exit status. */
  public static void main(String[] args) {
    System.exit(run(args, System.in, System.out, System.err));
  }

  /**
   * Runs a command and returns its exit status: 0, 2 for a wrong command line, 65 for input that
   * cannot be used, 70 if this program or one that it runs failed.
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    Terminal terminal = Terminal.of(in, out, err);
    CommandLine line = new CommandLine(new Main(terminal));
    line.addSubcommand(new CommandLine(new CountCommand(terminal)).setStopAtPositional(true));
    line.addSubcommand(new TraceCommand(terminal));
    line.addSubcommand(new PathCommand(terminal));
    line.addSubcommand(new DoctorCommand(terminal));
    line.addSubcommand(new CacheCommand(terminal));
    line.addSubcommand(new SideEffectsCommand(terminal));
    line.addSubcommand(new SpawnCommand(terminal));
    line.addSubcommand(new CommandLine(new StartupCommand(terminal)).setStopAtPositional(true));
    line.getSubcommands()
        .values()
        .forEach(lesson -> lesson.getCommandSpec().versionProvider(new Version()));
    line.setExpandAtFiles(false);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          terminal.err().println("import-internals-demo: " + said(wrong) + " (--help tells more)");
          return Status.WRONG_COMMAND_LINE;
        });
    line.setExecutionExceptionHandler(
        (failure, command, arguments) -> failed(failure, terminal.err()));
    int status = line.execute(args);
    terminal.out().flush();
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
    if (failure instanceof BadInput) {
      failure.getMessage().lines().forEach(line -> err.println("import-internals-demo: " + line));
      return Status.BAD_INPUT;
    }
    if (failure instanceof IOException
        || failure instanceof ProgramFailed
        || failure instanceof UncheckedIOException) {
      err.println("import-internals-demo: " + said(failure));
      return Status.FAILED;
    }
    err.println("import-internals-demo: a mistake in this program:");
    failure.printStackTrace(err);
    return Status.FAILED;
  }

  /** Of a file's failure the JDK often has no more than its path. */
  private static String said(Exception failure) {
    return failure instanceof FileSystemException ? failure.toString() : failure.getMessage();
  }

  @Override
  public Integer call() {
    PrintStream out = terminal.out();
    out.println("What really happens when the JVM loads your code? Each lesson asks a question,");
    out.println("then runs something to find out:");
    out.println();
    for (Map.Entry<String, CommandLine> lesson : spec.subcommands().entrySet()) {
      String[] description = lesson.getValue().getCommandSpec().usageMessage().description();
      out.printf("  %-13s %s%n", lesson.getKey(), description[0]);
    }
    out.println();
    out.println("Each takes --help. The first one, in short:");
    out.println();
    new CountLesson(new CountTable(out, false), terminal.quiz(noQuiz, false))
        .builtIn(List.of(Jdk.running()), Extent.SMALL);
    return Status.FINE;
  }

  /** The version that the jar's manifest names. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "import-internals-demo " + (version == null ? "(not from a jar)" : version)
      };
    }
  }
}
