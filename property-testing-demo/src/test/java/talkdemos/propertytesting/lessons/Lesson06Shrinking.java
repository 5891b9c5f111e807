// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.experiment.Run.Outcome;

/**
 * Lesson 6: shrinking.
 *
 * <p>The first failing input is as random as the data, so most of it has nothing to do with the
 * bug. jqwik then tries simpler inputs, as long as they fail the same way: fewer elements, numbers
 * nearer to zero. What it can try depends on how you made the data.
 *
 * <p>Hypothesis: it shrinks the choices that the data was made of, not the values. So step 3 does
 * no harm there; the filter of step 4 does (365407 in a run of 6.155). {@code
 * talkdemos.propertytesting.choices} brings shrinking by choices to jqwik.
 */
class Lesson06Shrinking {

  /** A failing property: some list has a number twice. */
  abstract static class Numbers {
    @Property
    void differ(@ForAll("lists") List<Integer> numbers) {
      assertThat(numbers).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Integer>> lists() {
      return number().list().ofMinSize(1).ofMaxSize(10);
    }

    static Arbitrary<Integer> number() {
      return Arbitraries.integers().between(0, 10_000);
    }
  }

  static class OfAnyLength extends Numbers {}

  /**
   * Step 1. What was found, and what it was shrunk to: two elements, each as small as can be. With
   * any seed it is the same, so two people who find the bug report the same.
   */
  @Test
  void step_1_the_simplest_input_that_fails_in_the_same_way() {
    Outcome outcome = Run.of(OfAnyLength.class);
    assertThat((List<?>) outcome.original().get(0)).hasSizeGreaterThan(2);
    assertThat(outcome.counterexample()).isEqualTo(List.of(0, 0));
    assertThat(Seeds.of(OfAnyLength.class).counterexamples()).isEqualTo(Map.of(List.of(0, 0), 10L));
  }

  static class Unshrunk {
    @Property(shrinking = ShrinkingMode.OFF)
    void differ(@ForAll("lists") List<Integer> numbers) {
      assertThat(numbers).doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Integer>> lists() {
      return Numbers.number().list().ofMinSize(1).ofMaxSize(10);
    }
  }

  /** Step 2. Without shrinking there are as many reports as seeds. */
  @Test
  void step_2_without_shrinking_each_run_tells_another_story() {
    assertThat(Seeds.of(Unshrunk.class).counterexamples()).hasSize(10);
  }

  /** Wrong: the length is chosen first, and a list of it made by {@code flatMap}. */
  static class OfChosenLength extends Numbers {
    @Override
    @Provide
    Arbitrary<List<Integer>> lists() {
      return Arbitraries.integers()
          .between(1, 10)
          .flatMap(length -> Numbers.number().list().ofSize(length));
    }
  }

  /**
   * Step 3. No {@code flatMap} where {@code map}, or nothing, serves. A smaller length means
   * another list, made anew, and when that does not fail the length stays: up to ten zeros are
   * left.
   */
  @Test
  void step_3_flat_map_forgets_what_it_had() {
    Set<Object> results = Seeds.of(OfChosenLength.class).counterexamples().keySet();
    assertThat(results).hasSizeGreaterThan(2).contains(List.of(0, 0));
    assertThat(results).allMatch(list -> new HashSet<>((List<?>) list).equals(Set.of(0)));
  }

  /** A failing property of numbers that end in 07. The least that fails is 1007. */
  abstract static class EndingIn07 {
    @Property
    void is_below_1000(@ForAll("numbers") int number) {
      assertThat(number).isLessThan(1000);
    }

    abstract Arbitrary<Integer> numbers();
  }

  /** Wrong: any number, most of which are thrown away. */
  static class ByFilter extends EndingIn07 {
    @Override
    @Provide
    Arbitrary<Integer> numbers() {
      return Arbitraries.integers().between(0, 1_000_000).filter(number -> number % 100 == 7);
    }
  }

  /** Right: made to fit. */
  static class ByMap extends EndingIn07 {
    @Override
    @Provide
    Arbitrary<Integer> numbers() {
      return Arbitraries.integers().between(0, 10_000).map(hundreds -> hundreds * 100 + 7);
    }
  }

  /**
   * Step 4. No {@code filter}. From one number that fits to the next is too far for a small step.
   */
  @Test
  void step_4_filter_hides_the_next_simpler_value() {
    assertThat(Seeds.of(ByMap.class).counterexamples()).containsOnlyKeys(1007);
    assertThat(Seeds.of(ByFilter.class).counterexamples()).doesNotContainKey(1007);
  }

  static class BetweenTwoBounds {
    @Property
    void all_numbers_are(@ForAll int number) {
      assertThat(number).isBetween(-4, 100);
    }
  }

  static class Years {
    @Property
    void all_are_before_1950(@ForAll("years") int year) {
      assertThat(year).isLessThan(1950);
    }

    @Provide
    Arbitrary<Integer> years() {
      return Arbitraries.integers().between(0, 9999).shrinkTowards(2000);
    }
  }

  /**
   * Step 5. Shrinking stops where each single step to a simpler value passes: it finds a simple
   * input, not always the simplest. You can say what is simple.
   */
  @Test
  void step_5_a_shrunk_value_is_a_local_minimum() {
    assertThat(Seeds.of(BetweenTwoBounds.class).counterexamples()).containsOnlyKeys(-5, 101);
    assertThat(Seeds.of(Years.class).counterexamples()).containsOnlyKeys(2000);
  }

  static class TwoBugs {
    @Property
    void one_hides_behind_the_other(@ForAll("large") int number) {
      if (number >= 100) throw new IllegalStateException("a bug of large numbers");
      assertThat(number).isLessThan(10);
    }

    @Provide
    Arbitrary<Integer> large() {
      return Arbitraries.integers().between(0, 10_000);
    }
  }

  /**
   * Step 6. Shrinking keeps to the error that it began with: 10 fails too, and is simpler, but with
   * another error. So one run tells one bug. (Hypothesis reports every distinct error.)
   */
  @Test
  void step_6_shrinking_does_not_slip_to_another_bug() {
    assertThat(Seeds.of(TwoBugs.class).outcomes())
        .allSatisfy(
            outcome -> {
              boolean large = outcome.error().orElseThrow() instanceof IllegalStateException;
              assertThat(outcome.counterexample()).isEqualTo(large ? 100 : 10);
              assertThat((int) outcome.original().get(0)).isBetween(large ? 100 : 10, 10_000);
            })
        .anyMatch(outcome -> outcome.counterexample().equals(100));
  }
}
