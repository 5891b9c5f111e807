// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import talkdemos.lispy.drawing.Orientation;
import talkdemos.lispy.source.ExitException;
import talkdemos.lispy.source.Source;

/** The command {@code lispy}: it runs programs and expressions, or else is a prompt. */
public final class Main {
  /** Bytes of Java stack, of which memory is taken as it is used: 5 KB for each of the calls. */
  private static final long STACK = 512L << 20;

  private final CommandLine commandLine;
  private final Streams streams;
  private final Engine engine;
  private final List<String> expressions;
  private final List<String> files;

  /** The options that print a stage of the program instead of running it, as far as given. */
  private final List<String> stages;

  private Main(CommandLine commandLine, Streams streams) {
    this.commandLine = commandLine;
    this.streams = streams;
    this.engine = engine(commandLine);
    this.expressions = commandLine.values("eval");
    this.files = commandLine.files();
    this.stages = Stream.of("tokens", "ast", "expand", "core").filter(commandLine::has).toList();
  }

  private static Engine engine(CommandLine commandLine) {
    List<String> names = commandLine.values("engine");
    if (names.isEmpty()) {
      return commandLine.has("pipe") ? Engine.lis : Engine.usual();
    }
    String name = names.get(names.size() - 1);
    if (!Engine.names().contains(name)) {
      throw new CommandLine.WrongException(
          "Invalid value for option '--engine': expected one of %s but was '%s'"
              .formatted(Engine.names(), name));
    }
    return Engine.valueOf(name);
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
    int[] status = {ExitStatus.PROGRAM_FAILED};
    Thread thread = new Thread(null, () -> status[0] = run(List.of(args), streams), "lispy", STACK);
    thread.start();
    thread.join();
    return status[0];
  }

  private static int run(List<String> args, Streams streams) {
    try {
      CommandLine commandLine = CommandLine.parse(args);
      if (commandLine.has("help") || commandLine.has("version")) {
        streams.print(commandLine.has("help") ? CommandLine.HELP : Version.text() + "\n");
        return ExitStatus.OK;
      }
      return new Main(commandLine, streams).runCommand();
    } catch (CommandLine.WrongException e) {
      streams.err().println("lispy: " + e.getMessage() + "; see lispy --help");
      return ExitStatus.WRONG_COMMAND_LINE;
    } catch (ExitException exit) {
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
      if (!stages.isEmpty() && files.isEmpty() && expressions.isEmpty()) {
        programs.add(Program.read("-", streams.in()));
      }
    } catch (Program.UnreadableException e) {
      streams.err().println(e.getMessage());
      return ExitStatus.BAD_INPUT;
    }
    List<Path> libraries = commandLine.values("I").stream().map(Path::of).toList();
    Engines engines =
        new Engines(
            streams,
            commandLine(),
            commandLine.has("pipe"),
            commandLine.has("sandbox"),
            commandLine.has("engine-log"),
            libraries);
    if (!stages.isEmpty()) {
      expressions.forEach(text -> programs.add(new Source("<expression>", text)));
      return show(programs, engines.start(engine));
    }
    Session session = new Session(engines, engine, streams);
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

  private void checkOptions() {
    if (stages.size() > 1) {
      throw new CommandLine.WrongException(
          "got --" + String.join(" and --", stages) + ", expected one");
    }
    need(commandLine.has("ast"), "--ast", "svg", "root-on-top");
    boolean lis = engine == Engine.lis;
    need(!lis, "--engine closure", "sandbox", "I", "expand", "core", "engine-log");
    need(lis, "--engine lis", "pipe");
  }

  /** Some options make sense only with another. */
  private void need(boolean given, String other, String... options) {
    for (String option : options) {
      if (!given && commandLine.has(option)) {
        String name = (option.length() == 1 ? "-" : "--") + option;
        throw new CommandLine.WrongException(name + " needs " + other);
      }
    }
  }

  private List<String> commandLine() {
    List<String> words = new ArrayList<>();
    words.add(files.isEmpty() ? "lispy" : files.get(0));
    words.addAll(commandLine.arguments());
    return words;
  }

  private int show(List<Source> programs, Language language) {
    Stages printer = new Stages(language, streams);
    boolean svg = commandLine.has("svg");
    return ExitStatus.of(
        () -> {
          int count = svg ? programs.stream().mapToInt(x -> language.trees(x).size()).sum() : 1;
          if (count != 1) {
            throw new CommandLine.WrongException("--svg draws one expression, got " + count);
          }
          programs.forEach(program -> show(program, language, printer));
        },
        streams.err());
  }

  private void show(Source program, Language language, Stages printer) {
    Orientation orientation =
        commandLine.has("root-on-top") ? Orientation.ROOT_ON_TOP : Orientation.LEAVES_ON_TOP;
    switch (stages.get(0)) {
      case "tokens" -> {
        printer.tokens(program);
        language.trees(program); // says what is wrong with the program, if anything is
      }
      case "expand" -> printer.expansion(program, Insight.View.EXPANSION, true);
      case "core" -> printer.expansion(program, Insight.View.CORE, true);
      default -> {
        if (commandLine.has("svg")) {
          printer.svg(program, orientation);
        } else {
          printer.ast(program, orientation);
        }
      }
    }
  }
}
