// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.TooManyFilterMissesException;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.experiment.Run.Outcome;

/**
 * Lesson 3: composite data.
 *
 * <p>Real input is made of parts that must fit together. The talk's example is a pair whose second
 * number is greater than its first. There are three ways to make one: throw away what does not fit
 * ({@code filter}), make the second part after the first ({@code flatMap}), or make free parts and
 * compute a pair that fits by construction ({@code map}).
 *
 * <p>Hypothesis: {@code filter}, {@code flatmap} and {@code map} have the same names; {@code
 * Combinators.combine} is {@code st.builds}; {@code @composite}, in which a function draws one part
 * after the other, is for most uses {@code flatMap}, written in a row.
 */
class Lesson03CompositeData {

  record Pair(int first, int second) {}

  /** Way 1: filter. Any two numbers; half of the pairs are thrown away. */
  static Arbitrary<Pair> filtered() {
    Arbitrary<Integer> number = Arbitraries.integers();
    return Combinators.combine(number, number)
        .as(Pair::new)
        .filter(pair -> pair.first < pair.second);
  }

  /** Way 2: flatMap. The second number is made by an arbitrary that depends on the first. */
  static Arbitrary<Pair> flatMapped() {
    return Arbitraries.integers()
        .lessOrEqual(Integer.MAX_VALUE - 1)
        .flatMap(
            first ->
                Arbitraries.integers()
                    .greaterOrEqual(first + 1)
                    .map(second -> new Pair(first, second)));
  }

  /** Way 3: map. A start and a step, neither negative, give a pair that fits. */
  static Arbitrary<Pair> mapped() {
    Arbitrary<Integer> part = Arbitraries.integers().between(0, Integer.MAX_VALUE / 2);
    return Combinators.combine(part, part).as((start, step) -> new Pair(start, start + 1 + step));
  }

  /** Step 1. All three make only pairs that fit. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void step_1_three_ways_to_a_pair_that_fits(
      @ForAll("filtered") Pair one, @ForAll("flatMapped") Pair two, @ForAll("mapped") Pair three) {
    assertThat(List.of(one, two, three)).allMatch(pair -> pair.first < pair.second);
  }

  @Provide("filtered")
  Arbitrary<Pair> providesFiltered() {
    return filtered();
  }

  @Provide("flatMapped")
  Arbitrary<Pair> providesFlatMapped() {
    return flatMapped();
  }

  @Provide("mapped")
  Arbitrary<Pair> providesMapped() {
    return mapped();
  }

  /**
   * Step 2. A filter works without a word, as long as it misses less than 10,000 times in a row.
   */
  @Test
  void step_2_a_filter_makes_pairs_in_vain() {
    AtomicInteger made = new AtomicInteger();
    Arbitrary<Integer> number = Arbitraries.integers();
    Arbitrary<Pair> counted =
        Combinators.combine(number, number)
            .as(
                (first, second) -> {
                  made.incrementAndGet();
                  return new Pair(first, second);
                })
            .filter(pair -> pair.first < pair.second);
    counted.generator(1000).stream(new Random(42)).limit(1000).forEach(s -> s.value());
    assertThat(made.get()).isGreaterThan(2000);
  }

  /** An assumption in the property throws away as a filter does, but is counted. */
  static class Assumed {
    @Property
    void the_first_is_less(@ForAll int first, @ForAll int second) {
      Assume.that(first < second);
    }
  }

  static class AssumedTooMuch {
    @Property
    void the_second_is_little_more(@ForAll int first, @ForAll int second) {
      Assume.that(first < second && second <= first + 10);
    }
  }

  static class SortedByFilter {
    @Property
    void eight_numbers_are_sorted(@ForAll("sorted") List<Integer> numbers) {}

    @Provide
    Arbitrary<List<Integer>> sorted() {
      return Arbitraries.integers()
          .list()
          .ofSize(8)
          .filter(list -> list.stream().sorted().toList().equals(list));
    }
  }

