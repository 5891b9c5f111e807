// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The options of our own, taken out of a JMH command line.
 *
 * @param quick whether the table shall be done in minutes
 * @param jvm the JVMs to run on, as {@link Jvms#find} takes them, or null for this one
 * @param repeats how often everything is run
 * @param out the file for the results, or null for none
 * @param jmh the rest, which is JMH's
 */
record Arguments(boolean quick, String jvm, int repeats, Path out, List<String> jmh) {

  static final String HELP =
      """
      perf-demo's own options, before those of JMH:

        --jvm <list>   JVMs to compare, as 17,25 or paths of java commands.
        --out <file>   Keep the results as JSON, with the machine, for the report.
        --quick        The whole table in minutes: one fork, short iterations. Its
                       results are marked as quick.
        --repeats <n>  Run everything so often, round after round.

      Commands beside the benchmarks:

        report [--out <page>] [<results> [<results before>]]
                       Make an HTML page of results; of two, what changed.
        table <results> [<pattern>]
                       Print results as a Markdown table.
        sizes          The sizes of some objects on this JVM, by JOL.

      JMH's options:
      """;

  /**
   * @throws Refusal if one of our options lacks its value, or has a wrong one
   */
  static Arguments parse(List<String> args) {
    boolean quick = false;
    String jvm = null;
    int repeats = 1;
    Path out = null;
    List<String> jmh = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String[] option = args.get(i).split("=", 2);
      switch (option[0]) {
        case "--quick" -> quick = true;
        case "--jvm", "--repeats", "--out" -> {
          String value = option.length == 2 ? option[1] : ++i < args.size() ? args.get(i) : null;
          if (value == null || value.isEmpty()) throw new Refusal(option[0] + " needs a value");
          switch (option[0]) {
            case "--jvm" -> jvm = value;
            case "--out" -> out = Path.of(value);
            default -> repeats = count(value);
          }
        }
        default -> jmh.add(args.get(i));
      }
    }
    return new Arguments(quick, jvm, repeats, out, jmh);
  }

  private static int count(String value) {
    if (value.matches("[1-9][0-9]{0,2}")) return Integer.parseInt(value);
    throw new Refusal("--repeats: got '%s', expected a number from 1 to 999".formatted(value));
  }
}
