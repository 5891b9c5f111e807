// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;

/**
 * Lesson 8: assumptions, and small spaces. Where a property is not about all data, it can give some
 * of it up. That is cheap to write and dear to run, and too much of it is an error. Where there is
 * little data, all of it can be tried: then a property that passes is proved.
 *
 * <p>Hypothesis' counterparts are {@code assume()} and its health check {@code filter_too_much}. It
 * has no exhaustive mode, but it never tries the same data twice and stops when there is no more.
 */
class Lesson08Assumptions {

  /** 1. What an assumption gives up is counted: it is tried, and not checked. */
  static class Assumed {
    @Property
    void an_even_number_is_twice_its_half(@ForAll int number) {
      Assume.that(number % 2 == 0);
      assertThat(number / 2 * 2).isEqualTo(number);
    }
  }

  @Test
  void a_try_that_is_given_up_is_no_check() {
    Run.Outcome outcome = Run.of(Assumed.class);
    assertThat(outcome.tries()).isEqualTo(1000);
    assertThat(outcome.checks()).isBetween(400, 600);
  }

  /** 2. Wrong: with an {@code if} it is the same, but nobody is told. All tries count as checks. */
  static class Silent {
    @Property
    void an_even_number_is_twice_its_half(@ForAll int number) {
      if (number % 2 == 0) assertThat(number / 2 * 2).isEqualTo(number);
    }
  }

  @Test
  void what_an_if_leaves_out_looks_checked() {
    assertThat(Run.of(Silent.class).checks()).isEqualTo(1000);
  }

  /** 3. More than five given up for each that is checked: the property fails as exhausted. */
  static class Rare {
    @Property
    void a_multiple_is_its_quotient_times_the_divisor(
        @ForAll @IntRange(min = 2, max = 1000) int divisor, @ForAll int multiple) {
      Assume.that(multiple % divisor == 0);
      assertThat(multiple / divisor * divisor).isEqualTo(multiple);
    }
  }

  @Test
  void too_many_given_up_is_a_failure() {
    Run.Outcome outcome = Run.of(Rare.class);
    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.error().orElseThrow())
        .hasMessageContaining("exhausted after [1000] tries and [" + (1000 - outcome.checks()));
    assertThat(outcome.report()).contains("checks = " + outcome.checks());
  }

  /** 4. No better: a filter hides what is given up, and after 10,000 misses it is an error too. */
  static class Filtered {
    @Property
    void a_multiple_is_its_quotient_times_the_divisor(@ForAll("multiplesOfAMillion") int multiple) {
      assertThat(multiple / 1_000_000 * 1_000_000).isEqualTo(multiple);
    }

    @Provide
    Arbitrary<Integer> multiplesOfAMillion() {
      return Arbitraries.integers()
          .between(1, 999_999_999)
          .filter(number -> number % 1_000_000 == 0);
    }
  }

  @Test
  void too_many_misses_of_a_filter_are_an_error() {
    Run.Outcome outcome = Run.of(Filtered.class);
    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.error().orElseThrow()).hasMessageContaining("missed more than 10000 times");
  }

  /**
   * 5. Right: make what is wanted. Nothing is given up, and a thousand tries are as many checks.
   */
  static class Made {
    @Property
    void a_multiple_is_its_quotient_times_the_divisor(
        @ForAll @IntRange(min = 2, max = 1000) int divisor,
        @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int factor) {
      int multiple = factor * divisor;
      assertThat(multiple / divisor).isEqualTo(factor);
    }
  }

  @Test
  void what_is_made_as_wanted_is_all_checked() {
    assertThat(Run.of(Made.class).failed()).isFalse();
    assertThat(Run.of(Made.class).checks()).isEqualTo(1000);
  }

  /** 6. A year is a leap year if 4 divides it but 100 does not. So it was until 1582. */
  abstract static class LeapYears {
    void check(int year) {
      assertThat(year % 4 == 0 && year % 100 != 0).as("%d", year).isEqualTo(Year.isLeap(year));
    }
  }

  /** One of these 799 years is wrong, and as many random tries miss it with 15 of 20 seeds. */
  static class AtRandom extends LeapYears {
    @Property(tries = 799, generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
    void a_fourth_year_is_a_leap_year(@ForAll @IntRange(min = 1601, max = 2399) int year) {
      check(year);
    }
  }

  /** There are no more years than tries, so jqwik tries each one once, without being told to. */
  static class AllOfThem extends LeapYears {
    @Property
    void a_fourth_year_is_a_leap_year(@ForAll @IntRange(min = 1601, max = 2399) int year) {
      check(year);
    }
  }

  @Test
  void what_is_small_is_tried_in_full() {
    assertThat(LongStream.range(0, 20).filter(seed -> Run.of(AtRandom.class, seed).failed()))
        .hasSize(5);

    Run.Outcome outcome = Run.of(AllOfThem.class);
    assertThat(outcome.report()).contains("generation = EXHAUSTIVE");
    assertThat(outcome.tries()).as("from 1601 to 2000").isEqualTo(400);
  }

  /**
   * 7. A proof: a network of comparators sorts everything if it sorts all rows of zeros and ones
   * (Knuth's 0-1 principle). Four inputs have 16 of them.
   */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void five_comparators_sort_four_inputs(@ForAll @Size(4) List<Boolean> row) {
    int[][] comparators = {{0, 1}, {2, 3}, {0, 2}, {1, 3}, {1, 2}};
    List<Boolean> sorted = new ArrayList<>(row);
    for (int[] ends : comparators) {
      if (sorted.get(ends[0]) && !sorted.get(ends[1])) Collections.swap(sorted, ends[0], ends[1]);
    }
    assertThat(sorted).isSorted();
  }

  /** 8. A space that is too large is refused, if one insists. */
  static class TooLarge {
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void a_text_equals_itself(@ForAll String text) {
      assertThat(text).isEqualTo(text.substring(0));
    }
  }

  @Test
  void not_everything_can_be_tried() {
    assertThat(Run.of(TooLarge.class).error().orElseThrow())
        .hasMessageContaining("EXHAUSTIVE generation is not possible");
    assertThat(Arbitraries.of(true, false).list().ofSize(4).allValues().orElseThrow()).hasSize(16);
  }
}
