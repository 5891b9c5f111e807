// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.report;

import com.google.gson.GsonBuilder;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import talkdemos.propertytesting.experiment.Census;
import talkdemos.propertytesting.experiment.Detection;
import talkdemos.propertytesting.experiment.Finding;
import talkdemos.propertytesting.experiment.KeptFuzzing;
import talkdemos.propertytesting.experiment.Mutants;
import talkdemos.propertytesting.zoo.Animal;

/** A census as text for people and as JSON for programs. */
public final class CensusReport {
  private static final int WIDTH = 44;

  private final Census census;
  private final Mutants mutants;

  /** A report of the census, and of the mutants as they were last judged. */
  public CensusReport(Census census) {
    this(census, Mutants.kept());
  }

  CensusReport(Census census, Mutants all) {
    this.census = census;
    this.mutants = all.of(census.rows().stream().map(Census.Row::animal).toList());
  }

  /** Prints the table of animals, what finds them in all, and what else people try. */
  public void text(PrintStream out) {
    animals().forEach(out::println);
    out.println();
    summary().forEach(out::println);
    out.println();
    mutants().forEach(out::println);
    if (census.rows().stream().anyMatch(row -> !row.others().isEmpty())) {
      out.println();
      out.println("What people try first, on the same bugs:");
      others().forEach(out::println);
    }
    out.println();
    out.println("These bugs were chosen, by people who knew where properties are good.");
  }

  private List<String> animals() {
    TextTable table =
        new TextTable(
            "lllrrrlr",
            "animal",
            "examples",
            "property",
            "tries",
            "fuzzer",
            "mutants",
            "counterexample",
            "ms");
    for (Census.Row row : census.rows()) {
      table.add(
          row.animal().name(),
          row.foundByExamples()
              ? row.examples().failed() + " of " + row.examples().tests() + " fail"
              : row.examples().tests() + " pass",
          rate(row.property()),
          tries(row.property()),
          row.fuzzer().found() == 0 ? "-" : rate(row.fuzzer()),
          mutants.of(row.animal()).map(CensusReport::scores).orElse("-"),
          TextTable.shortened(row.property().typical().map(Finding::text).orElse("-"), WIDTH),
          String.valueOf(row.millis()));
    }
    return table.lines();
  }

  private List<String> summary() {
    TextTable table =
        new TextTable(
            "lrrr", "bugs of " + census.rows().size() + " found by", "every seed", "some", "tries");
    table.add("examples", String.valueOf(census.byExamples()), "", "");
    List<Detection> properties = census.rows().stream().map(Census.Row::property).toList();
    table.add("properties", found(properties, true), found(properties, false), tries(properties));
    List<Detection> fuzzers = census.rows().stream().map(Census.Row::fuzzer).toList();
    table.add(
        "a fuzzer without a specification: " + census.fuzzer(),
        found(fuzzers, true),
        found(fuzzers, false),
        tries(fuzzers));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(
        "(%d seeds, %d values each; tries: the median of the medians)"
            .formatted(census.seeds(), Detection.TRIES));
    KeptFuzzing kept = KeptFuzzing.ofJazzer();
    if (!census.fuzzer().equals(kept.fuzzer())) lines.add(kept(kept));
    return lines;
  }

  private static String kept(KeptFuzzing kept) {
    return "%s, kept from %s: %d of %d with every seed (seeds: %d, inputs: %d, Java %s)"
        .formatted(
            kept.fuzzer(),
            kept.date(),
            kept.found(),
            kept.animals().size(),
            kept.seeds(),
            Detection.TRIES,
            kept.java());
  }

  /** How many the examples notice, and how many the property. */
  private static String scores(Mutants.Twin twin) {
    if (twin.mutants() == 0) return "-";
    return "%d, %d of %d"
        .formatted(twin.killedByExamples(), twin.killedByProperties(), twin.mutants());
  }

  private List<String> mutants() {
    TextTable table = new TextTable("lr", "mutants of the correct twins killed by", "");
    table.add("examples", mutants.killedByExamples() + " of " + mutants.count());
    table.add("properties", mutants.killedByProperties() + " of " + mutants.count());
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(
        "(in the table: by the examples, by the property; one twin of several animals counts once;");
    lines.add(" %s, %d values each)".formatted(origin(mutants), mutants.tries()));
    return lines;
  }

