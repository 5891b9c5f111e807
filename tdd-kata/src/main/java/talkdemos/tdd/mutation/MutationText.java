// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import java.io.PrintStream;
import java.util.List;
import java.util.function.ToLongFunction;
import talkdemos.tdd.kata.KataFile;
import talkdemos.tdd.mutation.MutationReport.Fate;
import talkdemos.tdd.mutation.MutationReport.Result;

/** Shows a mutation report as text: what survived, then what each class and each test notices. */
public final class MutationText {
  private final PrintStream out;

  public MutationText(PrintStream out) {
    this.out = out;
  }

  /** Prints the whole report. */
  public void print(MutationReport report) {
    String step = report.kata().steps().get(report.step()).name();
    out.println(
        "%s after %s: %d mutants, %d killed, %d timed out, %d survived, %d in lines that no test runs"
            .formatted(
                report.kata().name(),
                step,
                report.results().size(),
                report.count(Fate.KILLED),
                report.count(Fate.TIMED_OUT),
                report.count(Fate.SURVIVED),
                report.count(Fate.NOT_COVERED)));
    missed(report, Fate.SURVIVED, "survived: no test fails when");
    missed(report, Fate.NOT_COVERED, "no test runs the line where");
    table(
        "test class",
        report,
        report.testClasses(),
        report::noticedByClass,
        report::noticedOnlyByClass);
    table("test", report, report.tests(), report::noticedBy, report::noticedOnlyBy);
    List<String> none = report.noticeNone();
    if (!none.isEmpty()) {
      out.println();
      out.println("  a test that can't fail? no mutant is noticed by");
      none.forEach(test -> out.println("    " + test));
    }
    if (report.count(Fate.SURVIVED) > 0) {
      out.println();
      out.println(
          "  A survivor may be equivalent: code that does the same in another way, which no");
      out.println("  test can notice. The others ask for a test.");
    }
  }

  private void missed(MutationReport report, Fate fate, String heading) {
    List<Result> missed =
        report.results().stream().filter(result -> result.fate() == fate).toList();
    if (missed.isEmpty()) return;
    out.println();
    out.println("  " + heading);
    for (Result result : missed) {
      Mutant mutant = result.mutant();
      out.println(
          "    "
              + mutant.file()
              + ":"
              + mutant.line()
              + ": "
              + mutant.operator().words()
              + ": "
              + mutant.description());
      out.println("      " + source(report, mutant));
    }
  }

  private static String source(MutationReport report, Mutant mutant) {
    return report.kata().filesAfter(report.step()).stream()
        .filter(file -> file.path().equals(mutant.file()))
        .map(KataFile::text)
        .flatMap(String::lines)
        .skip(Math.max(0, mutant.line() - 1))
        .findFirst()
        .orElse("")
        .strip();
  }

  private void table(
      String title,
      MutationReport report,
      List<String> rows,
      ToLongFunction<String> notices,
      ToLongFunction<String> alone) {
    int width = rows.stream().mapToInt(String::length).max().orElse(0);
    width = Math.max(width, title.length());
    out.println();
    out.println(
        ("  %-" + width + "s  notices  of %d  alone").formatted(title, report.results().size()));
    int of = 4 + String.valueOf(report.results().size()).length();
    for (String row : rows) {
      long noticed = notices.applyAsLong(row);
      String share =
          report.results().isEmpty() ? "" : 100 * noticed / report.results().size() + "%";
      out.println(
          ("  %-" + width + "s  %7d%" + (of + 1) + "s  %5d")
              .formatted(row, noticed, share, alone.applyAsLong(row)));
    }
  }
}
