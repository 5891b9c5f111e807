// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import talkdemos.lispy.Lispy;
import talkdemos.lispy.drawing.Orientation;
import talkdemos.lispy.lis.ChainScope;
import talkdemos.lispy.lis.Interpreter;
import talkdemos.lispy.lis.Lis;
import talkdemos.lispy.lis.PipeLis;
import talkdemos.lispy.lis.Scope;
import talkdemos.lispy.lis.Standard;
import talkdemos.lispy.machine.ControlLibrary;
import talkdemos.lispy.ports.FileAccess;
import talkdemos.lispy.source.Source;

/** The command {@code lispy}: it runs programs and expressions, or else is a prompt. */
@Command(
    name = "lispy",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "lispy [OPTION...] [FILE...] [-- ARGUMENT...]",
    description = {
      "",
      "Runs Lisp programs: each FILE, then each EXPR. With neither it is a prompt; what comes from"
          + " a pipe is evaluated line by line, and values are all that is printed.",
      ""
    },
    footer = {
      "",
      "What follows -- is for the program: (command-line) gives it.",
      "Exit status: 0 fine, 2 wrong command line, 65 text that cannot be read, 70 a program that"
          + " failed."
    })
public final class Main implements Callable<Integer> {
  /** What runs programs. */
  enum Engine {
    lis,
    closure
  }

  /** Calls of Scheme that may lie on that stack before they move to the heap. */
  private static final int CALLS = 10_000;

  /** Bytes of Java stack: enough for recursion some 100,000 calls deep. */
  private static final long STACK = 64L << 20;

  @Option(
      names = {"-e", "--eval"},
      paramLabel = "EXPR",
      description = "Evaluate EXPR and print its value; can be repeated.")
  private final List<String> expressions = new ArrayList<>();

  @Option(names = "--tokens", description = "Print the program's tokens, do not run it.")
  private boolean tokens;

  @Option(names = "--ast", description = "Draw the program's trees, do not run it.")
  private boolean ast;

  @Option(names = "--root-on-top", description = "With --ast: the other way up.")
  private boolean rootOnTop;

