// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson05;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs programs. */
@FunctionalInterface
interface Command {
  /** How a program ended. */
  record Result(int status, String output) {}

  /**
   * Runs a program to its end.
   *
   * @param input what it reads from its standard input
   * @throws IOException if it cannot be started
   */
  Result run(List<String> program, String input) throws IOException, InterruptedException;

  /** Programs of this machine. What they complain of is part of the output. */
  static Command real() {
    return (program, input) -> {
      Process process = new ProcessBuilder(program).redirectErrorStream(true).start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException ended) { // it did not read all of it
      }
      try (InputStream out = process.getInputStream()) {
        String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
      }
    };
  }
}
