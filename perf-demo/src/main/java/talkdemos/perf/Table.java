// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Prints kept results as a Markdown table. */
final class Table {
  private Table() {}

  /**
   * {@code table RESULTS [PATTERN]}: the benchmarks whose names match.
   *
   * @throws Refusal if the arguments are wrong
   */
  static void run(List<String> args, PrintStream out) {
    if (args.isEmpty() || args.size() > 2) {
      throw new Refusal(
          "table: got %d arguments, expected RESULTS [PATTERN]".formatted(args.size()));
    }
    Pattern wanted;
    try {
      wanted = Pattern.compile(args.size() == 2 ? args.get(1) : "");
    } catch (PatternSyntaxException wrong) {
      throw new Refusal("table: got '%s', expected a pattern".formatted(args.get(1)));
    }
    out.println("| benchmark | JDK | CPU time, ns/op | wall time |");
    out.println("|---|---|---|---|");
    for (Figures figures :
        Figures.of(Report.read(Path.of(args.get(0))).getAsJsonArray("results"))) {
      if (wanted.matcher(figures.benchmark()).find()) out.println(row(figures));
    }
  }

  private static String row(Figures figures) {
    String name = figures.benchmark().replaceFirst(".*\\.(\\w+?)(Benchmark)?\\.(\\w+)$", "$1.$3");
    String params = figures.params().isEmpty() ? "" : " " + figures.params().values();
    boolean child = figures.children() != null;
    return "| %s%s | %s | %s | %s %s |"
        .formatted(
            name,
            params,
            figures.jvm(),
            child ? number(figures.children()) : with(figures.cpu(), figures.cpuError()),
            with(figures.score(), figures.error()),
            figures.unit());
  }

  private static String with(Double figure, Double error) {
    if (figure == null) return "";
    return error == null ? number(figure) : number(figure) + " ± " + number(error);
  }

  private static String number(double figure) {
    return String.format(
        Locale.ROOT, figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
  }
}
