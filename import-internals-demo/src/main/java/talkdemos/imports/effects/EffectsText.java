// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.io.PrintStream;
import java.util.List;

/** Prints the lesson on side effects. */
final class EffectsText {
  private static final int CODE_WIDTH = 42;

  private final PrintStream out;

  EffectsText(PrintStream out) {
    this.out = out;
  }

  void print(EffectsLesson lesson) {
    ways(lesson.ways());
    failing(lesson.failing());
    cyclic(lesson.cyclic());
    deadlock(lesson.deadlock(), lesson.jdk());
    library(lesson.library());
    out.println();
    out.println(
        "Measured on JDK " + lesson.jdk() + ", each row in a JVM of its own. Your own class:");
    out.println("  side-effects --class-path PATH CLASS");
  }

  private void section(String title) {
    out.println();
    out.println("== " + title);
    out.println();
  }

  private void say(String text) {
    text.lines().forEach(line -> out.println(("  " + line).stripTrailing()));
  }

  private void ways(List<Ways.Seen> seen) {
    section("What initialises a class, and what does not");
    String row = "%-" + CODE_WIDTH + "s  %-31s  %-24s  %s";
    say(row.formatted("code", "loads", "runs initialisers of", "said in"));
    for (Ways.Seen way : seen) {
      if (way.code().length() > CODE_WIDTH) say(way.code());
      String code = way.code().length() > CODE_WIDTH ? "" : way.code();
      say(row.formatted(code, names(way.loaded()), names(way.initialised()), way.section()));
    }
    say(
        """

        Numbers are sections of the Java Language Specification, names are methods of the JDK.
        Loading is finding and reading a class; only initialising runs code of it. Python knows no
        such difference: an import executes the module, whatever is used of it.""");
  }

  private static String names(List<String> names) {
    return names.isEmpty() ? "-" : String.join(", ", names);
  }

  private void failing(FailingInitialiser seen) {
    section("An initialiser that fails");
    say("It throws twice and would not throw a third time. Three attempts:");
    attempts(seen.java());
    say(
        """
        After the first the class is marked as erroneous, for ever (JLS 12.4.2, steps 12 and 5). Only a
        new class loader, with a class of its own, tries again.""");
    if (seen.python().isEmpty()) {
      say(
          "Python takes a module that failed out of sys.modules, and tries again (no python3 here).");
      return;
    }
    say("Python takes a module that failed out of sys.modules, and tries again:");
    attempts(seen.python());
  }

  private void attempts(List<String> attempts) {
    for (String attempt : attempts) {
      int bar = attempt.lastIndexOf('|');
      say("  " + attempt.substring(0, bar).replace(" because of ", "\n    because of "));
      say(
          "    the initialiser has run %s times"
              .formatted(attempt.substring(bar + 1))
              .replace("1 times", "once"));
    }
  }

  private void cyclic(CyclicInitialisers seen) {
    section("Initialisers in a circle");
    say(CyclicInitialisers.SOURCE);
    out.println();
    say("Egg is used first:  " + seen.egg());
    say("Hen is used first:  " + seen.hen());
    say(
        """
        The thread that initialises a class sees it half-made: its fields still hold 0 or null,
        even the final ones (JLS 12.4.2, step 3). In Python, too, a circular import meets a
        half-made module, but a name that is not there yet is an error and not a 0.""");
    if (!seen.python().isEmpty()) say("  " + seen.python());
  }

  private void deadlock(Deadlock seen, String jdk) {
    section("Two initialisers that wait for each other");
    if (!seen.stuck()) say("Not seen within 20 s on this machine. What was seen then:");
    say("Thread left initialises Left, which needs Right; thread right the other way round.");
    say("  Thread.getState                     %s".formatted(String.join(", ", seen.states())));
    say("  ThreadMXBean.findDeadlockedThreads  %s".formatted(seen.found()));
    say("  the thread dump says \"deadlock\"     %s".formatted(seen.toldByDump() ? "yes" : "no"));
    say(
        "The thread dump of JDK %s, as jstack PID or jcmd PID Thread.print write it:"
            .formatted(jdk));
    for (String line : seen.dump()) say("  " + line.replace("\t", "    "));
    say(
        """
        Each waits for a lock in the JVM that is no monitor, so the tools that know monitors are
        blind. Look for "Class initialization monitor" in the dump. The cure is no initialiser
        that needs another class which needs this one.""");
  }

  private void library(List<LibraryEffects> seen) {
    section("Side effects in a library against side effects in main");
    say("A library that adds, and may keep a journal: a file and a thread. The program calls add");
    say("and starts a worker, a second JVM that calls add.");
    out.println();
    String row = "%-46s  %9s  %9s  %s";
    say(row.formatted("the library", "opened in", "and in", "threads"));
    say(row.formatted("", "program", "worker", "left"));
    for (LibraryEffects one : seen)
      say(row.formatted(one.library(), one.program(), one.worker(), one.threads()));
    out.println();
    say(LibraryEffects.EAGER);
    out.println();
    say(LibraryEffects.HOLDER);
    say(
        """

        The first opens for everybody who only adds, again in each process, and its thread keeps
        the JVM from ending: the bug of the talk, where each spawned worker imports the module
        again. Python's cure is "if __name__ == '__main__'"; here main runs only where it is
        asked for, and what an initialiser did belongs into a holder or an explicit start.""");
  }
}