  static class SortedByMap {
    @Property
    void eight_numbers_are_sorted(@ForAll("sorted") List<Integer> numbers) {
      assertThat(numbers).isSorted();
    }

    @Provide
    Arbitrary<List<Integer>> sorted() {
      return Arbitraries.integers().list().ofSize(8).map(list -> list.stream().sorted().toList());
    }
  }

  /**
   * Step 3. What is thrown away is counted, and too much of it is an error: more than five discards
   * for one check, or 10,000 misses of a filter in a row. (Hypothesis: the health check {@code
   * filter_too_much}.)
   */
  @Test
  void step_3_the_rarer_the_fit_the_worse_the_filter() {
    Outcome half = Run.of(Assumed.class);
    assertThat(half.failed()).isFalse();
    assertThat(half.tries()).isEqualTo(1000);
    assertThat(half.checks()).as("pairs that were tested").isBetween(400, 600);

    Outcome rare = Run.of(AssumedTooMuch.class);
    assertThat(rare.failed()).isTrue();
    assertThat(rare.report()).contains("exhausted after [1000] tries");

    Outcome sorted = Run.of(SortedByFilter.class);
    assertThat(sorted.error()).containsInstanceOf(TooManyFilterMissesException.class);
    assertThat(Run.of(SortedByMap.class).checks()).isEqualTo(1000);
  }

  /** A failing property of pairs, to see what each way shrinks to. The least is 0 and 1000. */
  abstract static class Distance {
    @Property
    void is_less_than_1000(@ForAll("pairs") Pair pair) {
      assertThat((long) pair.second - pair.first).isLessThan(1000);
    }

    abstract Arbitrary<Pair> pairs();
  }

  static class DistanceFiltered extends Distance {
    @Override
    @Provide
    Arbitrary<Pair> pairs() {
      return filtered();
    }
  }

  static class DistanceFlatMapped extends Distance {
    @Override
    @Provide
    Arbitrary<Pair> pairs() {
      return flatMapped();
    }
  }

  static class DistanceMapped extends Distance {
    @Override
    @Provide
    Arbitrary<Pair> pairs() {
      return mapped();
    }
  }

  /**
   * Step 4. The worst of filtering: shrinking makes one part simpler at a time, and where a simpler
   * part alone does not fit any more, it is stuck. Measured over ten seeds.
   */
  @Test
  void step_4_filtered_data_shrinks_badly() {
    Pair least = new Pair(0, 1000);
    assertThat(Seeds.of(DistanceMapped.class).counterexamples()).containsOnlyKeys(least);
    assertThat(Seeds.of(DistanceFlatMapped.class).counterexamples()).containsOnlyKeys(least);
    assertThat(Seeds.of(DistanceFiltered.class).counterexamples())
        .hasSizeGreaterThan(2)
        .containsKey(least);
  }

  /** The same three ways, where the property is about the second number alone. */
  static class SecondMapped {
    @Property
    void is_less_than_1000(@ForAll("pairs") Pair pair) {
      assertThat(pair.second).isLessThan(1000);
    }

    @Provide
    Arbitrary<Pair> pairs() {
      return mapped();
    }
  }

  static class SecondFlatMapped {
    @Property
    void is_less_than_1000(@ForAll("pairs") Pair pair) {
      assertThat(pair.second).isLessThan(1000);
    }

    @Provide
    Arbitrary<Pair> pairs() {
      return flatMapped();
    }
  }

  /**
   * Step 5. By construction is best when the parts are what the property talks about. Here it talks
   * about the sum of the parts, 710 + 290 is as good as 0 + 1000, and {@code flatMap} does better.
   */
  @Test
  void step_5_choose_parts_that_the_property_talks_about() {
    assertThat(Seeds.of(SecondMapped.class).counterexamples()).hasSizeGreaterThan(2);
    assertThat(Seeds.of(SecondFlatMapped.class).counterexamples())
        .containsOnlyKeys(new Pair(0, 1000));
  }
}
