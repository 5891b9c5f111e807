// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.startup;

import static java.util.stream.Collectors.joining;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Times as bars of text: for each mode the processor time, and below it the wall time. */
public final class StartupChart {
  private static final int WIDTH = 40;
  private static final String LINE = "  %-16s %-4s %18s  %s";

  private StartupChart() {}

  /** What was measured, and how busy the machine is beside it. */
  public static String head(Bench bench) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return "%n%s, median (lowest-highest) of %d; %d processors%s"
        .formatted(
            bench.jdk(),
            bench.rounds(),
            Runtime.getRuntime().availableProcessors(),
            load < 0 ? "" : String.format(Locale.ROOT, ", load %.1f", load));
  }

  /** How much less processor time than without an archive each mode took, in a line. */
  public static String saved(Bench bench, List<Measured> modes) {
    Measured none = modes.get(Mode.NO_ARCHIVE.ordinal());
    double before = none.cpu().median().toNanos();
    return modes.stream()
        .filter(mode -> mode != none && mode.present())
        .map(
            mode ->
                "%s %.0f %%"
                    .formatted(mode.mode(), 100 - 100 * mode.cpu().median().toNanos() / before))
        .collect(joining(", ", "%s, %s: ".formatted(bench.jdk(), none.program()), ""));
  }

  /** The lines of one program, with the same scale for all of its bars. */
  public static List<String> lines(List<Measured> modes) {
    List<String> lines = new ArrayList<>();
    lines.add(modes.get(0).program());
    long longest =
        modes.stream()
            .filter(Measured::present)
            .flatMap(mode -> Stream.of(mode.cpu(), mode.wall()))
            .mapToLong(spread -> spread.median().toNanos())
            .max()
            .orElse(1);
    for (Measured mode : modes) {
      if (mode.present()) lines.addAll(bars(mode, longest));
      else lines.add("  %-16s absent: %s".formatted(mode.mode(), mode.absent()));
    }
    return lines;
  }

  private static List<String> bars(Measured mode, long longest) {
    String archived = "%d classes, %d %% archived".formatted(mode.loaded(), mode.archivedPercent());
    return List.of(
        LINE.formatted(mode.mode(), "CPU", figures(mode.cpu()), bar("█", mode.cpu(), longest)),
        LINE.formatted("", "wall", figures(mode.wall()), bar("░", mode.wall(), longest))
            + "  "
            + archived);
  }

  private static String figures(Spread spread) {
    return "%d (%d-%d) ms"
        .formatted(millis(spread.median()), millis(spread.min()), millis(spread.max()));
  }

  private static String bar(String block, Spread spread, long longest) {
    return block.repeat(
        Math.max(1, Math.round((float) WIDTH * spread.median().toNanos() / longest)));
  }

  static long millis(Duration time) {
    return Math.round(time.toNanos() / 1e6);
  }
}
