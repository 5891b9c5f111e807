// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.propertytesting.experiment.Mutants.Survivor;
import talkdemos.propertytesting.experiment.Mutants.Twin;
import talkdemos.propertytesting.zoo.Animal;
import talkdemos.propertytesting.zoo.Zoo;

class MutantsTest {
  private static final Path RECORDED =
      Path.of("src/test/resources/talkdemos/propertytesting/experiment");
  private static final Path EXAMPLES = RECORDED.resolve("pit-examples.xml");
  private static final Path PROPERTIES = RECORDED.resolve("pit-properties.xml");

  private static Mutants recorded() throws IOException {
    return Mutants.of(
        "2026-11-29", "1.30.2", Zoo.ANIMALS, PitReport.read(EXAMPLES), PitReport.read(PROPERTIES));
  }

  private static Animal animal(String name) {
    return Zoo.named(name).orElseThrow();
  }

  @Test
  void usage() throws IOException {
    Mutants mutants = recorded();
    assertThat(mutants.count()).isEqualTo(3);
    assertThat(mutants.killedByExamples()).isEqualTo(2);
    assertThat(mutants.killedByProperties()).isEqualTo(2);
    assertThat(mutants.of(animal("csv")))
        .contains(
            new Twin(
                List.of("csv"),
                2,
                2,
                1,
                List.of(new Survivor("read", 128, "Changed increment from 1 to -1", true, false))));
    assertThat(mutants.of(animal("bisect")))
        .contains(new Twin(List.of("bisect"), 0, 0, 0, List.of()));
  }

  @Test
  void animals_that_share_a_twin_share_its_mutants_which_count_once() throws IOException {
    Mutants mutants = recorded();
    List<Animal> trees =
        Zoo.ANIMALS.stream().filter(animal -> animal.name().startsWith("bst-")).toList();
    assertThat(trees).hasSize(8);
    Twin twin = mutants.of(trees.get(0)).orElseThrow();
    assertThat(trees).allSatisfy(tree -> assertThat(mutants.of(tree)).contains(twin));
    assertThat(twin.mutants()).isEqualTo(1);
    assertThat(mutants.of(trees).count()).isEqualTo(1);
    assertThat(mutants.of(trees).killedByExamples()).isZero();
    assertThat(mutants.of(trees).killedByProperties()).isEqualTo(1);
    assertThat(mutants.of(List.of(animal("bisect"))).count()).isZero();
  }

  @Test
  void both_must_judge_the_same_mutants(@TempDir Path folder) throws IOException {
    Path fewer = folder.resolve("fewer.xml");
    List<String> lines = Files.readAllLines(EXAMPLES);
    lines.remove(2);
    Files.write(fewer, lines);
    PitReport two = PitReport.read(fewer);
    PitReport three = PitReport.read(PROPERTIES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mutants.of("2026-11-29", "1.30.2", Zoo.ANIMALS, two, three))
        .withMessage(
            "got 2 mutants judged by examples and 3 judged by properties, expected the same ones");
  }

  @Test
  void a_mutant_must_be_of_an_animal() throws IOException {
    PitReport report = PitReport.read(EXAMPLES);
    List<Animal> noTrees = List.of(animal("csv"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mutants.of("2026-11-29", "1.30.2", noTrees, report, report))
        .withMessage("no animal has talkdemos.propertytesting.zoo.SearchTree$Correct");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status='KILLED'    | status='RUN_ERROR' | got a mutant with status 'RUN_ERROR', expected a verdict",
        "<lineNumber>106</lineNumber> | ''       | got a <mutation> with 0 <lineNumber>, expected one",
        "</mutations>       | ''                 | is no XML: ",
        "mutations          | results            | got <results>, expected PIT's <mutations>",
      })
  void another_file_gets_one_message(
      String part, String other, String message, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("other.xml");
    Files.writeString(file, Files.readString(EXAMPLES).replace(part, other));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PitReport.read(file))
        .withMessageStartingWith(file + ": " + message);
  }

  @Test
  void what_is_kept_names_just_the_animals_of_the_zoo() {
    Mutants kept = Mutants.kept();
    assertThat(kept.twins().stream().flatMap(twin -> twin.animals().stream()))
        .containsExactlyInAnyOrderElementsOf(Zoo.ANIMALS.stream().map(Animal::name).toList());
    assertThat(kept.date()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(kept.tries()).isEqualTo(Detection.TRIES);
    assertThat(kept.count()).isGreaterThan(200);
  }

  @Test
  void what_is_kept_adds_up() {
    for (Twin twin : Mutants.kept().twins()) {
      assertThat(twin.survivors().stream().filter(one -> !one.killedByExamples()))
          .as("%s and examples", twin.animals())
          .hasSize(twin.mutants() - twin.killedByExamples());
      assertThat(twin.survivors().stream().filter(one -> !one.killedByProperties()))
          .as("%s and properties", twin.animals())
          .hasSize(twin.mutants() - twin.killedByProperties());
    }
  }
}
