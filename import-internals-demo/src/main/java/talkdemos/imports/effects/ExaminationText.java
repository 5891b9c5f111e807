// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what the initialisation of a class did. */
final class ExaminationText {
  private static final int NAMES_AT_MOST = 20;

  private final PrintStream out;

  ExaminationText(PrintStream out) {
    this.out = out;
  }

  void print(Examination seen) {
    out.printf("%s on JDK %s: %s%n", seen.className(), seen.jdk(), ended(seen));
    seen.details().forEach(detail -> out.println("  " + detail));
    out.println();
    row("loads", counts(seen.classes()));
    row("of yours", names(seen.classes().own()));
    boolean none = seen.fine() && seen.classes().initialised().isEmpty();
    row("initialises", none ? "nothing that has code" : names(seen.classes().initialised()));
    out.println();
    if (seen.effects().isEmpty()) out.println("No effects were seen.");
    for (Effect effect : seen.effects()) {
      String where = effect.where().isEmpty() ? "" : "  at " + effect.where();
      out.printf("  %-18s %s%s%n", effect.kind(), effect.what(), where);
    }
    out.println();
    out.println("What cannot be seen: native code, files that are only looked for, and what it");
    out.println("changes in objects of other classes.");
  }

  private static String ended(Examination seen) {
    String time = String.format(Locale.ROOT, "%.1f ms", seen.millis());
    return switch (seen.outcome()) {
      case INITIALISED -> "initialised in " + time;
      case INITIALISED_BEFORE -> "the JVM has it initialised before main";
      case FAILED -> "its initialiser failed after " + time;
      case STUCK -> "its initialiser was stuck after " + time;
      case EXITED -> "its initialiser ended the JVM";
      case MISSING, UNUSABLE -> "not loaded";
    };
  }

  private static String counts(Examination.Classes classes) {
    String sources =
        classes.loaded().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(source -> source.getValue() + " " + source.getKey())
            .collect(Collectors.joining(", "));
    return classes.count()
        + (classes.count() == 1 ? " class" : " classes")
        + (sources.isEmpty() ? "" : ": " + sources);
  }

  private static String names(List<String> names) {
    if (names.isEmpty()) return "-";
    String first = names.stream().limit(NAMES_AT_MOST).collect(Collectors.joining(", "));
    int more = names.size() - NAMES_AT_MOST;
    return more > 0 ? first + " and %d more".formatted(more) : first;
  }

  private void row(String head, String text) {
    out.printf("  %-11s  %s%n", head, text);
  }
}
