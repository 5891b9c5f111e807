// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** The command line: JMH's own over the benchmarks of this module, a report, and sizes. */
public final class Main {
  private Main() {}

  /** Runs what the arguments say and ends the JVM with its exit status. */
  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  /**
   * Runs what the arguments say.
   *
   * @return the exit status: 0, 2 for a wrong command line, 70 for a benchmark that failed
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      List<String> arguments = List.of(args);
      String command = arguments.isEmpty() ? "" : arguments.get(0);
      switch (command) {
        case "report" -> Report.run(arguments.subList(1, arguments.size()), out);
        case "table" -> Table.run(arguments.subList(1, arguments.size()), out);
        case "sizes" -> Sizes.print(out);
        default -> benchmarks(Arguments.parse(arguments), out);
      }
      return 0;
    } catch (Refusal refusal) {
      err.println("perf-demo: " + refusal.getMessage());
      return 2;
    } catch (IOException | RunnerException failed) {
      err.println("perf-demo: " + failed.getMessage());
      return 70;
    }
  }

  private static void benchmarks(Arguments arguments, PrintStream out)
      throws IOException, RunnerException {
    if (List.of("--help", "-h").contains(String.join(" ", arguments.jmh()))) {
      out.print(Arguments.HELP);
      org.openjdk.jmh.Main.main(new String[] {"-h"});
      return;
    }
    Benchmarks benchmarks = new Benchmarks(arguments, out);
    if (benchmarks.onlyTells()) {
      org.openjdk.jmh.Main.main(arguments.jmh().toArray(String[]::new));
    } else {
      benchmarks.run();
    }
  }
}
