// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. What it writes is UTF-8, whatever the locale says, and is
 * written at once.
 */
final class Streams {
  private final InputStream in;
  private final Output output;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;

  /**
   * @param interactive true if a person types and sees, false for pipes and files
   */
  Streams(InputStream in, OutputStream out, OutputStream err, boolean interactive) {
    this.in = in;
    this.output = new Output(out);
    this.out = new PrintStream(output, true, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.interactive = interactive;
  }

  /** Those of this process. */
  static Streams ofTheProcess() {
    // not System.out, which keeps to itself that a pipe was closed
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    return new Streams(System.in, out, System.err, isTerminal(System.console()));
  }

  private static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try { // from JDK 22 on, a console need not be a terminal
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }

  InputStream in() {
    return in;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  boolean interactive() {
    return interactive;
  }

  /** True if the next thing printed starts a line. */
  boolean atLineStart() {
    return output.atLineStart();
  }

  /**
   * Prints and makes sure that it was written.
   *
   * @throws Output.FailedException if it was not
   */
  void print(String text) {
    out.print(text);
    check();
  }

  /**
   * Makes sure that all was written.
   *
   * @throws Output.FailedException if it was not
   */
  void check() {
    if (out.checkError()) {
      throw new Output.FailedException(output.failure());
    }
  }
}
