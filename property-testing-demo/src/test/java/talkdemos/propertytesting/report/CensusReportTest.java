// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Census;
import talkdemos.propertytesting.experiment.Fuzzer;
import talkdemos.propertytesting.experiment.Mutants;
import talkdemos.propertytesting.experiment.Mutants.Twin;
import talkdemos.propertytesting.zoo.Animal;
import talkdemos.propertytesting.zoo.Zoo;

/** The mutants' part of a census. */
class CensusReportTest {
  private static final Mutants MUTANTS =
      new Mutants(
          "2026-11-29",
          "17.0.9",
          "1.30.2",
          1000,
          "42",
          List.of(
              new Twin(List.of("csv"), 30, 28, 29, List.of()),
              new Twin(List.of("bst-insert-duplicates", "bst-union-joins"), 20, 15, 20, List.of()),
              new Twin(List.of("counter-loses-updates"), 0, 0, 0, List.of()),
              new Twin(List.of("glob"), 23, 22, 22, List.of())));

  private static CensusReport of(String... names) {
    List<Animal> animals = Stream.of(names).map(name -> Zoo.named(name).orElseThrow()).toList();
    return new CensusReport(Census.take(animals, 1, Fuzzer.RANDOM, row -> {}), MUTANTS);
  }

  private static String printed(Consumer<PrintStream> report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_twin_of_two_animals_is_in_both_lines_and_counts_once() {
    String text =
        printed(of("csv", "bst-insert-duplicates", "bst-union-joins", "query-string")::text);
    assertThat(text)
        .containsPattern("\ncsv .* 28, 29 of 30 ")
        .containsPattern("\nbst-insert-duplicates .* 15, 20 of 20 ")
        .containsPattern("\nbst-union-joins .* 15, 20 of 20 ")
        .containsPattern("\nquery-string .* - +- ") // not yet judged
        .containsPattern("\nexamples +43 of 50\nproperties +49 of 50\n")
        .contains("made by PIT 1.30.2 and judged on JDK 17.0.9 on 2026-11-29, 1000 values each");
  }

  @Test
  void json_has_the_figures_of_each_animal_and_of_all() {
    JsonObject all =
        JsonParser.parseString(printed(of("csv", "query-string")::json)).getAsJsonObject();
    JsonObject csv = all.getAsJsonArray("animals").get(0).getAsJsonObject();
    assertThat(csv.get("mutants").getAsInt()).isEqualTo(30);
    assertThat(csv.get("mutantsKilledByExamples").getAsInt()).isEqualTo(28);
    assertThat(csv.get("mutantsKilledByProperty").getAsInt()).isEqualTo(29);
    JsonObject notJudged = all.getAsJsonArray("animals").get(1).getAsJsonObject();
    assertThat(notJudged.get("mutants").isJsonNull()).isTrue();
    assertThat(all.get("mutants").getAsInt()).isEqualTo(30);
    assertThat(all.get("mutantsKilledByProperties").getAsInt()).isEqualTo(29);
    assertThat(all.get("mutantsJudged").getAsString()).isEqualTo("2026-11-29");
  }

  @Test
  void a_twin_without_mutants_has_no_score() {
    assertThat(printed(of("counter-loses-updates")::text))
        .containsPattern("\ncounter-loses-updates .* - +- ")
        .doesNotContain("0 of 0 ");
  }
}
