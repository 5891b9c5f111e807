// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import talkdemos.imports.count.JvmCount.Times;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.log.Source.Kind;

/** Counts as lines of a table, one for each JVM; the sources of a line add up to its loaded. */
public final class CountTable implements CountReport {
  private static final int NAME = 22;
  private static final String LINE = "%-" + NAME + "s%7s%7s%9s%6s%6s%6s%6s%7s%9s%8s";
  private static final String HEAD =
      LINE.formatted(
          "", "loaded", "init", "archive", "jrt", "jars", "dirs", "made", "other", "wall ms",
          "CPU ms");

  private static final String EXPLAINED =
      """
      loaded = archive (CDS, or an AOT cache) + jrt (the JDK's modules) + jars + dirs (of classes)
        + made (while it ran: lambdas, proxies) + other; init: how many of them were initialised;
        a name that begins with + is a further JVM of the program above it
      """;

  private final PrintStream out;
  private final boolean withTimes;

  /**
   * Writes to a stream.
   *
   * @param withTimes whether each program's lines are followed by what its JVMs' clocks tell
   */
  public CountTable(PrintStream out, boolean withTimes) {
    this.out = out;
    this.withTimes = withTimes;
  }

  @Override
  public void begin(String jdk) {
    out.println();
    out.println(jdk.isEmpty() ? HEAD : jdk + HEAD.substring(jdk.length()));
  }

  @Override
  public void counted(String program, Counted counted) {
    lines(program, counted).forEach(out::println);
    int status = counted.finished().status();
    if (withTimes) {
      out.println();
      counted.jvms().forEach(jvm -> out.println(times(jvm)));
    } else if (status != 0 && status != Finished.TERMINATED) { // a server is ended on purpose
      out.println("  ended with status " + status);
    }
  }

  @Override
  public void absent(String program, String why) {
    out.println(("%-" + NAME + "s absent: %s").formatted(program, why));
  }

  @Override
  public void note(String text) {
    out.println();
    out.println(text);
  }

  @Override
  public void end() {
    out.println();
    EXPLAINED.lines().forEach(out::println);
  }

  /** The lines of one program: its first JVM, then the others that it started. */
  private static List<String> lines(String program, Counted counted) {
    List<String> lines = new ArrayList<>();
    for (JvmCount jvm : counted.jvms()) {
      boolean first = lines.isEmpty();
      String wall = first ? counted.finished().wall().toMillis() + "" : "";
      lines.add(line(first ? fitting(program, "") : fitting(name(jvm), " + "), jvm, wall));
    }
    return lines;
  }

  /** What a JVM's own clocks tell, in a sentence. */
  private static String times(JvmCount jvm) {
    if (jvm.times().isEmpty())
      return "%s (pid %d): killed, or run with -XX:-UsePerfData; counted up to its last line"
          .formatted(name(jvm), jvm.pid());
    Times times = jvm.times().get();
    return "%s (JDK %s): %s ms loading, %s linking, %s verifying, %s initialising"
        .formatted(
            name(jvm),
            jvm.jvm(),
            millis(times.load()),
            millis(times.link()),
            millis(times.verify()),
            millis(times.initialise()));
  }

  /** The JVM's main class without its package, or its jar without the folders, and arguments. */
  private static String name(JvmCount jvm) {
    String command = jvm.command().strip();
    if (command.isEmpty()) return "pid " + jvm.pid();
    String[] words = command.split("\\s", 2);
    String main = words[0].substring(words[0].lastIndexOf('/') + 1);
    if (!main.endsWith(".jar")) main = main.substring(main.lastIndexOf('.') + 1);
    return words.length == 1 ? main : main + " " + words[1];
  }

  private static String line(String name, JvmCount jvm, String wall) {
    Map<Kind, Integer> sources = jvm.sources();
    return LINE.formatted(
        name,
        jvm.loaded(),
        jvm.initialised(),
        sources.get(Kind.ARCHIVE) + sources.get(Kind.APPLICATION_ARCHIVE),
        sources.get(Kind.MODULES),
        sources.get(Kind.JAR),
        sources.get(Kind.DIRECTORY),
        sources.get(Kind.GENERATED),
        sources.get(Kind.OTHER),
        wall,
        jvm.cpu().toMillis());
  }

  private static String fitting(String name, String before) {
    int room = NAME - 1 - before.length();
    return before + (name.length() <= room ? name : name.substring(0, room - 1) + "…");
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
  }
}
