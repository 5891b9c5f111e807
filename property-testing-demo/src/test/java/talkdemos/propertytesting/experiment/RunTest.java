// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run.Outcome;

class RunTest {

  static class Fails {
    @Property
    void all_numbers_are_below_100(@ForAll int number) {
      if (number >= 100) throw new AssertionError("too large: " + number);
    }
  }

  static class Holds {
    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void half_of_it_is_assumed(@ForAll @IntRange(min = 0, max = 99_999) int number) {
      Assume.that(number % 2 == 0);
      Statistics.collect(number < 100);
    }
  }

  static class FlatMapped {
    @Property
    boolean all_are_small(@ForAll("numbers") int number) {
      return number <= 5;
    }

    @Provide
    Arbitrary<Integer> numbers() {
      return Arbitraries.integers().between(1, 99).flatMap(Arbitraries.integers()::lessOrEqual);
    }
  }

  static class Two {
    @Property
    boolean holds(@ForAll int number) {
      return true;
    }

    @Property
    boolean fails(@ForAll int number) {
      return false;
    }
  }

  static class Uncovered {
    @Property
    void a_number_is_rarely_seven(@ForAll int number) {
      Statistics.collect(number == 7);
      Statistics.coverage(checker -> checker.check(true).percentage(p -> p > 50));
    }
  }

  @Test
  void usage() {
    Outcome outcome = Run.of(Fails.class);
    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.seed()).isEqualTo("42");
    assertThat(outcome.counterexample()).isEqualTo(100);
    assertThat(outcome.error()).hasValueSatisfying(e -> assertThat(e).hasMessage("too large: 100"));
    assertThat(outcome.report()).contains("Shrunk Sample", "Original Sample", "seed = 42");
    assertThat(outcome.tries()).isPositive();
    assertThat((int) outcome.original().get(0)).isGreaterThanOrEqualTo(100);
  }

  @Test
  void the_same_seed_gives_the_same_run() {
    assertThat(Run.of(Fails.class, 7).original()).isEqualTo(Run.of(Fails.class, 7).original());
    assertThat(Run.of(Fails.class, 7).original()).isNotEqualTo(Run.of(Fails.class, 8).original());
    assertThat(Run.DEFAULT.withoutSeed().the(Fails.class).seed()).isNotEqualTo("42");
  }

  @Test
  void what_holds_is_reported_too() {
    Outcome outcome = Run.of(Holds.class);
    assertThat(outcome.failed()).isFalse();
    assertThat(outcome.tries()).isEqualTo(50);
    assertThat(outcome.checks()).isBetween(10, 40);
    assertThat(outcome.original()).isEmpty();
    assertThat(outcome.report()).contains("(" + outcome.checks() + ") statistics", "tries = 50");
  }

  @Test
  void a_sample_of_a_flat_map_is_told() {
    Outcome outcome = Run.of(FlatMapped.class);
    assertThat(outcome.shrunk()).hasSize(1);
    assertThat((int) outcome.counterexample()).isGreaterThan(5);
  }

  @Test
  void one_is_asked_for_or_all() {
    assertThatThrownBy(() -> Run.of(Two.class)).hasMessageContaining("not one property in");
    assertThat(Run.DEFAULT.all(Two.class)).extracting(Outcome::failed).contains(true, false);
  }

  @Test
  void parameters_reach_jqwik_and_failed_coverage_is_a_failure() {
    Outcome outcome = Run.DEFAULT.with("jqwik.tries.default", "20").the(Uncovered.class);
    assertThat(outcome.tries()).isEqualTo(20);
    assertThat(outcome.failed()).isTrue();
  }

  /** jqwik steps down from a large number one by one. */
  static class ShrinksForMinutes {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void no_two_are_neighbours(@ForAll("pairs") List<Integer> pair) {
      int difference = Math.abs(pair.get(0) - pair.get(1));
      if (pair.get(0) >= 10 && difference == 1) throw new AssertionError("neighbours");
    }

    @Provide
    Arbitrary<List<Integer>> pairs() {
      return Arbitraries.integers()
          .between(1_000_000_000, 2_000_000_000)
          .map(number -> List.of(number, number + 1));
    }
  }

  @Test
  void a_shrinking_whose_time_is_up_ends_with_the_best_that_it_has() {
    Run brief = Run.DEFAULT.shrinkingFor(Duration.ZERO);
    Outcome outcome = brief.the(ShrinksForMinutes.class);
    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.error().orElseThrow()).hasMessage("neighbours");
    assertThat(outcome.shrinkingCalls()).isZero();
    assertThat(outcome.counterexample()).isEqualTo(outcome.original().get(0));
    Outcome longer = Run.DEFAULT.shrinkingFor(Duration.ofSeconds(20)).the(Fails.class);
    assertThat(longer.counterexample()).isEqualTo(100);
    assertThat(longer.shrinkingCalls()).isPositive();
  }
}
