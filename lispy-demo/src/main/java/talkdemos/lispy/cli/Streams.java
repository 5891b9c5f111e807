// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes.
 *
 * @param interactive true if a person types and sees, false for pipes and files
 */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

  /** Those of this process; text is UTF-8 whatever the locale says. */
  static Streams ofTheProcess() {
    return new Streams(System.in, utf8(System.out), utf8(System.err), System.console() != null);
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
