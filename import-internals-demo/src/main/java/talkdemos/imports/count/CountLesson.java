// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import talkdemos.imports.jvm.BadInput;
import talkdemos.imports.jvm.Child;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;
import talkdemos.imports.quiz.Quiz;

/**
 * Asks how many classes are loaded, runs programs one after another, and reports each at its end.
 */
public record CountLesson(CountReport report, Quiz quiz) {
  private static final String HOW_MANY =
      "How many classes does the JVM load before the first line of your program runs?";

  /** Which programs of the built-in set. */
  public enum Extent {
    SMALL,
    ALL
  }

  /** Counts the built-in set on each JDK. */
  public void builtIn(List<Jdk> jdks, Extent extent) {
    String guess = quiz.ask(HOW_MANY);
    List<String> answers = new ArrayList<>();
    for (Jdk jdk : jdks) {
      report.begin(jdk.toString());
      try (Scratch scratch = Scratch.create()) {
        Subjects subjects = new Subjects(jdk, scratch);
        for (Subject subject : extent == Extent.ALL ? subjects.all() : subjects.small())
          count(subject, jdk, answers);
      }
    }
    report.note(Python.told());
    report.end();
    quiz.tell(guess, String.join(" ", answers));
  }

  private void count(Subject subject, Jdk jdk, List<String> answers) {
    if (!subject.absent().isEmpty()) {
      report.absent(subject.name(), subject.absent());
      return;
    }
    Counted counted = Counted.run(subject.child().get());
    if (counted.jvms().isEmpty()) {
      report.absent(subject.name(), why(counted.finished()));
      return;
    }
    report.counted(subject.name(), counted);
    if (subject.name().equals(Subjects.EMPTY)) answers.add(answer(jdk, counted.jvms().get(0)));
  }

  private static String answer(Jdk jdk, JvmCount empty) {
    return "On %s %d classes are loaded when an empty main begins, %d when it has ended; %d %% of them come from an archive, %d are initialised."
        .formatted(
            jdk,
            empty.beforeMain().orElse(empty.loaded()),
            empty.loaded(),
            empty.archivedPercent(),
            empty.initialised());
  }

  private static String why(Finished ended) {
    String said = ended.err().lines().findFirst().orElse("it said nothing");
    return "ended with status %d: %s".formatted(ended.status(), said);
  }

  /**
   * Counts a command of the user's.
   *
   * @param jdks each of which is once what the command finds first; none: whatever it finds
   * @return how it ended, for each JDK
   * @throws BadInput if it started no JVM that could be counted
   */
  public List<Finished> command(Child child, List<Jdk> jdks) {
    String name = String.join(" ", child.command());
    String guess = quiz.ask("How many classes does \"%s\" load?".formatted(name));
    List<Counted> counts = new ArrayList<>();
    if (jdks.isEmpty()) counts.add(count(name, "", child));
    for (Jdk jdk : jdks) counts.add(count(name, jdk.toString(), Subjects.with(jdk, child)));
    report.end();
    quiz.tell(guess, answer(counts, jdks));
    return counts.stream().map(Counted::finished).toList();
  }

  private Counted count(String name, String jdk, Child child) {
    Counted counted = Counted.run(child);
    if (counted.jvms().isEmpty()) throw new BadInput(noJvm(name, counted.finished()));
    report.begin(jdk);
    report.counted(name, counted);
    return counted;
  }

  private static String answer(List<Counted> counts, List<Jdk> jdks) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++)
      answers.add((jdks.isEmpty() ? "" : "On " + jdks.get(i) + " ") + answer(counts.get(i)));
    return String.join(" ", answers);
  }

  private static String answer(Counted counted) {
    List<JvmCount> jvms = counted.jvms();
    int loaded = jvms.stream().mapToInt(JvmCount::loaded).sum();
    if (jvms.size() > 1) return "%d classes in %d JVMs.".formatted(loaded, jvms.size());
    OptionalInt before = jvms.get(0).beforeMain();
    return before.isEmpty()
        ? "%d classes.".formatted(loaded)
        : "%d classes, %d of them before main began.".formatted(loaded, before.getAsInt());
  }

  private static String noJvm(String name, Finished ended) {
    return "no JVM to count in \"%s\", which %s: expected a command that starts Java 11 or newer, with options that it takes, and leaves JAVA_TOOL_OPTIONS to it"
        .formatted(
            name, ended.timedOut() ? "ran into --limit" : "ended with status " + ended.status());
  }
}
