// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import talkdemos.lispy.drawing.Orientation;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;

/**
 * What a prompt does with the texts that it is given, whoever types them: it evaluates expressions
 * and prints their values, obeys commands, reports errors and goes on.
 */
final class Session {
  private record Command(String usage, String purpose, Consumer<Source> action) {}

  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Language language;
  private final Stages stages;
  private final Streams streams;
  private int status = ExitStatus.OK;
  private boolean ended;

  Session(Language language, Streams streams) {
    this.language = language;
    this.streams = streams;
    this.stages = new Stages(language, streams);
    command(",tokens EXPR", "the tokens of an expression", stages::tokens);
    command(",ast EXPR", "its tree", text -> stages.ast(text, Orientation.LEAVES_ON_TOP));
    command(",env [EXPR]", "the chain of maps, or that of a procedure's scope", this::environment);
    command(",help", "this list", argument -> help());
    command(",quit", "ends the session, as Ctrl-D does", argument -> ended = true);
  }

  private void command(String usage, String purpose, Consumer<Source> action) {
    commands.put(usage.replaceAll(" .*", ""), new Command(usage, purpose, action));
  }

  /** True if a text is complete: more lines cannot make it right, or need not. */
  boolean complete(String text) {
    if (!isCommand(text)) {
      return language.complete(text);
    }
    String[] words = text.strip().split("\\s", 2);
    Command command = commands.get(words[0]);
    return command == null || words.length == 1 || language.complete(words[1]);
  }

  /** Does what a text says and prints what comes of it. An error is printed as well. */
  void enter(Source source) {
    int status = ExitStatus.of(() -> obeyOrEvaluate(source), streams.err());
    if (status != ExitStatus.OK) {
      this.status = status;
    }
  }

  private void obeyOrEvaluate(Source source) {
    if (isCommand(source.text())) {
      obey(source);
    } else {
      evaluate(source);
    }
  }

  /**
   * Enters what comes from a pipe or a file: as soon as a line completes an expression, it is done.
   *
   * @return the exit status
   */
  int enterLines(InputStream in) {
    var lines = new LineNumberReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder();
    int first = 1;
    int balance = 0; // more or less: of all parentheses, those in strings and comments too
    try {
      for (String line = lines.readLine(); line != null && !ended; line = lines.readLine()) {
        text.append(first == 1 && text.isEmpty() ? Program.code(line) : line).append('\n');
        balance += line.chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum();
        int count = lines.getLineNumber() - first + 1;
        // reading it all again at each line would take too long for a long expression
        boolean promising = balance <= 0 || count < 64 || Integer.bitCount(count) == 1;
        if (promising && complete(text.toString())) {
          enter(new Source("<stdin>", text.toString(), first));
          first = lines.getLineNumber() + 1;
          text.setLength(0);
          balance = 0;
        }
      }
      enter(new Source("<stdin>", text.toString(), first));
      return status;
    } catch (IOException e) {
      streams.err().println("lispy: <stdin>: " + e.getMessage());
      return ExitStatus.BAD_INPUT;
    }
  }

  /**
   * Evaluates the expressions of a text and prints their values, a line each.
   *
   * @throws LispyException if that fails; what came before has been printed
   */
  void evaluate(Source source) {
    language.run(source, value -> streams.print(value + "\n"));
  }

  private static boolean isCommand(String text) {
    return text.stripLeading().startsWith(",");
  }

  private void obey(Source source) {
    String text = source.text();
    String name = text.strip().split("\\s", 2)[0];
    Command command = commands.get(name);
    if (command == null) {
      streams
          .err()
          .println(
              "unknown command %s, expected one of %s"
                  .formatted(name, String.join(" ", commands.keySet())));
      status = ExitStatus.WRONG_COMMAND_LINE;
    } else {
      String argument = text.replaceFirst(name, " ".repeat(name.length())); // columns stay right
      command.action.accept(new Source(source.name(), argument, source.firstLine()));
    }
  }

  private void environment(Source procedure) {
    language.environment(procedure, streams.out());
  }

  private void help() {
    for (Command command : commands.values()) {
      streams.out().printf("%-14s %s%n", command.usage, command.purpose);
    }
    streams.out().println("Anything else is evaluated, and its value printed.");
  }

  /** The tokens of a text, finished or not. */
  List<Place> tokens(String text) {
    return language.tokens(new Source("", text));
  }

  /** The names that a program can use now. */
  Set<String> names() {
    return language.names();
  }

  /** The names of the commands, each with its comma. */
  Set<String> commands() {
    return commands.keySet();
  }

  /** True once the session was told to end. */
  boolean ended() {
    return ended;
  }

  /** The exit status that the last error stands for, 0 if there was none. */
  int status() {
    return status;
  }
}
