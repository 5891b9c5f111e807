// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import talkdemos.lispy.drawing.Orientation;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Source;

/** The commands of the prompt, which start with a comma. */
final class Commands {

  /** What follows a command's name. */
  enum Argument {
    NONE,
    EXPRESSION,
    NAME,
    TRACED,
    FILE,
    ENGINE
  }

  private record Command(
      String usage, String purpose, Argument argument, Consumer<Source> action) {}

  private final Map<String, Command> table = new LinkedHashMap<>();
  private final Session session;
  private final Streams streams;

  Commands(Session session, Streams streams) {
    this.session = session;
    this.streams = streams;
    stages();
    procedures();
    command(",load FILE", "runs a program here", Argument.FILE, this::load);
    command(",time EXPR", "what it takes: time and memory", Argument.EXPRESSION, this::time);
    command(",engine [NAME]", "the engines; changes to another", Argument.ENGINE, this::engine);
    command(",help", "this list", Argument.NONE, none -> help());
    command(",quit", "ends the session, as Ctrl-D does", Argument.NONE, none -> session.end());
  }

  private void stages() {
    command(
        ",tokens EXPR", "the tokens of an expression", Argument.EXPRESSION, x -> show().tokens(x));
    command(
        ",ast EXPR",
        "its tree",
        Argument.EXPRESSION,
        x -> show().ast(x, Orientation.LEAVES_ON_TOP));
    command(
        ",expand EXPR",
        "it without macros and derived forms",
        Argument.EXPRESSION,
        x -> show().expansion(x, Insight.View.EXPANSION, false));
    command(
        ",core EXPR",
        "the core forms that are compiled",
        Argument.EXPRESSION,
        x -> show().expansion(x, Insight.View.CORE, false));
  }

  private void procedures() {
    command(
        ",bytecode NAME",
        "the JVM's instructions of a procedure",
        Argument.NAME,
        x -> insight(",bytecode").bytecode(word(",bytecode", x), this::print));
    command(
        ",env [EXPR]",
        "what is defined; what a procedure keeps",
        Argument.EXPRESSION,
        x -> language().environment(x, this::print));
    command(",apropos TEXT", "the names that contain it", Argument.NAME, this::apropos);
    command(
        ",doc NAME",
        "what a procedure or a form does",
        Argument.NAME,
        x -> insight(",doc").documentation(word(",doc", x)).forEach(this::print));
    command(
        ",trace NAME",
        "prints its calls and what they return",
        Argument.NAME,
        x -> insight(",trace").trace(word(",trace", x), this::print));
    command(
        ",untrace NAME",
        "ends that",
        Argument.TRACED,
        x -> insight(",untrace").untrace(word(",untrace", x)));
  }

  private void command(String usage, String purpose, Argument argument, Consumer<Source> action) {
    table.put(usage.replaceAll(" .*", ""), new Command(usage, purpose, argument, action));
  }

  // ---------------------------------------------------------------- for the session

  static boolean isCommand(String text) {
    return text.stripLeading().startsWith(",");
  }

  private static String name(String text) {
    return text.strip().split("\\s", 2)[0];
  }

  /** True if more lines cannot make the text of a command right, or need not. */
  boolean complete(String text) {
    String[] words = text.strip().split("\\s", 2);
    Command command = table.get(words[0]);
    return command == null
        || words.length == 1
        || command.argument != Argument.EXPRESSION
        || language().complete(words[1]);
  }

  /**
   * Does what a text says.
   *
   * @throws Refusal if that is not possible
   * @throws LispyException if its expression cannot be read or fails
   */
  void obey(Source source) {
    String name = name(source.text());
    Command command = table.get(name);
    if (command == null) {
      throw new Refusal(
          "unknown command %s, expected one of %s"
              .formatted(name, String.join(" ", table.keySet())));
    }
    int end = source.text().indexOf(name) + name.length();
    String argument = " ".repeat(end) + source.text().substring(end); // columns stay right
    command.action.accept(new Source(source.name(), argument, source.firstLine()));
  }

  /** The names of the commands, each with its comma. */
  Set<String> names() {
    return table.keySet();
  }

  /** What follows the command that a text starts with; that of an unknown one is nothing. */
  Argument argument(String text) {
    Command command = table.get(name(text));
    return command == null ? Argument.NONE : command.argument;
  }

  // ---------------------------------------------------------------- what they do

  private Language language() {
    return session.language();
  }

  private Stages show() {
    return new Stages(language(), streams);
  }

  private Insight insight(String command) {
    return language()
        .insight()
        .orElseThrow(() -> new Refusal("this engine has no " + command + "; try ,engine closure"));
  }

  private void print(String line) {
    streams.print(line + "\n");
  }

  private static String word(String command, Source argument) {
    String word = argument.text().strip();
    if (word.isEmpty()) {
      throw new Refusal(command + ": expected a name after it");
    }
    return word;
  }

  private void apropos(Source argument) {
    String text = word(",apropos", argument);
    Set<String> found = new TreeSet<>(language().names());
    found.removeIf(name -> !name.contains(text));
    if (found.isEmpty()) {
      throw new Refusal("no name contains '" + text + "'");
    }
    print(Columns.wrapped(found));
  }

  private void load(Source argument) {
    String file = word(",load", argument);
    try {
      language().enter(Program.read(file, streams.in()), value -> {});
    } catch (Program.UnreadableException e) {
      throw new Refusal(e.getMessage());
    }
  }

  private void time(Source expression) {
    Stopwatch watch = new Stopwatch();
    try {
      session.evaluate(expression);
    } finally {
      String costs = watch.read();
      print(costs);
    }
  }

  private void engine(Source argument) {
    String name = argument.text().strip();
    if (name.isEmpty()) {
      for (Engine engine : Engine.values()) {
        String running = engine == session.engine() ? "* " : "  ";
        print("%s%-8s %s".formatted(running, engine, engine.purpose()));
      }
    } else if (!Engine.names().contains(name)) {
      String names = String.join(" ", Engine.names());
      throw new Refusal(",engine: got %s, expected one of %s".formatted(name, names));
    } else {
      session.start(Engine.valueOf(name));
      print("Now " + name + ". What was defined before is not known here.");
    }
  }

  private void help() {
    int width = table.values().stream().mapToInt(c -> c.usage.length()).max().orElseThrow();
    for (Command command : table.values()) {
      print(("%-" + width + "s  %s").formatted(command.usage, command.purpose));
    }
    print("Anything else is evaluated, and its value printed.");
  }

  /** The arguments that are offered to whoever types: names of engines, of variables. */
  List<String> candidates(Argument argument) {
    return switch (argument) {
      case ENGINE -> Engine.names();
      case TRACED -> language().insight().map(i -> List.copyOf(i.traced())).orElse(List.of());
      case NONE, FILE -> List.of();
      case EXPRESSION, NAME -> List.copyOf(language().names());
    };
  }
}
