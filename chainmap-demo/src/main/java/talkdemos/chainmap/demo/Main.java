// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.demo;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Tells what a chain of maps answers, and why. */
@Command(
    name = "chainmap-demo",
    description =
        "Tells what a chain of maps answers, and why that map; all stories without a command.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommandsRepeatable = false)
public final class Main implements Runnable {
  private final Map<String, String> environment;
  private final PrintStream out;
  private final boolean colour;

  @Spec CommandSpec spec;

  @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the stories as JSON.")
  boolean json;

  private Main(Map<String, String> environment, PrintStream out, boolean colour) {
    this.environment = environment;
    this.out = out;
    this.colour = colour;
  }

  /** Runs the demo and ends the JVM with its exit status. */
  public static void main(String[] args) {
    System.exit(run(args, System.in, System.out, System.err));
  }

  /**
   * Runs the demo and returns its exit status: 0, or 2 for a wrong command line. It reads no input.
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, System.getenv(), out, err);
  }

  static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
    boolean colour = out == System.out && Printer.terminalWantsColour();
    CommandLine line = new CommandLine(new Main(environment, out, colour));
    line.getSubcommands().get("settings").setUnmatchedOptionsArePositionalParams(true);
    line.setExpandAtFiles(false); // @file is a setting without =, not a file to read
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          err.println("chainmap-demo: " + wrong.getMessage() + " (--help tells more)");
          return CommandLine.ExitCode.USAGE;
        });
    return line.execute(args);
  }

  @Override
  public void run() {
    tell(
        List.of(
            Puzzle.tell(),
            Settings.tell(List.of(), List.of("DEMO_"), environment),
            Scopes.tell(),
            Undo.tell()));
  }

  @Command(
      description = "The talk's puzzle: two maps bind b, which one answers?",
      mixinStandardHelpOptions = true)
  void puzzle() {
    tell(List.of(Puzzle.tell()));
  }

  @Command(
      description = "Your arguments over your environment over defaults.",
      mixinStandardHelpOptions = true)
  void settings(
      @Option(
              names = "--env",
              paramLabel = "NAME",
              defaultValue = "DEMO_",
              description =
                  "Environment variables to take, or prefixes that end in _, with commas between"
                      + " (${DEFAULT-VALUE}).")
          List<String> lists,
      @Parameters(
              paramLabel = "KEY=VALUE",
              arity = "0..*",
              description =
                  "Settings, as key=value or --key=value; port=9090 if there is none, also"
                      + " after a lone --.")
          List<String> pairs) {
    // split here, as picocli drops empty names at the end of a list
    List<String> variables =
        lists.stream().flatMap(list -> Stream.of(list.split(",", -1))).toList();
    try {
      tell(List.of(Settings.tell(pairs == null ? List.of() : pairs, variables, environment)));
    } catch (IllegalArgumentException wrong) {
      throw new CommandLine.ParameterException(spec.commandLine(), wrong.getMessage());
    }
  }

  @Command(
      description = "A call is a child, a definition a put, an assignment a change.",
      mixinStandardHelpOptions = true)
  void scopes() {
    tell(List.of(Scopes.tell()));
  }

  @Command(
      description = "Each edit is a child, undo is parents().",
      mixinStandardHelpOptions = true)
  void undo() {
    tell(List.of(Undo.tell()));
  }

  private void tell(List<Story> stories) {
    Printer printer = new Printer(out, colour);
    if (json) printer.json(stories);
    else printer.text(stories);
    out.flush();
  }

  /** The version that the jar's manifest names. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"chainmap-demo " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
