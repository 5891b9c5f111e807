// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much a diff changes: lines that are neither blank nor only comment, where a line that
 * replaces another counts once.
 *
 * @param code lines of files that are no tests
 * @param tests lines of tests
 * @param newTests test methods that came, less those that went
 */
record StepSize(int code, int tests, int newTests) {
  static final StepSize NONE = new StepSize(0, 0, 0);

  private static final Pattern ANNOTATION = Pattern.compile("^\\s*@(\\w+)");
  private static final Set<String> TEST_ANNOTATIONS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "Example");

  /**
   * @throws Diff.DoesNotApply if it is no diff
   */
  static StepSize of(String diff) throws Diff.DoesNotApply {
    StepSize size = NONE;
    for (FileChange change : Diff.parse(diff)) {
      for (FileChange.Hunk hunk : change.hunks()) size = size.plus(of(hunk, change.isTest()));
    }
    return size;
  }

  private static StepSize of(FileChange.Hunk hunk, boolean test) {
    int lines = 0;
    int added = 0;
    int removed = 0;
    int newTests = 0;
    List<String> hunkLines = hunk.lines();
    for (String line : hunkLines) {
      char sign = line.charAt(0);
      if (sign == ' ') {
        lines += Math.max(added, removed);
        added = 0;
        removed = 0;
      } else if (counts(line.substring(1).strip())) {
        boolean isNew = sign == '+';
        if (isNew) added++;
        else removed++;
        if (test && isTestAnnotation(line.substring(1))) newTests += isNew ? 1 : -1;
      }
    }
    lines += Math.max(added, removed);
    return test ? new StepSize(0, lines, newTests) : new StepSize(lines, 0, 0);
  }

  private static boolean counts(String line) {
    return !line.isEmpty() && Stream.of("//", "/*", "*").noneMatch(line::startsWith);
  }

  private static boolean isTestAnnotation(String line) {
    Matcher annotation = ANNOTATION.matcher(line);
    return annotation.find() && TEST_ANNOTATIONS.contains(annotation.group(1));
  }

  StepSize plus(StepSize more) {
    return new StepSize(code + more.code, tests + more.tests, newTests + more.newTests);
  }

  int lines() {
    return code + tests;
  }

  /** {@code 12 lines (8 code, 4 tests)}. */
  @Override
  public String toString() {
    if (code > 0 && tests > 0)
      return "%d lines (%d code, %d tests)".formatted(lines(), code, tests);
    String kind = code > 0 ? " of code" : tests > 0 ? " of tests" : "";
    return lines() + (lines() == 1 ? " line" : " lines") + kind;
  }
}
