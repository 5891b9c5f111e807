// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import talkdemos.imports.quiz.Quiz;

/**
 * Where a command reads and writes.
 *
 * @param interactive whether a person sits there: {@code in} and {@code out} are a terminal
 * @param colour whether it is one, and nobody asked for no colour
 */
record Terminal(
    InputStream in, PrintStream out, PrintStream err, boolean interactive, boolean colour) {
  static Terminal of(InputStream in, PrintStream out, PrintStream err) {
    boolean terminal = out == System.out && hasConsole();
    return new Terminal(
        in,
        utf8(out),
        utf8(err),
        terminal && in == System.in,
        terminal && System.getenv("NO_COLOR") == null);
  }

  /** Asks a lesson's question: waits only for a person, and says nothing beside JSON. */
  Quiz quiz(boolean noQuiz, boolean json) {
    if (json) return Quiz.silent();
    return interactive && !noQuiz ? Quiz.waiting(in, out) : Quiz.printing(out);
  }

  /** Class names may be any characters, and JSON is UTF-8 whatever the platform writes. */
  private static PrintStream utf8(PrintStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) return false;
    try { // from JDK 22 on, a console may be no terminal
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }
}
