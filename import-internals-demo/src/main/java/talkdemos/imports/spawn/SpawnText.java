// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.spawn;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints the lesson on processes. */
final class SpawnText {
  private static final String STARTS = "%-24s  %-18s  %-16s  %10s  %s";

  private final PrintStream out;

  SpawnText(PrintStream out) {
    this.out = out;
  }

  void print(SpawnLesson lesson) {
    child(lesson.childJvm());
    starts(lesson);
    fork(lesson.python(), lesson.threads());
    archives(lesson.archives());
    out.println();
    out.println("Measured on JDK " + lesson.jdk() + python(lesson.python()) + ".");
  }

  private static String python(StartMethods python) {
    return python.version().isEmpty() ? ", no python3 here" : " and Python " + python.version();
  }

  private void section(String title) {
    out.println();
    out.println("== " + title);
    out.println();
  }

  private void say(String text) {
    text.lines().forEach(line -> out.println(("  " + line).stripTrailing()));
  }

  private void child(ChildJvm seen) {
    section("A child JVM runs the initialisers again");
    say(ChildJvm.SHARED);
    out.println();
    String row = "%-8s  %-18s  %s";
    say(row.formatted("", "Settings.STARTED", "Settings.mode"));
    say(row.formatted("program", seen.parent().started(), seen.parent().mode()));
    say(row.formatted("child", seen.child().started(), seen.child().mode()));
    say(
        """

        The child has the class path of its parent and nothing of its heap. What it is to know
        goes by arguments, environment, pipes or files.""");
  }

  private void starts(SpawnLesson lesson) {
    section("What starting one costs, and what it sees");
    say(STARTS.formatted("", "initialised again", "sees mode", "median ms", "range"));
    ChildJvm java = lesson.childJvm();
    String mode = java.child().mode();
    boolean again = java.child().started() != java.parent().started();
    say(start("Java, a child JVM", again, mode, java.millis()));
    say(start("Java, a thread", false, java.parent().mode(), java.threadMillis()));
    for (StartMethods.Method method : lesson.python().methods())
      say(start("Python, " + method.name(), !method.sameModule(), method.mode(), method.millis()));
    if (lesson.python().methods().isEmpty()) say("(no python3 here to measure its start methods)");
    say(
        """

        Python's spawn starts an interpreter that imports the module again, as a child JVM loads
        and initialises again. Its fork copies the process as it stands, changed globals and all.
        Wall time, %d each; a busy machine shows in the range. The child JVM ran with
        -Xshare:auto -XX:TieredStopAtLevel=1, the cheapest start without an archive of its own."""
            .formatted(ChildJvm.TIMES));
  }

  private static String start(String who, boolean again, String mode, List<Double> millis) {
    String range = millis.get(0) < 1 ? "%.2f to %.2f" : "%.0f to %.0f";
    String median = millis.get(0) < 1 ? "%.2f" : "%.0f";
    return STARTS.formatted(
        who,
        again ? "yes" : "no",
        mode,
        String.format(Locale.ROOT, median, millis.get(millis.size() / 2)),
        String.format(Locale.ROOT, range, millis.get(0), millis.get(millis.size() - 1)));
  }

  private void fork(StartMethods python, Threads threads) {
    section("Why Java has no fork");
    if (python.fork() != null) {
      StartMethods.Fork fork = python.fork();
      say(
          "A Python process with %d threads forks; a thread other than the forking one holds a lock:"
              .formatted(fork.threadsBefore()));
      say("  threads in the child          %d".formatted(fork.threadsAfter()));
      say(
          "  the child can take the lock   %s"
              .formatted(fork.lockFree() ? "yes" : "no: its holder was not copied"));
    }
    if (threads.system().isEmpty())
      say("A JVM that runs an empty main has %d Java threads.".formatted(threads.java().size()));
    else {
      say(
          "A JVM that runs a small main has %d threads, %d of them Java's:"
              .formatted(threads.system().size(), threads.java().size()));
      say("  " + wrapped(threads.system()));
    }
    say(
        """

        fork copies the memory and one thread, the one that calls. A JVM would wake up without
        its collector, its compilers and its reference handler, with whatever locks they held. So
        Java starts processes by fork or posix_spawn with an exec at once, and offers no more.
        Others keep initialised state in another way: GraalVM's native image runs initialisers when
        it is built and starts isolates from that heap; CRaC stops a whole JVM at a checkpoint and
        restores it, several times if asked.""");
  }

  private static String wrapped(List<String> names) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String name : names) {
      if (column > 0) text.append(column + name.length() > 84 ? ",\n  " : ", ");
      column = column + name.length() > 84 ? name.length() : column + name.length() + 2;
      text.append(name);
    }
    return text.toString();
  }

  private void archives(Archives seen) {
    section("What archives keep: classes, and no state of yours");
    say(Archives.SOURCE);
    out.println();
    String row = "%-18s  %-27s  %-11s  %-18s  %s";
    say(
        row.formatted(
            "run with", "Settings loaded from", "initialised", "Settings.STARTED", "initialisers"));
    for (Archives.Run run : seen.runs())
      say(
          row.formatted(
              run.how(),
              run.source(),
              run.initialised() ? "yes" : "no",
              run.value(),
              run.initialisers()));
    if (!seen.absent().isEmpty()) say(seen.absent());
    say(
        """

        The class comes from the archive, parsed and verified; its initialiser runs each time and
        gives another value. Of the JDK's initialisers fewer run: with an archive less of its code
        has to, and a few of its own objects, such as the graph of its modules, are kept ready.""");
  }
}
