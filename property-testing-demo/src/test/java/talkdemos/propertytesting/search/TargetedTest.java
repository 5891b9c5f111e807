// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.experiment.Run.Outcome;

class TargetedTest {

  /** Steps to the north, south, east and west. */
  record Walk(String steps) {
    int north() {
      return count('N') - count('S');
    }

    private int count(char direction) {
      return (int) steps.chars().filter(step -> step == direction).count();
    }
  }

  static final Generator<Walk> WALKS = Generator.strings("NSEW", 0, 100).map(Walk::new);

  static class NobodyGetsFarNorth {
    final Targeted<Walk> walks = Targeted.on(WALKS);

    @Property
    void nobody_gets_far_north(@ForAll("walks") Walk walk) {
      walks.observe(walk.north());
      assertThat(walk.north()).isLessThan(40);
    }

    @Provide
    Arbitrary<Walk> walks() {
      return walks.arbitrary();
    }
  }

  static class NobodyGetsFarNorthByChance extends NobodyGetsFarNorth {
    @Override
    @Provide
    Arbitrary<Walk> walks() {
      return Choices.arbitrary(WALKS);
    }
  }

  @Test
  void usage() {
    Outcome outcome = Run.of(NobodyGetsFarNorth.class);
    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.counterexample()).isEqualTo(new Walk("N".repeat(40)));
  }

  @Test
  void it_finds_what_chance_never_finds_and_shrinks_it_to_the_minimum() {
    List<Outcome> targeted = twenty(NobodyGetsFarNorth.class);
    assertThat(targeted).filteredOn(Outcome::failed).hasSizeGreaterThanOrEqualTo(18);
    assertThat(targeted)
        .filteredOn(Outcome::failed)
        .extracting(Outcome::counterexample)
        .containsOnly(new Walk("N".repeat(40)));
    assertThat(twenty(NobodyGetsFarNorthByChance.class)).noneMatch(Outcome::failed);
  }

  private static List<Outcome> twenty(Class<?> jqwikClass) {
    return LongStream.range(0, 20).mapToObj(seed -> Run.of(jqwikClass, seed)).toList();
  }

  @Test
  void the_same_seed_gives_the_same_run() {
    Outcome first = Run.of(NobodyGetsFarNorth.class, 1);
    Outcome again = Run.of(NobodyGetsFarNorth.class, 1);
    assertThat(again.tries()).isEqualTo(first.tries());
    assertThat(again.original()).isEqualTo(first.original());
  }

  static class Two extends NobodyGetsFarNorth {
    @Property
    void nobody_gets_farther_north(@ForAll("walks") Walk walk) {
      nobody_gets_far_north(walk);
    }
  }

  @Test
  void each_property_of_a_class_searches_for_itself() {
    assertThat(Run.DEFAULT.all(Two.class))
        .extracting(Outcome::tries)
        .hasSize(2)
        .containsOnly(Run.of(NobodyGetsFarNorth.class).tries());
  }

  static class NotEachLength extends NobodyGetsFarNorth {
    @Override
    @Property
    void nobody_gets_far_north(@ForAll("walks") Walk walk) {
      Assume.that(walk.steps().length() % 3 != 0);
      super.nobody_gets_far_north(walk);
    }
  }

  @Test
  void what_an_assumption_gives_up_teaches_nothing_and_does_no_harm() {
    List<Outcome> outcomes = twenty(NotEachLength.class);
    assertThat(outcomes).allMatch(outcome -> outcome.checks() < outcome.tries());
    assertThat(outcomes).filteredOn(Outcome::failed).hasSizeGreaterThanOrEqualTo(15);
    assertThat(outcomes)
        .filteredOn(Outcome::failed)
        .extracting(Outcome::counterexample)
        .containsOnly(new Walk("N".repeat(40)));
  }

  static class NotANumber extends NobodyGetsFarNorth {
    @Override
    @Property
    void nobody_gets_far_north(@ForAll("walks") Walk walk) {
      walks.observe(Math.sqrt(-1));
    }
  }

  @Test
  void a_score_that_is_not_a_number_is_refused() {
    assertThat(Run.of(NotANumber.class).error().orElseThrow())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("observed NaN, expected a number: the greater the nearer");
  }

  @Test
  void without_jqwik_a_maximum_is_searched() {
    Generator<List<Integer>> lists = Generator.integers(0, 1000).list(0, 10);
    for (int seed = 0; seed < 20; seed++) {
      assertThat(best(seed, lists)).as("with seed " + seed).isGreaterThanOrEqualTo(9_900);
      assertThat(bestByChance(seed, lists)).as("with seed " + seed).isLessThan(9_000);
    }
  }

  private static int best(int seed, Generator<List<Integer>> lists) {
    Optional<List<Integer>> found =
        Targeted.maximum(lists, new Random(seed), 1000, TargetedTest::sum);
    return sum(found.orElseThrow());
  }

  private static int bestByChance(int seed, Generator<List<Integer>> lists) {
    Random random = new Random(seed);
    int best = 0;
    for (int i = 0; i < 1000; i++) {
      best = Math.max(best, sum(Choices.sample(lists, random).orElseThrow()));
    }
    return best;
  }

  private static int sum(List<Integer> list) {
    return list.stream().mapToInt(number -> number).sum();
  }

  record Pair(int first, int second) {
    double miss() {
      return Math.abs(3.0 * first - 2.0 * second - 1_234_567);
    }
  }

  @Test
  void a_near_collision_of_large_numbers_is_found_by_doubling_steps() {
    Generator<Pair> pairs =
        source ->
            new Pair(source.integer(0, Integer.MAX_VALUE), source.integer(0, Integer.MAX_VALUE));
    int found = 0;
    for (int seed = 0; seed < 20; seed++) {
      Pair nearest =
          Targeted.maximum(pairs, new Random(seed), 1000, pair -> -pair.miss()).orElseThrow();
      if (nearest.miss() < 10) found++;
    }
    assertThat(found).isGreaterThanOrEqualTo(18);
  }

  @Test
  void half_of_the_values_are_made_by_chance() {
    List<Integer> lengths = new ArrayList<>();
    Targeted.maximum(
        WALKS,
        new Random(1),
        2000,
        walk -> {
          lengths.add(walk.steps().length());
          return walk.north();
        });
    List<Integer> later = lengths.subList(1000, 2000);
    assertThat(Collections.max(later)).isEqualTo(100);
    long shorter = later.stream().filter(length -> length < 40).count();
    assertThat(shorter).as("by chance, or of the best with parts left out").isBetween(500L, 800L);
  }

  @Test
  void a_constant_score_leads_to_the_shortest() {
    Walk shortest = Targeted.maximum(WALKS, new Random(1), 1000, walk -> 7).orElseThrow();
    assertThat(shortest).isEqualTo(new Walk(""));
  }

  @Test
  void a_score_may_be_without_bounds() {
    Generator<Long> longs = Generator.longs(Long.MIN_VALUE, Long.MAX_VALUE);
    for (int seed = 0; seed < 20; seed++) {
      assertThat(Targeted.maximum(longs, new Random(seed), 1000, n -> -Math.abs((double) n - 1e12)))
          .hasValueSatisfying(n -> assertThat((double) n).isCloseTo(1e12, offset(1e7)));
    }
    assertThat(Targeted.maximum(longs, new Random(1), 10, n -> Double.NEGATIVE_INFINITY))
        .isPresent();
  }

  @Test
  void a_generator_that_gives_up_is_asked_again() {
    Generator<Integer> even =
        source -> {
          int number = source.integer(0, 1_000_000);
          return number % 2 == 0 ? number : source.reject();
        };
    assertThat(Targeted.maximum(even, new Random(1), 1000, n -> n)).contains(1_000_000);
    assertThat(Targeted.maximum(Source::reject, new Random(1), 1000, n -> 0)).isEmpty();
  }

  @Test
  void a_score_of_a_direct_search_that_is_not_a_number_is_refused_too() {
    assertThatThrownBy(() -> Targeted.maximum(WALKS, new Random(1), 10, walk -> Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
