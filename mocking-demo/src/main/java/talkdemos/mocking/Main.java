// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import talkdemos.mocking.drought.UnavailableException;

/** Runs the drought watch on real neighbours: embedded ones, or those that options name. */
@Command(
    name = "mocking-demo",
    description = {
      "Watches regions for drought: reads their stations each day, and mails the subscribers of"
          + " those that became dry, once.",
      "Without options it does so for a simulated year, with an HTTP server of generated stations,"
          + " a mail server and a database that it brings along."
    },
    footer = {
      "",
      "Exit status: 0 fine, also when single stations gave nothing; 2 wrong command",
      "line; 65 bad input; 70 a region could not be read at all, mails are owed, or",
      "the database failed. Run it again then: what was done is not done twice.",
      "",
      "From cron: --api URL --smtp HOST --db FILE --subscribers FILE --once --quiet",
      "Before, to read earlier years, which an index needs, and mail nobody:",
      "           --api URL --db FILE --region NAME --from DAY --days N"
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Callable<Integer> {
  private static final String UNREADABLE =
      "a letter was lost, as it is none of the locale's; expected text in UTF-8, as with"
          + " LC_ALL=C.UTF-8";

  @Mixin private Options options;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  private Main(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** Runs the demo and ends the JVM with its exit status. */
  public static void main(String[] args) {
    System.exit(run(args, System.getenv(), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs the command and returns its exit status: 0, 2 for a wrong command line, 65 for input that
   * cannot be read, 70 if a region could not be read, mails are owed, or this program failed.
   */
  public static int run(
      String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
    for (String argument : args)
      if (argument.indexOf('\uFFFD') >= 0)
        return said(err, "got \"" + argument + "\": " + UNREADABLE, 2);
    CommandLine line = new CommandLine(new Main(environment, out, err));
    line.setExpandAtFiles(false);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(
        (wrong, arguments) -> said(err, wrong.getMessage() + " (--help tells more)", 2));
    line.setExecutionExceptionHandler((failure, command, arguments) -> failed(failure, err));
    int status = line.execute(args);
    out.flush();
    return status;
  }

  private static int said(PrintStream err, String message, int status) {
    err.println("mocking-demo: " + message);
    return status;
  }

  private static int failed(Exception failure, PrintStream err) {
    if (failure instanceof Options.WrongOptions)
      return said(err, failure.getMessage() + " (--help tells more)", 2);
    if (failure instanceof BadInput) return said(err, failure.getMessage(), 65);
    if (failure instanceof UnavailableException) return said(err, failure.getMessage(), 70);
    if (failure instanceof IOException) return said(err, failure.toString(), 70);
    said(err, "a mistake in this program:", 70);
    failure.printStackTrace(err);
    return 70;
  }

  @Override
  public Integer call() throws IOException {
    SubscriberList subscribers = options.subscribed();
    options.check(subscribers, environment);
    if (options.serve != null) return new Serving(options, subscribers, out).run();
    PrintStream told = options.quiet ? new PrintStream(OutputStream.nullOutputStream()) : out;
    boolean colour = terminal() && !environment.containsKey("NO_COLOR");
    try (Neighbours around = new Neighbours(options, subscribers)) {
      return new Watching(options, subscribers, around, told, err, colour).run(environment);
    }
  }

  private static boolean terminal() {
    Console console = System.console();
    if (console == null) return false;
    try { // from JDK 22 on, a console may be no terminal
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }

  /** The version that the jar's manifest names. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"mocking-demo " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
