// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import talkdemos.propertytesting.zoo.Animal;

/**
 * Who notices the mutants that PIT makes of the correct twins: bugs that nobody has chosen.
 *
 * @param date when they were judged, as in 2026-11-29
 * @param jdk the version of the Java that ran it
 * @param pit the version of PIT, which made its default mutants
 * @param tries how many values each property was tried with
 * @param seed what these values were made of
 * @param twins one for each correct twin, in the order of the zoo
 */
public record Mutants(
    String date, String jdk, String pit, int tries, String seed, List<Twin> twins) {

  /**
   * The mutants of one correct twin.
   *
   * @param animals the names of the animals that it is the correct twin of
   * @param mutants how many there are
   * @param survivors those that the examples or the properties do not notice
   */
  public record Twin(
      List<String> animals,
      int mutants,
      int killedByExamples,
      int killedByProperties,
      List<Survivor> survivors) {}

  /**
   * A mutant that somebody does not notice.
   *
   * @param line in the twin's source file, as it was on that date
   * @param mutation what was changed, in PIT's words
   */
  public record Survivor(
      String method,
      int line,
      String mutation,
      boolean killedByExamples,
      boolean killedByProperties) {}

  /** How the properties judge: as in a census, but that nothing is shrunk. */
  public static Run run() {
    return Run.DEFAULT
        .with("jqwik.tries.default", String.valueOf(Detection.TRIES))
        .with("jqwik.shrinking.default", "OFF");
  }

  /** What was found when the profile {@code mutants} was last run. */
  public static Mutants kept() {
    try (Reader json =
        new InputStreamReader(
            Objects.requireNonNull(Mutants.class.getResourceAsStream("mutants.json")),
            StandardCharsets.UTF_8)) {
      return new Gson().fromJson(json, Mutants.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Joins what PIT says with both judges.
   *
   * @throws IllegalArgumentException if they did not judge the same mutants, or those of a class
   *     that is no animal's
   */
  static Mutants of(
      String date, String pit, List<Animal> zoo, PitReport examples, PitReport properties) {
    if (!examples.killed().keySet().equals(properties.killed().keySet())) {
      throw new IllegalArgumentException(
          "got %d mutants judged by examples and %d judged by properties, expected the same ones"
              .formatted(examples.killed().size(), properties.killed().size()));
    }
    Map<String, List<Animal>> animals =
        zoo.stream()
            .collect(
                Collectors.groupingBy(
                    animal -> animal.story().getName(), LinkedHashMap::new, Collectors.toList()));
    Map<String, List<PitReport.Mutant>> mutants = new LinkedHashMap<>();
    animals.keySet().forEach(story -> mutants.put(story, new ArrayList<>()));
    for (PitReport.Mutant mutant : examples.killed().keySet()) {
      List<PitReport.Mutant> twin = mutants.get(mutant.type().replaceFirst("\\$.*", ""));
      if (twin == null) throw new IllegalArgumentException("no animal has " + mutant.type());
      twin.add(mutant);
    }
    List<Twin> twins = new ArrayList<>();
    mutants.forEach((story, own) -> twins.add(twin(animals.get(story), own, examples, properties)));
    String jdk = Runtime.version().toString();
    return new Mutants(date, jdk, pit, Detection.TRIES, run().seed().orElse("by chance"), twins);
  }

  private static Twin twin(
      List<Animal> animals,
      List<PitReport.Mutant> mutants,
      PitReport examples,
      PitReport properties) {
    List<Survivor> survivors =
        mutants.stream()
            .map(
                mutant ->
                    new Survivor(
                        mutant.method(),
                        mutant.line(),
                        mutant.description(),
                        examples.killed().get(mutant),
                        properties.killed().get(mutant)))
            .filter(mutant -> !mutant.killedByExamples() || !mutant.killedByProperties())
            .toList();
    return new Twin(
        animals.stream().map(Animal::name).toList(),
        mutants.size(),
        (int) mutants.stream().filter(examples.killed()::get).count(),
        (int) mutants.stream().filter(properties.killed()::get).count(),
        survivors);
  }

  /** What is known of the animal's correct twin; empty if the animal is newer than this. */
  public Optional<Twin> of(Animal animal) {
    return twins.stream().filter(twin -> twin.animals().contains(animal.name())).findFirst();
  }

  /** The same of some animals alone; a twin that several of them share is there once. */
  public Mutants of(List<Animal> some) {
    List<Twin> theirs =
        twins.stream()
            .filter(twin -> some.stream().anyMatch(a -> of(a).equals(Optional.of(twin))))
            .toList();
    return new Mutants(date, jdk, pit, tries, seed, theirs);
  }

  /** How many there are in all. */
  public int count() {
    return twins.stream().mapToInt(Twin::mutants).sum();
  }

  /** How many the examples notice. */
  public int killedByExamples() {
    return twins.stream().mapToInt(Twin::killedByExamples).sum();
  }

  /** How many the properties notice. */
  public int killedByProperties() {
    return twins.stream().mapToInt(Twin::killedByProperties).sum();
  }
}
