// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import talkdemos.propertytesting.zoo.Animal;

/**
 * Who finds which bug: the examples, the property and a fuzzer, let loose on each animal.
 *
 * @param seeds how many seeds the searches by chance were given
 * @param fuzzer the name of the fuzzer
 */
public record Census(int seeds, String fuzzer, List<Row> rows) {

  /** Enough for all animals. */
  private static final Duration SHRINKING = Duration.ofSeconds(3);

  /**
   * What was found of one animal.
   *
   * @param examples what the example tests say of the buggy twin
   * @param property the property on the buggy twin
   * @param fuzzer the buggy twin without a specification
   * @param others the other properties and generators, in the animal's order
   */
  public record Row(
      Animal animal,
      Examples examples,
      Detection property,
      Detection fuzzer,
      List<Detection> others) {

    /** Whether the examples fail, as they should on a bug. */
    public boolean foundByExamples() {
      return !examples.pass();
    }

    /** How long all searches took, in milliseconds. */
    public long millis() {
      long ofOthers = others.stream().mapToLong(Detection::millis).sum();
      return property.millis() + fuzzer.millis() + ofOthers;
    }
  }

  /** How properties are run: as jqwik does by default, but for the time that shrinking may take. */
  private static Run run() {
    return Run.DEFAULT.shrinkingFor(SHRINKING);
  }

  /**
   * Takes the census.
   *
   * @param each told of each animal as soon as its row is known
   * @throws Fuzzer.CannotFuzz if the fuzzer does not run here
   */
  public static Census take(List<Animal> animals, int seeds, Fuzzer fuzzer, Consumer<Row> each) {
    List<Row> rows = new ArrayList<>();
    for (Animal animal : animals) {
      Row row = row(animal, seeds, fuzzer);
      rows.add(row);
      each.accept(row);
    }
    return new Census(seeds, fuzzer.name(), List.copyOf(rows));
  }

  private static Row row(Animal animal, int seeds, Fuzzer fuzzer) {
    return new Row(
        animal,
        Examples.run(animal.examples().onBuggy()),
        Detection.byProperties(run(), animal.properties().onBuggy(), seeds),
        fuzzer.on(animal, seeds),
        animal.others().stream()
            .map(other -> Detection.byProperties(run(), other.onBuggy(), seeds))
            .toList());
  }

  /** How many animals the example tests found. */
  public int byExamples() {
    return (int) rows.stream().filter(Row::foundByExamples).count();
  }

  /** How many animals the property found with every seed. */
  public int byProperty() {
    return (int) rows.stream().filter(row -> row.property.always()).count();
  }

  /** How many animals the fuzzer found with every seed. */
  public int byFuzzer() {
    return (int) rows.stream().filter(row -> row.fuzzer.always()).count();
  }
}
