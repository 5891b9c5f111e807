// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import talkdemos.lispy.drawing.Orientation;
import talkdemos.lispy.machine.ControlLibrary;
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

  @Option(
      names = "--expand",
      description = "Print the program without macros and derived forms, do not run it.")
  private boolean expand;

  @Option(names = "--core", description = "Print the core forms of the program, do not run it.")
  private boolean core;

  @Option(names = "--root-on-top", description = "With --ast: the other way up.")
  private boolean rootOnTop;

  @Option(names = "--svg", description = "With --ast: as SVG, for a program of one expression.")
  private boolean svg;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "closure (the default): R7RS-small Scheme; lis: the readable Lisp that is rung 0.")
  private Engine engine;

  @Option(
      names = "-I",
      paramLabel = "DIR",
      description = "A folder of libraries, (a b) in a/b.sld; can be repeated.")
  private final List<Path> libraries = new ArrayList<>();

  @Option(
      names = "--sandbox",
      description = "Programs touch no file and see no environment variable.")
  private boolean sandbox;

  @Option(
      names = "--pipe",
      description = "With lis, chosen by it: read (5 |> double |> add1) as (add1 (double 5)).")
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
      if (shows() && files.isEmpty() && expressions.isEmpty()) {
        programs.add(Program.read("-", streams.in()));
      }
    } catch (Program.UnreadableException e) {
      streams.err().println(e.getMessage());
      return ExitStatus.BAD_INPUT;
    }
    Engines engines = new Engines(streams, commandLine(), pipe, sandbox, libraries);
    if (shows()) {
      expressions.forEach(text -> programs.add(new Source("<expression>", text)));
      return show(programs, engines.start(engine()));
    }
    Session session = new Session(engines, engine(), streams);
    if (!programs.isEmpty() || !expressions.isEmpty()) {
      return ExitStatus.of(
          () -> {
            programs.forEach(session::run);
            expressions.forEach(text -> session.evaluate(new Source("<expression>", text)));
          },
          streams.err());
    }
    return streams.interactive()
        ? new Prompt(session, streams, Prompt.historyFile()).run()
        : session.enterLines(streams.in());
  }

  private Engine engine() {
    return engine != null ? engine : pipe ? Engine.lis : Engine.closure;
  }

  /** The options that print a stage of the program instead of running it. */
  private List<String> stages() {
    Map<String, Boolean> all = new LinkedHashMap<>();
    all.put("--tokens", tokens);
    all.put("--ast", ast);
    all.put("--expand", expand);
    all.put("--core", core);
    all.values().removeIf(given -> !given);
    return List.copyOf(all.keySet());
  }

  private boolean shows() {
    return tokens || ast || expand || core;
  }

  private void checkOptions() {
    if (stages().size() > 1) {
      throw wrong("got " + String.join(" and ", stages()) + ", expected one");
    } else if ((svg || rootOnTop) && !ast) {
      throw wrong((svg ? "--svg" : "--root-on-top") + " needs --ast");
    } else if (engine() == Engine.lis && (sandbox || !libraries.isEmpty())) {
      throw wrong((sandbox ? "--sandbox" : "-I") + " needs --engine closure");
    } else if (engine() == Engine.lis && (expand || core)) {
      throw wrong((expand ? "--expand" : "--core") + " needs --engine closure");
    } else if (engine() != Engine.lis && pipe) {
      throw wrong("--pipe needs --engine lis");
    }
  }

  private ParameterException wrong(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private List<String> commandLine() {
    List<String> commandLine = new ArrayList<>();
    commandLine.add(files.isEmpty() ? "lispy" : files.get(0));
    commandLine.addAll(arguments);
    return commandLine;
  }

  private int show(List<Source> programs, Language language) {
    Stages stages = new Stages(language, streams);
    return ExitStatus.of(
        () -> {
          int count = svg ? programs.stream().mapToInt(x -> language.trees(x).size()).sum() : 1;
          if (count != 1) {
            throw wrong("--svg draws one expression, got " + count);
          }
          programs.forEach(program -> show(program, language, stages));
        },
        streams.err());
  }

  private void show(Source program, Language language, Stages stages) {
    Orientation orientation = rootOnTop ? Orientation.ROOT_ON_TOP : Orientation.LEAVES_ON_TOP;
    if (tokens) {
      stages.tokens(program);
      language.trees(program); // says what is wrong with the program, if anything is
    } else if (svg) {
      stages.svg(program, orientation);
    } else if (ast) {
      stages.ast(program, orientation);
    } else {
      stages.expansion(program, expand ? Insight.View.EXPANSION : Insight.View.CORE, true);
    }
  }
}
