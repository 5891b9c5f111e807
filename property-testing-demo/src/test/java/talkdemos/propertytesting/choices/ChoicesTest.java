// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.TooManyFilterMissesException;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;

class ChoicesTest {

  /** A pair whose second is larger: the talk's own example of a composite. */
  record Pair(int first, int second) {}

  static final Generator<Pair> PAIRS =
      source -> {
        int first = source.integer(-1000, 1000);
        return new Pair(first, source.integer(first + 1, 2000));
      };

  @Test
  void usage() {
    Optional<Pair> simplest =
        Choices.simplest(PAIRS, new Random(1), 1000, pair -> pair.second - pair.first > 100);
    assertThat(simplest).contains(new Pair(0, 101));
  }

  static class SumStaysSmall {
    @Property
    void the_sum_stays_small(@ForAll("pairs") Pair pair) {
      assertThat(pair.first + pair.second).isLessThan(500);
    }

    @Provide
    Arbitrary<Pair> pairs() {
      return Choices.arbitrary(PAIRS);
    }
  }

  @Test
  void a_jqwik_property_shrinks_by_choices() {
    for (int seed = 0; seed < 20; seed++) {
      Run.Outcome outcome = Run.of(SumStaysSmall.class, seed);
      assertThat(outcome.failed()).isTrue();
      assertThat(outcome.counterexample()).isEqualTo(new Pair(0, 500));
    }
  }

  static class Discarding {
    @Property
    void an_even_number_stays_small(@ForAll("numbers") int number) {
      Assume.that(number % 2 == 0);
      assertThat(number).isLessThan(1001);
    }

    @Provide
    Arbitrary<Integer> numbers() {
      return Choices.arbitrary(Generator.integers(0, 1_000_000));
    }
  }

  @Test
  void what_an_assumption_discards_is_no_counterexample() {
    assertThat(Run.of(Discarding.class).counterexample()).isEqualTo(1002);
  }

  static class TwoParameters extends Discarding {
    @Override
    @Property(tries = 10)
    void an_even_number_stays_small(@ForAll("numbers") int number) {}

    @Property
    void two_parameters(@ForAll("numbers") int one, @ForAll("numbers") int other) {
      assertThat(one > 1000 && other > 2000).isFalse();
    }
  }

  @Test
  void each_of_several_parameters_is_shrunk_by_itself() {
    Run.Outcome outcome =
        Run.DEFAULT.all(TwoParameters.class).stream()
            .filter(Run.Outcome::failed)
            .findFirst()
            .orElseThrow();
    assertThat(outcome.shrunk()).isEqualTo(List.of(1001, 2001));
  }

  static class InsideOfJqwiksLists {
    @Property
    void no_three_large_numbers(@ForAll("lists") List<Integer> numbers) {
      assertThat(numbers.stream().filter(number -> number > 100).count()).isLessThan(3);
    }

    @Provide
    Arbitrary<List<Integer>> lists() {
      return Choices.arbitrary(Generator.integers(0, 1000)).list().ofMaxSize(20);
    }
  }

  @Test
  void what_is_inside_of_jqwiks_own_containers_shrinks_too() {
    for (int seed = 0; seed < 5; seed++) {
      assertThat(Run.of(InsideOfJqwiksLists.class, seed).counterexample())
          .isEqualTo(List.of(101, 101, 101));
    }
  }

  static class NeverMade {
    @Property
    void never(@ForAll("none") int number) {}

    @Provide
    Arbitrary<Integer> none() {
      return Choices.arbitrary(Source::reject);
    }
  }

  @Test
  void a_generator_that_always_gives_up_is_reported() {
    Run.Outcome outcome = Run.of(NeverMade.class);
    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.error().orElseThrow()).isInstanceOf(TooManyFilterMissesException.class);
  }

  static class ChangesItsArgument {
    @Property
    void a_list_never_reaches_three(@ForAll("lists") List<Integer> list) {
      list.add(7);
      assertThat(list).hasSizeLessThan(3 + 1);
    }

    @Provide
    Arbitrary<List<Integer>> lists() {
      return Choices.arbitrary(Generator.integers(0, 9).list(0, 10));
    }
  }

  @Test
  void a_property_may_change_what_it_is_given() {
    assertThat(Run.of(ChangesItsArgument.class).counterexample()).isEqualTo(List.of(0, 0, 0));
  }

  @Test
  void a_recursive_generator_comes_to_an_end() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(depth(Nest.GENERATOR, seed)).isPositive();
    }
  }

  /** Three children on average: without an end of chance it would grow for ever. */
  record Nest(List<Nest> inner) {
    static final Generator<Nest> GENERATOR = Nest::draw;

    private static Nest draw(Source source) {
      return new Nest(source.list(GENERATOR, 0, 6));
    }

    int size() {
      return 1 + inner.stream().mapToInt(Nest::size).sum();
    }
  }

  private static int depth(Generator<Nest> generator, int seed) {
    return Recording.random(generator, new Random(seed))
        .map(run -> run.value(generator).size())
        .orElse(1);
  }

  @Test
  void lists_have_the_lengths_that_are_asked_for() {
    Random random = new Random(5);
    TreeSet<Integer> lengths = new TreeSet<>();
    Generator<List<Integer>> lists = Generator.integers(0, 1).list(2, 5);
    for (int i = 0; i < 1000; i++) {
      lengths.add(Recording.random(lists, random).orElseThrow().value(lists).size());
    }
    assertThat(lengths).containsExactly(2, 3, 4, 5);
  }

  @Property
  void the_simplest_failing_subset_is_found(@ForAll("needles") HashSet<Integer> needles) {
    Generator<List<Integer>> lists = Generator.integers(0, 20).list(0, 30);
    Optional<List<Integer>> found =
        Choices.simplest(
            lists, new Random(needles.hashCode()), 20_000, list -> list.containsAll(needles));
    Assume.that(found.isPresent());
    assertThat(found.get()).isEqualTo(new ArrayList<>(new TreeSet<>(needles)));
  }

  @Provide
  Arbitrary<HashSet<Integer>> needles() {
    return Choices.arbitrary(Generator.integers(0, 20).list(0, 4).map(HashSet::new));
  }

  @Test
  void an_empty_domain_is_refused() {
    assertThatThrownBy(() -> Domain.range(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("got nothing to choose from: 2 to 1");
  }
}
