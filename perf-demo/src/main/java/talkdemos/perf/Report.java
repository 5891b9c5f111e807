// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Makes the page. */
final class Report {
  private Report() {}

  static void run(List<String> args, PrintStream out) throws IOException {
    throw new Refusal("report: nothing yet");
  }
}
