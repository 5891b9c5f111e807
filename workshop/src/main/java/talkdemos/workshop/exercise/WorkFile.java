// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with gaps, which a person fills. Its author writes the solution, and marks in comments
 * what is the person's to write and what stands there before:
 *
 * <pre>
 *   int area(int width, int height) {
 *     // gap: the area of a rectangle
 *     return width * height;
 *     //| return 0;
 *     // end of gap
 *   }
 * </pre>
 *
 * <p>So starter and solution come from one text, and differ in gaps alone. In Scheme the comments
 * begin with semicolons. A space may stand before the bar, where google-java-format puts one.
 */
public final class WorkFile {
  private static final Pattern BEGIN = Pattern.compile("(\\s*)(//|;+)\\s*gap:\\s*(.*)");
  private static final Pattern STARTER = Pattern.compile("(\\s*)(//|;+) ?\\|( ?)(.*)");
  private static final Pattern END = Pattern.compile("\\s*(//|;+)\\s*end of gap\\s*");

  /** A run of lines that stay, or a gap with what its comments are made of. */
  private sealed interface Part {}

  private record Given(List<String> lines) implements Part {}

  private record Open(Gap gap, String indent, String comment) implements Part {}

  private final String path;
  private final List<Part> parts;

  private WorkFile(String path, List<Part> parts) {
    this.path = path;
    this.parts = parts;
  }

  /** Whether a text has a gap. */
  static boolean isOne(String text) {
    return text.lines().anyMatch(line -> BEGIN.matcher(line).matches());
  }

  /**
   * Reads the author's text.
   *
   * @throws BrokenExercise if a gap has no end, or begins in another one
   */
  static WorkFile of(String path, String text) throws BrokenExercise {
    List<Part> parts = new ArrayList<>();
    List<String> given = new ArrayList<>();
    Reading open = null;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher begin = BEGIN.matcher(line);
      Matcher starter = STARTER.matcher(line);
      if (begin.matches()) {
        if (open != null) throw broken(path, number, "a gap begins inside of another one");
        parts.add(new Given(List.copyOf(given)));
        given.clear();
        open = new Reading(begin, number);
      } else if (END.matcher(line).matches()) {
        if (open == null) throw broken(path, number, "a gap ends that has not begun");
        parts.add(open.gap());
        open = null;
      } else if (open == null) {
        given.add(line);
      } else if (starter.matches()) {
        open.starter.add(starter.group(4).isBlank() ? "" : starter.group(1) + starter.group(4));
      } else {
        open.solution.add(line);
      }
    }
    if (open != null) throw broken(path, open.line, "this gap has no \"end of gap\"");
    parts.add(new Given(List.copyOf(given)));
    return new WorkFile(path, List.copyOf(parts));
  }

  /** A gap that is being read. */
  private static final class Reading {
    final Matcher begin;
    final int line;
    final List<String> solution = new ArrayList<>();
    final List<String> starter = new ArrayList<>();

    Reading(Matcher begin, int line) {
      this.begin = begin;
      this.line = line;
    }

    Open gap() {
      return new Open(
          new Gap(begin.group(3).strip(), solution, starter), begin.group(1), begin.group(2));
    }
  }

  private static BrokenExercise broken(String path, int line, String what) {
    return new BrokenExercise(path + ":" + line + ": " + what);
  }

  /** Its name in the exercise's folder. */
  public String path() {
    return path;
  }

  /** Its gaps, from top to bottom; at least one. */
  public List<Gap> gaps() {
    return opens().stream().map(Open::gap).toList();
  }

  private List<Open> opens() {
    return parts.stream().filter(Open.class::isInstance).map(Open.class::cast).toList();
  }

  /** What a person begins with. Comments say what to write, and where. */
  public String starter() {
    return text(List.of());
  }

  /** What the author wrote, without the marks. */
  public String solution() {
    return text(gaps());
  }

  /** The solution, but for one gap. */
  public String without(Gap gap) {
    return text(gaps().stream().filter(one -> one != gap).toList());
  }

  private String text(List<Gap> solved) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Given given) {
        append(text, given.lines());
      } else if (part instanceof Open open) {
        if (solved.stream().anyMatch(gap -> gap == open.gap())) append(text, open.gap().solution());
        else appendStarter(text, open);
      }
    }
    return text.toString();
  }

  private static void appendStarter(StringBuilder text, Open open) {
    String comment = open.indent() + open.comment();
    append(text, List.of(comment + " YOUR TURN: " + open.gap().task()));
    append(text, open.gap().starter());
    append(text, List.of(comment + " (end of your part)"));
  }

  private static void append(StringBuilder text, List<String> lines) {
    lines.forEach(line -> text.append(line).append('\n'));
  }
}
