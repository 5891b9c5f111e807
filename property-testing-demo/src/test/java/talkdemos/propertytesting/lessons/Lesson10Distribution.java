// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.statistics.Histogram;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.search.Targeted;

/**
 * Lesson 10: distribution. A thousand tries are worth what they try. {@code Statistics} counts what
 * was tried, and a coverage check makes a property fail that has not tried enough of it.
 *
 * <p>Hypothesis' counterpart is {@code event()} with {@code --hypothesis-show-statistics}. It has
 * no check of coverage; QuickCheck has one, {@code cover} with {@code checkCoverage}. What
 * Hypothesis has and jqwik lacks is {@code target()}, a search; {@link Targeted} adds it.
 */
class Lesson10Distribution {

  /** Binary search in a sorted list. High is excluded, so the last line skips an element. */
  static boolean contains(List<Integer> sorted, int wanted) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int found = sorted.get(middle);
      if (found == wanted) return true;
      if (found < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }

  private static boolean isSorted(List<Integer> list) {
    return list.equals(list.stream().sorted().toList());
  }

  /** 1. This property is true, it has a thousand tries, and it passes. The search is wrong. */
  static class Vacuous {
    @Property
    void an_element_of_a_sorted_list_is_found(@ForAll List<Integer> list, @ForAll int wanted) {
      if (isSorted(list) && list.contains(wanted)) {
        assertThat(contains(list, wanted)).isTrue();
      }
    }
  }

  @Test
  void a_property_may_pass_because_it_tests_nothing() {
    for (int seed = 0; seed < 5; seed++) {
      Run.Outcome outcome = Run.of(Vacuous.class, seed);
      assertThat(outcome.failed()).as("with seed " + seed).isFalse();
      assertThat(outcome.checks()).isEqualTo(1000);
    }
  }

  /** 2. Counting shows it: few tries came to the assertion, and those had one element or none. */
  static class Counted {
    @Property
    void an_element_of_a_sorted_list_is_found(@ForAll List<Integer> list, @ForAll int wanted) {
      boolean tested = isSorted(list) && list.contains(wanted);
      Statistics.label("tested").collect(tested);
      if (tested) {
        Statistics.label("elements").collect(list.size());
        assertThat(contains(list, wanted)).isTrue();
      }
    }
  }

  @Test
  void statistics_say_what_was_tried() {
    assertThat(Run.of(Counted.class).report())
        .contains(
            """
            (1000) tested =\s
                false (993) : 99.30 %
                true  (  7) :  0.70 %
            """)
        .contains(
            """
            (7) elements =\s
                1 (7) : 100 %
            """);
  }

  /** 3. A coverage check says it without anybody looking: the property fails. */
  static class Covered {
    @Property
    void an_element_of_a_sorted_list_is_found(@ForAll List<Integer> list, @ForAll int wanted) {
      boolean tested = isSorted(list) && list.contains(wanted);
      Statistics.label("tested").collect(tested);
      Statistics.label("tested")
          .coverage(tries -> tries.check(true).percentage(share -> share > 50));
      if (tested) assertThat(contains(list, wanted)).isTrue();
    }
  }