  /** What judged the mutants, and when. */
  static String origin(Mutants mutants) {
    return "made by PIT %s and judged on JDK %s on %s"
        .formatted(mutants.pit(), mutants.jdk(), mutants.date());
  }

  private List<String> others() {
    TextTable table = new TextTable("lllr", "animal", "what", "found", "tries");
    for (Census.Row row : census.rows()) {
      for (int i = 0; i < row.others().size(); i++) {
        Detection other = row.others().get(i);
        String what = row.animal().others().get(i).what();
        table.add(row.animal().name(), what, rate(other), tries(other));
      }
    }
    return table.lines();
  }

  private static String found(List<Detection> detections, boolean always) {
    return String.valueOf(
        detections.stream()
            .filter(detection -> always ? detection.always() : detection.found() > 0)
            .count());
  }

  private static String tries(List<Detection> detections) {
    int[] medians =
        detections.stream()
            .flatMapToInt(detection -> detection.medianTries().stream())
            .sorted()
            .toArray();
    return medians.length == 0 ? "-" : String.valueOf(medians[medians.length / 2]);
  }

  static String rate(Detection detection) {
    return detection.found() + " of " + detection.seeds();
  }

  static String tries(Detection detection) {
    return detection.medianTries().isEmpty()
        ? "-"
        : String.valueOf(detection.medianTries().getAsInt());
  }

  /** Prints {@code {"animals": [...]}}, with what the table says of each. */
  public void json(PrintStream out) {
    List<Object> animals = new ArrayList<>();
    for (Census.Row row : census.rows()) animals.add(fields(row));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    all.put("java", System.getProperty("java.version"));
    all.put("fuzzer", census.fuzzer());
    all.put("animals", animals);
    all.put("bugs", census.rows().size());
    all.put("foundByExamples", census.byExamples());
    all.put("foundByProperties", census.byProperty());
    all.put("foundByFuzzer", census.byFuzzer());
    all.put("mutants", mutants.count());
    all.put("mutantsKilledByExamples", mutants.killedByExamples());
    all.put("mutantsKilledByProperties", mutants.killedByProperties());
    all.put("mutantsJudged", mutants.date());
    out.println(
        new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create()
            .toJson(all));
  }

  private Map<String, Object> fields(Census.Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Animal animal = row.animal();
    fields.put("name", animal.name());
    fields.put("bug", animal.bug());
    fields.put("foundByExamples", row.foundByExamples());
    fields.put("foundByProperty", row.property().always());
    fields.put("foundByFuzzer", row.fuzzer().always());
    fields.put("seeds", row.property().seeds());
    fields.put("tries", number(row.property()));
    fields.put("counterexample", row.property().typical().map(Finding::text).orElse(null));
    fields.put("examples", row.examples().tests());
    fields.put("seedsOfProperty", row.property().found());
    fields.put("seedsOfFuzzer", row.fuzzer().found());
    fields.put("triesOfFuzzer", number(row.fuzzer()));
    fields.put("crash", crash(row.fuzzer()));
    fields.put("distinctCounterexamples", row.property().answers().size());
    Optional<Mutants.Twin> twin = mutants.of(animal);
    fields.put("mutants", twin.map(Mutants.Twin::mutants).orElse(null));
    fields.put("mutantsKilledByExamples", twin.map(Mutants.Twin::killedByExamples).orElse(null));
    fields.put("mutantsKilledByProperty", twin.map(Mutants.Twin::killedByProperties).orElse(null));
    fields.put("millis", row.millis());
    List<Object> others = new ArrayList<>();
    for (int i = 0; i < row.others().size(); i++) {
      Map<String, Object> other = new LinkedHashMap<>();
      other.put("what", animal.others().get(i).what());
      other.put("seedsOfProperty", row.others().get(i).found());
      other.put("tries", number(row.others().get(i)));
      others.add(other);
    }
    fields.put("others", others);
    return fields;
  }

  /** The first crash, on one line. */
  private static String crash(Detection fuzzer) {
    return fuzzer.findings().stream()
        .flatMap(finding -> finding.error().stream())
        .map(error -> error.toString().lines().findFirst().orElse(""))
        .findFirst()
        .orElse(null);
  }

  private static Integer number(Detection detection) {
    return detection.medianTries().isEmpty() ? null : detection.medianTries().getAsInt();
  }

  static String milliseconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
  }
}
