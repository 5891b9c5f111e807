// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.quiz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Asks a lesson's question before the measurement tells the answer, since a wrong guess is what one
 * remembers. It waits for a guess only where a person sits.
 */
public final class Quiz {
  private final BufferedReader in;
  private final PrintStream out;

  private Quiz(BufferedReader in, PrintStream out) {
    this.in = in;
    this.out = out;
  }

  /** Prints the question, waits for a line, and tells the guess beside the answer. */
  public static Quiz waiting(InputStream in, PrintStream out) {
    return new Quiz(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), out);
  }

  /** Prints the question and the answer, and does not wait. */
  public static Quiz printing(PrintStream out) {
    return new Quiz(null, out);
  }

  /** Says nothing at all: for output that a program reads. */
  public static Quiz silent() {
    return new Quiz(null, null);
  }

  /**
   * Asks one question.
   *
   * @return the guess, to be given to {@link #tell}; empty if there was none to wait for
   */
  public String ask(String question) {
    if (out == null) return "";
    out.println("? " + question);
    if (in == null) return "";
    out.print("  your guess (Enter to pass): ");
    out.flush();
    try {
      String line = in.readLine();
      if (line != null) return line.strip();
      out.println(); // the end of input, as by Ctrl-D, leaves the cursor behind the prompt
      return "";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Tells the measured answer in a sentence, beside the guess if there was one. */
  public void tell(String guess, String answer) {
    if (out == null) return;
    out.println("! " + answer + (guess.isEmpty() ? "" : " (you said: " + guess + ")"));
  }
}
