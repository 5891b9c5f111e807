// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param colour whether {@code out} is a terminal, and nobody asked for no colour
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean colour) {
  static Terminal of(InputStream in, PrintStream out, PrintStream err) {
    return new Terminal(in, out, err, out == System.out && terminalWantsColour());
  }

  private static boolean terminalWantsColour() {
    Console console = System.console();
    if (console == null || System.getenv("NO_COLOR") != null) return false;
    try { // from JDK 22 on, a console may be no terminal
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }
}
