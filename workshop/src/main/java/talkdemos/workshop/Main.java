// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import talkdemos.tdd.watch.Keys;
import talkdemos.tdd.workbench.NoCompilerException;
import talkdemos.tdd.workbench.NoWorkerException;
import talkdemos.workshop.desk.Desk;
import talkdemos.workshop.exercise.BrokenExercise;
import talkdemos.workshop.exercise.Exercises;
import talkdemos.workshop.session.Screen;
import talkdemos.workshop.session.Session;
import talkdemos.workshop.verify.Judge;

/** One person, one terminal, module by module. */
@Command(
    name = "workshop",
    description = {
      "Takes you through the exercises of every module: save a file, and see at once whether it"
          + " compiles, which tests fail, or that it is done.",
      "Keys: n next, h hint, l list, r run, c check all, x reset, s solution, q quit. Without a"
          + " terminal the same letters are read from the input, until its end."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Callable<Integer> {
  private final Terminal terminal;

  @Spec CommandSpec spec;
  @Mixin SetOptions set;

  @Option(
      names = "--poll",
      description = "Look for saves instead of being told, as on network disks.")
  boolean poll;

  @Option(
      names = "--at",
      paramLabel = "NAME",
      description = "Begin with this exercise, or with the first of this module.")
  String at;

  @Option(names = "--manual", description = "Do not look for saves: the key r runs the tests.")
  boolean manual;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the workshop and ends the JVM with its exit status. */
  public static void main(String[] args) {
    System.exit(run(args, System.in, System.out, System.err));
  }

  /**
   * Runs a command and returns its exit status: 0, 1 if an exercise that was checked is not done, 2
   * for a wrong command line, 65 for exercises that cannot be read or are not as they should be, 70
   * if this program failed.
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    Terminal terminal = Terminal.of(in, out, err);
    CommandLine line = new CommandLine(new Main(terminal));
    line.addSubcommand(new ListCommand(terminal));
    line.addSubcommand(new CheckCommand(terminal));
    line.addSubcommand(new HintCommand(terminal));
    line.addSubcommand(new ResetCommand(terminal));
    line.addSubcommand(new SolutionCommand(terminal));
    line.addSubcommand(new VerifyCommand(terminal));
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
    line.setExpandAtFiles(false);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          terminal.err().println("workshop: " + said(wrong) + " (--help tells more)");
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
    if (failure instanceof BrokenExercise) {
      failure.getMessage().lines().forEach(line -> err.println("workshop: " + line));
      return Status.BAD_INPUT;
    }
    if (failure instanceof NoCompilerException || failure instanceof NoWorkerException) {
      err.println("workshop: " + failure.getMessage());
      return Status.FAILED;
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
      err.println("workshop: " + reason(cause));
      return Status.FAILED;
    }
    err.println("workshop: a mistake in this program:");
    failure.printStackTrace(err);
    return Status.FAILED;
  }

  private static String reason(Throwable cause) {
    String what = cause.getMessage();
    if (cause instanceof NoSuchFileException) return what + ": is not there";
    if (cause instanceof AccessDeniedException)
      return what + ": found no right to read or write it";
    if (cause instanceof FileAlreadyExistsException) return what + ": a file is in the way";
    return cause.getClass() == IOException.class || cause instanceof FileSystemException
        ? what
        : cause.getClass().getSimpleName() + ": " + what;
  }

  @Override
  public Integer call() throws IOException, BrokenExercise {
    if (poll && manual)
      throw new ParameterException(spec.commandLine(), "--manual: found --poll with it: drop one");
    Session.Watching watching =
        manual
            ? Session.Watching.NOT_AT_ALL
            : poll ? Session.Watching.POLLS : Session.Watching.EVENTS;
    try (Judge judge = new Judge()) { // its JVM starts while the exercises are read
      Exercises exercises = set.exercises();
      Desk desk = set.desk(exercises);
      if (at != null) desk.progress().at(set.named(exercises, List.of(at)).get(0).name());
      session(exercises, desk, judge, watching);
    }
    return Status.FINE;
  }

  private void session(Exercises exercises, Desk desk, Judge judge, Session.Watching watching)
      throws IOException {
    try (Keys keys = terminal.givesKeys() ? Keys.ofTerminal() : Keys.of(terminal.in())) {
      boolean dumb = terminal.interactive() && !terminal.givesKeys();
      if (dumb) terminal.out().println("Type a letter, then Enter.");
      IntSupplier columns = dumb ? () -> 60 : keys::columns; // it cannot be asked
      Screen screen = new Screen(terminal.screen(), terminal.colour(), terminal.unicode(), columns);
      new Session(exercises, desk, screen, Clock.systemDefaultZone(), judge).run(keys, watching);
    }
  }

  /** The version that the jar's manifest names. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"workshop " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
