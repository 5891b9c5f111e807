// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.source.LispyException;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;

/**
 * What a prompt does with the texts that it is given, whoever types them: it evaluates expressions
 * and prints their values, obeys commands, reports errors and goes on.
 */
final class Session {
  private final Engines engines;
  private final Streams streams;
  private Commands commands; // made when first asked for: most runs of the command need none
  private Engine engine;
  private Language language;
  private int status = ExitStatus.OK;
  private boolean ended;

  /**
   * @param engine the one that runs at first
   */
  Session(Engines engines, Engine engine, Streams streams) {
    this.engines = engines;
    this.streams = streams;
    start(engine);
  }

  /** Goes on with a new engine, where nothing is defined yet. */
  void start(Engine next) {
    engine = next;
    language = engines.start(next);
  }

  /** The engine that runs. */
  Engine engine() {
    return engine;
  }

  Language language() {
    return language;
  }

  /** True if a text is complete: more lines cannot make it right, or need not. */
  boolean complete(String text) {
    return Commands.isCommand(text) ? commands().complete(text) : language.complete(text);
  }

  /** Does what a text says and prints what comes of it. An error is printed as well. */
  void enter(Source source) {
    int status = ExitStatus.of(() -> obeyOrEvaluate(source), streams.err());
    if (status != ExitStatus.OK) {
      this.status = status;
    }
  }

  private void obeyOrEvaluate(Source source) {
    if (Commands.isCommand(source.text())) {
      commands().obey(source);
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
    language.enter(source, value -> streams.print(value + "\n"));
  }

  /** Runs a program that was read from a file. */
  void run(Source program) {
    language.run(program);
  }

  /** The tokens of a text, up to the first that is none. */
  List<Place> tokens(String text) {
    List<Place> tokens = new ArrayList<>();
    try {
      language.tokens(new Source("", text), tokens::add);
    } catch (LispyException e) {
      return tokens;
    }
    return tokens;
  }

  Commands commands() {
    if (commands == null) {
      commands = new Commands(this, streams);
    }
    return commands;
  }

  /** Ends the session. */
  void end() {
    ended = true;
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
