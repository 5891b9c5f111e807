// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import talkdemos.propertytesting.experiment.Census;
import talkdemos.propertytesting.experiment.Fuzzer;
import talkdemos.propertytesting.experiment.Jazzer;
import talkdemos.propertytesting.ghostwriter.Ghostwrite;
import talkdemos.propertytesting.report.CensusReport;
import talkdemos.propertytesting.report.StoryReport;
import talkdemos.propertytesting.zoo.Animal;
import talkdemos.propertytesting.zoo.Zoo;

/** Shows which bugs examples miss and properties find. */
@Command(
    name = "property-testing-demo",
    description =
        "Lets examples, properties and a fuzzer loose on a zoo of bugs, and tells who finds which.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream progress;

  @Spec CommandSpec spec;

  @Option(
      names = "--animal",
      paramLabel = "NAME",
      description = "Tell the story of one bug: code, tests, counterexample, fix.")
  String animal;

  @Option(names = "--list", description = "List the animals and their bugs.")
  boolean list;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "20",
      description = "Search with the seeds from 1 to N (${DEFAULT-VALUE}).")
  int seeds;

  @Option(
      names = "--fuzzer",
      paramLabel = "NAME",
      defaultValue = "random",
      description = {
        "What looks for bugs without a specification: random values or Jazzer (${DEFAULT-VALUE}).",
        "With 'jazzer', each animal and seed takes a JVM of its own, and so some seconds."
      })
  String fuzzer;

  @Option(names = "--json", description = "Print what was found as JSON.")
  boolean json;

  private Main(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  /** Runs the demo and ends the JVM with its exit status. */
  public static void main(String[] args) {
    boolean terminal = System.console() != null;
    boolean colour = terminal && System.getenv("NO_COLOR") == null;
    System.exit(run(args, utf8(System.out), utf8(System.err), terminal, colour));
  }

  /** What was found may be any character, and JSON is UTF-8 whatever the platform writes. */
  private static PrintStream utf8(PrintStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  /**
   * Runs the demo and returns its exit status: 0, 2 for a wrong command line, 65 for bad input. It
   * reads no input.
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, out, err, false, false);
  }

  private static int run(
      String[] args, PrintStream out, PrintStream err, boolean terminal, boolean colour) {
    PrintStream quiet = new PrintStream(PrintStream.nullOutputStream());
    PrintStream progress = terminal ? err : quiet;
    CommandLine line = new CommandLine(new Main(out, progress));
    line.addSubcommand(new ShrinkCommand(out, progress));
    line.addSubcommand(new Ghostwrite());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          err.println("property-testing-demo: " + wrong.getMessage() + " (--help tells more)");
          return CommandLine.ExitCode.USAGE;
        });
    int status = line.execute(args);
    out.flush();
    return status;
  }

  @Override
  public Integer call() {
    if (seeds < 1) throw wrong("--seeds: got " + seeds + ", expected 1 or more");
    if (list) {
      Zoo.ANIMALS.forEach(one -> out.println(one.name() + ": " + one.bug()));
      return 0;
    }
    Census census;
    try {
      census = Census.take(animals(), seeds, fuzzer(), this::tell);
    } catch (Fuzzer.CannotFuzz cannot) {
      spec.commandLine().getErr().println("property-testing-demo: " + cannot.getMessage());
      return 65;
    } finally {
      progress.print("\r\033[K");
    }
    if (json) new CensusReport(census).json(out);
    else if (animal != null) new StoryReport(census.rows().get(0), out).tell();
    else new CensusReport(census).text(out);
    return 0;
  }

  private Fuzzer fuzzer() {
    return switch (fuzzer) {
      case "random" -> Fuzzer.RANDOM;
      case "jazzer" -> new Jazzer();
      default -> throw wrong("--fuzzer: got '" + fuzzer + "', expected random or jazzer");
    };
  }

  private List<Animal> animals() {
    if (animal == null) return Zoo.ANIMALS;
    return Zoo.named(animal)
        .map(List::of)
        .orElseThrow(
            () ->
                wrong(
                    "--animal: got '%s', expected one of %s"
                        .formatted(
                            animal,
                            String.join(", ", Zoo.ANIMALS.stream().map(Animal::name).toList()))));
  }

  private void tell(Census.Row row) {
    progress.print("\r\033[K" + row.animal().name() + " " + row.millis() + " ms");
    progress.flush();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** The version that the jar's manifest names. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "property-testing-demo " + (version == null ? "(not from a jar)" : version)
      };
    }
  }
}
