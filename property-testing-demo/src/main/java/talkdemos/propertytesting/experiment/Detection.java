// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * How often something finds a bug, and how soon: one finding for each seed from 1 on.
 *
 * @param findings not empty
 */
public record Detection(List<Finding> findings) {

  /** How many values a search may try, as is jqwik's default. */
  public static final int TRIES = 1000;

  /**
   * Runs the properties of a jqwik class with each seed. Of several properties the first that fails
   * counts.
   *
   * @param run how to run it; its seed is replaced
   */
  public static Detection byProperties(Run run, Class<?> jqwikClass, int seeds) {
    return each(seeds, seed -> find(run.withSeed(String.valueOf(seed)).all(jqwikClass), seed));
  }

  private static Finding find(List<Run.Outcome> outcomes, long seed) {
    Run.Outcome outcome =
        outcomes.stream().filter(Run.Outcome::failed).findFirst().orElse(outcomes.get(0));
    return new Finding(
        seed,
        outcome.tries(),
        outcome.failed() ? outcome.error() : Optional.empty(),
        outcome.failed() ? outcome.sample() : List.of(),
        outcome.shrinkingCalls(),
        outcomes.stream().mapToLong(Run.Outcome::nanos).sum(),
        outcome.failed() ? Optional.of(outcome.property()) : Optional.empty());
  }

  /** Runs a program on values that chance makes, and takes for a failure only what it throws. */
  public static Detection byFuzzing(Consumer<Source> program, int seeds) {
    Generator<Boolean> run =
        source -> {
          program.accept(source);
          return true;
        };
    return each(seeds, seed -> fuzz(run, seed));
  }

  private static Finding fuzz(Generator<Boolean> run, long seed) {
    Random random = new Random(seed);
    long start = System.nanoTime();
    int tries = 0;
    Optional<Throwable> error = Optional.empty();
    while (tries < TRIES && error.isEmpty()) {
      tries++;
      try {
        Choices.sample(run, random);
      } catch (RuntimeException | AssertionError | StackOverflowError crash) {
        error = Optional.of(crash);
      }
    }
    return new Finding(
        seed, tries, error, List.of(), 0, System.nanoTime() - start, Optional.empty());
  }

  /** A finding for each seed from 1 on. */
  static Detection each(int seeds, Function<Long, Finding> search) {
    return new Detection(LongStream.rangeClosed(1, seeds).boxed().map(search).toList());
  }

  public int seeds() {
    return findings.size();
  }

  /** With how many seeds it was found. */
  public int found() {
    return (int) findings.stream().filter(Finding::found).count();
  }

  /** Whether it was found with every seed. */
  public boolean always() {
    return found() == seeds();
  }

  /** The median of the tries where it was found; the upper of two in the middle. */
  public OptionalInt medianTries() {
    int[] tries =
        findings.stream().filter(Finding::found).mapToInt(Finding::tries).sorted().toArray();
    return tries.length == 0 ? OptionalInt.empty() : OptionalInt.of(tries[tries.length / 2]);
  }

  /** How often each counterexample came out, as text. */
  public Map<String, Long> answers() {
    return findings.stream()
        .filter(Finding::found)
        .collect(Collectors.groupingBy(Finding::text, TreeMap::new, Collectors.counting()));
  }

  /** The finding of the most frequent counterexample; the shortest of those, the first of those. */
  public Optional<Finding> typical() {
    Map<String, Long> answers = answers();
    return findings.stream()
        .filter(Finding::found)
        .min(
            Comparator.comparing((Finding finding) -> -answers.get(finding.text()))
                .thenComparing(finding -> finding.text().length()));
  }

  /** How long all of it took, in milliseconds by the clock. */
  public long millis() {
    return findings.stream().mapToLong(Finding::nanos).sum() / 1_000_000;
  }
}
