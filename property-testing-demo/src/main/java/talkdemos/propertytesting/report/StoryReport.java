// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import talkdemos.propertytesting.experiment.Census;
import talkdemos.propertytesting.experiment.Detection;
import talkdemos.propertytesting.experiment.Finding;
import talkdemos.propertytesting.experiment.Mutants;
import talkdemos.propertytesting.pin.PinnedTest;
import talkdemos.propertytesting.zoo.Animal;

/** One animal's story in full: the code, the tests, the counterexample, the fix. */
public final class StoryReport {
  private final Census.Row row;
  private final PrintStream out;

  public StoryReport(Census.Row row, PrintStream out) {
    this.row = row;
    this.out = out;
  }

  /** Prints the story. */
  public void tell() {
    Animal animal = row.animal();
    SourceText code = SourceText.of(animal.story());
    SourceText tests = SourceText.of(animal.examples().onBuggy());
    SourceText property = SourceText.of(animal.properties().onBuggy());
    out.println(animal.name() + ": " + animal.bug());
    out.println();
    code.story().forEach(out::println);
    part("The code", code.nested(twin(animal.examples().onBuggy())));
    part("The examples: " + examples(), tests.nested("Examples"));
    part("The property: " + property(row.property()), property.nested("Properties"));
    row.property().typical().ifPresent(this::counterexample);
    part("The fix: " + animal.fix(), code.nested(twin(animal.examples().onCorrect())));
    searches();
    mutants();
    row.property().typical().flatMap(this::pinned).ifPresent(this::pin);
  }

  /** The test class on a twin is named for it: OnBuggy is on Buggy. */
  private static String twin(Class<?> testClass) {
    return testClass.getSimpleName().replaceFirst("^On", "");
  }

  private void part(String title, List<String> lines) {
    out.println();
    out.println("== " + title);
    out.println();
    lines.forEach(line -> out.println(line.isEmpty() ? "" : "    " + line));
  }

  private String examples() {
    return row.foundByExamples()
        ? row.examples().failed() + " of " + row.examples().tests() + " fail"
        : "all " + row.examples().tests() + " pass";
  }

  private static String property(Detection detection) {
    return "it fails with "
        + CensusReport.rate(detection)
        + " seeds"
        + (detection.found() > 0 ? ", after " + CensusReport.tries(detection) + " tries" : "");
  }

  private void counterexample(Finding finding) {
    part(
        "The counterexample, of seed " + finding.seed(),
        List.of(TextTable.shortened(finding.text(), 2_000)));
    out.println();
    finding.error().map(Throwable::toString).stream()
        .flatMap(String::lines)
        .limit(12)
        .forEach(line -> out.println(("    " + TextTable.shortened(line, 200)).stripTrailing()));
    out.println();
    out.println(
        "%d values until it failed, %d more to shrink it, %s ms in all"
            .formatted(
                finding.tries(),
                finding.shrinkingCalls(),
                CensusReport.milliseconds(finding.nanos())));
  }

  private void searches() {
    TextTable table = new TextTable("llrr", "searched by", "found", "tries", "counterexamples");
    add(table, "the property", row.property());
    for (int i = 0; i < row.others().size(); i++) {
      add(table, row.animal().others().get(i).what(), row.others().get(i));
    }
    table.add(
        "a fuzzer without a specification",
        CensusReport.rate(row.fuzzer()),
        CensusReport.tries(row.fuzzer()),
        "");
    part("Who finds it", table.lines());
  }

  private void mutants() {
    Mutants mutants = Mutants.kept();
    Mutants.Twin twin = mutants.of(row.animal()).orElse(null);
    if (twin == null || twin.mutants() == 0) return;
    out.println();
    out.println(
        "Of %d mutants of the correct twin the examples kill %d, the property %d"
            .formatted(twin.mutants(), twin.killedByExamples(), twin.killedByProperties()));
    out.println("(" + CensusReport.origin(mutants) + ").");
  }

  private static void add(TextTable table, String what, Detection detection) {
    table.add(
        what,
        CensusReport.rate(detection),
        CensusReport.tries(detection),
        String.valueOf(detection.answers().size()));
  }

  private Optional<PinnedTest> pinned(Finding finding) {
    return finding
        .property()
        .map(
            method ->
                PinnedTest.of(
                    row.animal().properties().onBuggy(), method, finding.counterexample()));
  }

  private void pin(PinnedTest test) {
    part("The counterexample as a test, ready to paste", test.source().lines().toList());
  }
}