  @Option(names = "--svg", description = "With --ast: as SVG, for a program of one expression.")
  private boolean svg;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "lis (the default): the readable Lisp; closure: R7RS-small Scheme, in the making.")
  private Engine engine = Engine.lis;

  @Option(
      names = "-I",
      paramLabel = "DIR",
      description = "With --engine closure: a folder of libraries; can be repeated.")
  private final List<Path> libraries = new ArrayList<>();

  @Option(
      names = "--sandbox",
      description =
          "With --engine closure: programs touch no file and see no environment variable.")
  private boolean sandbox;

  @Option(names = "--pipe", description = "Read (5 |> double |> add1) as (add1 (double 5)).")
  private boolean pipe;

  @Parameters(paramLabel = "FILE", description = "A program; - is the standard input.")
  private final List<String> files = new ArrayList<>();

  @Spec private CommandSpec spec;

  private final List<String> arguments;
  private final Streams streams;

  private Main(List<String> arguments, Streams streams) {
    this.arguments = arguments;
    this.streams = streams;
  }

  /** Runs the command, and ends the JVM unless all went well. */
  public static void main(String[] args) throws InterruptedException {
    int status = run(args, Streams.ofTheProcess());
    if (status != ExitStatus.OK) {
      System.exit(status);
    }
  }

  /**
   * Runs the command, in a thread with a large stack.
   *
   * @param args as the user typed them
   * @return the exit status: 0 fine, 2 wrong command line, 65 bad input, 70 a program that failed,
   *     74 output that could not be written, or what the program says
   */
  static int run(String[] args, Streams streams) throws InterruptedException {
    List<String> all = List.of(args);
    int end = all.contains("--") ? all.indexOf("--") : all.size();
    Main main = new Main(all.subList(Math.min(end + 1, all.size()), all.size()), streams);
    CommandLine commandLine =
        new CommandLine(main)
            .setOut(new PrintWriter(streams.out(), true))
            .setErr(new PrintWriter(streams.err(), true))
            .setExpandAtFiles(false)
            .setParameterExceptionHandler(Main::wrongCommandLine);
    String[] own = all.subList(0, end).toArray(String[]::new);
    int[] status = {ExitStatus.PROGRAM_FAILED};
    Thread thread = new Thread(null, () -> status[0] = commandLine.execute(own), "lispy", STACK);
    thread.start();
    thread.join();
    return status[0];
  }

  private static int wrongCommandLine(ParameterException e, String[] args) {
    e.getCommandLine().getErr().println("lispy: " + e.getMessage() + "; see lispy --help");
    return ExitStatus.WRONG_COMMAND_LINE;
  }

  @Override
  public Integer call() {
    try {
      return runCommand();
    } catch (ControlLibrary.Exit exit) {
      return exit.status();
    } catch (Output.FailedException e) {
      if (!e.isClosedPipe()) {
        streams.err().println("lispy: the output cannot be written: " + e.getMessage());
      }
      return ExitStatus.OUTPUT_FAILED;
    }
  }

  private int runCommand() {
    checkOptions();
    List<Source> programs = new ArrayList<>();
    try {
      for (String file : files) {
        programs.add(Program.read(file, streams.in()));
      }
      if ((tokens || ast) && files.isEmpty() && expressions.isEmpty()) {
        programs.add(Program.read("-", streams.in()));
      }
    } catch (Program.UnreadableException e) {
      streams.err().println(e.getMessage());
      return ExitStatus.BAD_INPUT;
    }
    Language language = engine == Engine.lis ? lis() : scheme();
    if (tokens || ast) {
      expressions.forEach(text -> programs.add(new Source("<expression>", text)));
      return show(programs, language);
    }
    Session session = new Session(language, streams);
    if (!programs.isEmpty() || !expressions.isEmpty()) {
      return ExitStatus.of(
          () -> {
            programs.forEach(program -> language.run(program, value -> {}));
            expressions.forEach(text -> session.evaluate(new Source("<expression>", text)));
          },
          streams.err());
    }
    return streams.interactive()
        ? new Prompt(session, streams, Prompt.historyFile()).run()
        : session.enterLines(streams.in());
  }

  private void checkOptions() {
    if (tokens && ast) {
      throw new ParameterException(spec.commandLine(), "got --tokens and --ast, expected one");
    } else if ((svg || rootOnTop) && !ast) {
      String option = svg ? "--svg" : "--root-on-top";
      throw new ParameterException(spec.commandLine(), option + " needs --ast");
    } else if (engine == Engine.lis && (sandbox || !libraries.isEmpty())) {
      String option = sandbox ? "--sandbox" : "-I";
      throw new ParameterException(spec.commandLine(), option + " needs --engine closure");
    } else if (engine != Engine.lis && pipe) {
      throw new ParameterException(spec.commandLine(), "--pipe needs --engine lis");
    }
  }

  private List<String> commandLine() {
    List<String> commandLine = new ArrayList<>();
    commandLine.add(files.isEmpty() ? "lispy" : files.get(0));
    commandLine.addAll(arguments);
    return commandLine;
  }

  private Language lis() {
    ChainScope standard = Standard.scope(streams::print, commandLine());
    Scope scope = standard.child(List.of(), List.of());
    return new LisLanguage(new Interpreter(pipe ? new PipeLis() : new Lis(), scope));
  }

  private Language scheme() {
    Lispy.Builder builder =
        Lispy.builder()
            .out(new StreamWriter(streams::print))
            .err(new StreamWriter(streams.err()::print))
            .in(new InputStreamReader(streams.in(), StandardCharsets.UTF_8))
            .files(sandbox ? FileAccess.none() : FileAccess.all())
            .environment(sandbox ? Map.of() : System.getenv())
            .commandLine(commandLine())
            .deepest(CALLS);
    libraries.forEach(builder::library);
    return new SchemeLanguage(builder.build());
  }

  private int show(List<Source> programs, Language language) {
    Orientation orientation = rootOnTop ? Orientation.ROOT_ON_TOP : Orientation.LEAVES_ON_TOP;
    Stages stages = new Stages(language, streams);
    return ExitStatus.of(
        () -> {
          int count = programs.stream().mapToInt(text -> language.trees(text).size()).sum();
          if (svg && count != 1) {
            throw new ParameterException(
                spec.commandLine(), "--svg draws one expression, got " + count);
          }
          for (Source program : programs) {
            if (tokens) {
              stages.tokens(program);
            } else if (svg) {
              stages.svg(program, orientation);
            } else {
              stages.ast(program, orientation);
            }
          }
        },
        streams.err());
  }
}