  @Test
  void coverage_is_checked_when_all_tries_have_passed() {
    Run.Outcome outcome = Run.of(Covered.class);
    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.error().orElseThrow())
        .hasMessage("Percentage of 0.7 for true does not fulfill condition for label \"tested\"");
  }

  /**
   * 4. The remedy is a generator that makes what the property is about: sorted lists, and an
   * element that is in the list or beside it. It finds the bug.
   */
  static class Generated {
    @Property
    void an_element_of_a_sorted_list_is_found(
        @ForAll("sorted") List<Integer> list, @ForAll @IntRange(max = 20) int wanted) {
      Statistics.label("there").collect(list.contains(wanted));
      Statistics.label("there")
          .coverage(
              tries -> {
                tries.check(true).percentage(share -> share > 20);
                tries.check(false).percentage(share -> share > 20);
              });
      assertThat(contains(list, wanted)).isEqualTo(list.contains(wanted));
    }

    @Provide
    Arbitrary<List<Integer>> sorted() {
      return Arbitraries.integers()
          .between(0, 20)
          .list()
          .ofMaxSize(20)
          .map(list -> List.copyOf(new TreeSet<>(list)));
    }

    boolean contains(List<Integer> list, int wanted) {
      return Lesson10Distribution.contains(list, wanted);
    }
  }

  /** The same on a search that is right, to see that the coverage is there. */
  static class GeneratedOnCorrect extends Generated {
    @Override
    boolean contains(List<Integer> list, int wanted) {
      return Collections.binarySearch(list, wanted) >= 0;
    }
  }

  @Test
  void what_the_property_is_about_is_generated() {
    Run.Outcome outcome = Run.of(Generated.class);
    assertThat(outcome.failed()).isTrue();
    // 0 in [0, 1] fails too, but jqwik lowers one parameter at a time, and so it ends here
    assertThat(outcome.shrunk()).isEqualTo(List.of(List.of(1, 2), 1));
    assertThat(Run.of(GeneratedOnCorrect.class).failed()).isFalse();
  }

  /** 5. A histogram shows a distribution at a glance: jqwik's lists are short, save a few. */
  static class Drawn {
    @Property
    @StatisticsReport(format = Histogram.class)
    void lists_have_a_length(@ForAll List<Integer> list) {
      Statistics.collect(list.size() / 40 * 40);
    }
  }

  @Test
  void a_histogram_shows_a_distribution() {
    assertThat(Run.of(Drawn.class).report())
        .contains("   # | label | count | ", "   0 |     0 |   895 | ");
  }

  /**
   * 6. What no statistics can show: a property that any data fulfils, whatever the code does. So
   * break the code on purpose, and see whether the property fails. Mutation testing does so for all
   * of the code.
   */
  abstract static class Reversal {
    abstract List<Integer> reverse(List<Integer> list);

    @Property
    void reversing_twice_changes_nothing(@ForAll List<Integer> list) {
      assertThat(reverse(reverse(list))).isEqualTo(list);
    }

    @Property
    void the_first_becomes_the_last(@ForAll @NotEmpty List<Integer> list) {
      assertThat(reverse(list).get(list.size() - 1)).isEqualTo(list.get(0));
    }
  }

  static class OnReverse extends Reversal {
    @Override
    List<Integer> reverse(List<Integer> list) {
      List<Integer> reversed = new ArrayList<>(list);
      Collections.reverse(reversed);
      return reversed;
    }
  }

  static class OnNothing extends Reversal {
    @Override
    List<Integer> reverse(List<Integer> list) {
      return list;
    }
  }

  @Test
  void a_property_is_tested_by_breaking_the_code() {
    assertThat(Run.DEFAULT.all(OnReverse.class)).noneMatch(Run.Outcome::failed);
    assertThat(Run.DEFAULT.all(OnNothing.class))
        .filteredOn(Run.Outcome::failed)
        .extracting(Run.Outcome::name)
        .containsExactly("the_first_becomes_the_last");
  }

  /** Quicksort, which counts how often it compares; its pivot is the first, as in many a book. */
  static int comparisons(List<Integer> list) {
    if (list.isEmpty()) return 0;
    int pivot = list.get(0);
    Map<Boolean, List<Integer>> rest =
        list.stream().skip(1).collect(partitioningBy(number -> number < pivot));
    return list.size() - 1 + comparisons(rest.get(true)) + comparisons(rest.get(false));
  }

  static final Generator<List<Integer>> TWENTY = Generator.integers(0, 999).list(20, 20);

  /** 7. What is too rare for chance: a list that takes nearly all of the 190 comparisons. */
  static class ByChance {
    @Property
    void twenty_numbers_take_less_than_180_comparisons(@ForAll("twenty") List<Integer> list) {
      assertThat(comparisons(list)).isLessThan(180);
    }

    @Provide
    Arbitrary<List<Integer>> twenty() {
      return Choices.arbitrary(TWENTY);
    }
  }

  /**
   * But the number of comparisons says how near a list comes. It is observed, and half of the lists
   * are made of the best until then, by small changes.
   */
  static class BySearch {
    private final Targeted<List<Integer>> lists = Targeted.on(TWENTY);

    @Property
    void twenty_numbers_take_less_than_180_comparisons(@ForAll("twenty") List<Integer> list) {
      lists.observe(comparisons(list));
      assertThat(comparisons(list)).isLessThan(180);
    }

    @Provide
    Arbitrary<List<Integer>> twenty() {
      return lists.arbitrary();
    }
  }

  @Test
  void a_search_finds_what_chance_does_not() {
    assertThat(Seeds.of(ByChance.class).found()).isZero();
    Seeds bySearch = Seeds.of(BySearch.class);
    assertThat(bySearch.found()).isEqualTo(10);
    // and the worst case is not a sorted list alone: shrunk, it is one number twenty times
    assertThat(bySearch.counterexamples()).isEqualTo(Map.of(Collections.nCopies(20, 0), 10L));
  }
}
