// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;

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
        in, out, err, terminal && in == System.in, terminal && System.getenv("NO_COLOR") == null);
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
