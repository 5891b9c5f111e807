// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes.
 *
 * @param interactive whether a person sits there: {@code in} and {@code out} are a terminal
 * @param colour whether it is one that has colours, and nobody asked for none
 * @param unicode whether it shows letters other than ASCII; false where there is no terminal, so
 *     that what is piped is the same everywhere
 * @param screen as {@code out}, for a person: letters that the terminal has not are question marks
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean interactive,
    boolean colour,
    boolean unicode,
    PrintStream screen) {
  static Terminal of(InputStream in, PrintStream out, PrintStream err) {
    boolean terminal = out == System.out && hasConsole();
    boolean unicode =
        terminal && !isDumb() && "UTF-8".equalsIgnoreCase(System.getProperty("native.encoding"));
    return new Terminal(
        in,
        in(StandardCharsets.UTF_8, out),
        in(StandardCharsets.UTF_8, err),
        terminal && in == System.in,
        terminal && !isDumb() && !asksForNoColour(),
        unicode,
        in(terminal && !unicode ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8, out));
  }

  /** JSON and source are UTF-8 whatever the platform writes. */
  private static PrintStream in(Charset charset, PrintStream to) {
    return new PrintStream(to, true, charset);
  }

  /** Set to anything but nothing, as no-color.org has it. */
  private static boolean asksForNoColour() {
    String set = System.getenv("NO_COLOR");
    return set != null && !set.isEmpty();
  }

  /** Whether it gives each key at once. */
  boolean givesKeys() {
    return interactive && !isDumb();
  }

  private static boolean isDumb() {
    return "dumb".equals(System.getenv("TERM"));
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
