// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static java.lang.Integer.MAX_VALUE;
import static java.lang.Integer.MIN_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;

/**
 * Lesson 2: arbitraries and edge cases.
 *
 * <p>An {@link Arbitrary} makes random values and knows how to simplify them. "Random" is a choice
 * that somebody made for you: here is what jqwik really makes. The generator matters more than the
 * property, since a property cannot fail on what is never made.
 *
 * <p>Hypothesis: an arbitrary is a strategy; {@code Statistics.collect} is {@code event()}. It has
 * no counterpart of the coverage checks used here, and no list of edge cases: each of its
 * strategies makes special values now and then.
 */
class Lesson02Arbitraries {

  static String size(int number) {
    if (number == 0) return "zero";
    if (number == MIN_VALUE || number == MAX_VALUE) return "least, greatest";
    if (-100 <= number && number <= 100) return "small";
    return -(1 << 30) < number && number < 1 << 30 ? "middle" : "huge";
  }

  static class Integers {
    @Property(tries = 10_000)
    void are_of_all_sizes(@ForAll int number) {
      Statistics.collect(size(number));
    }
  }

  /**
   * Step 1. The statistics, as jqwik prints them. Of all ints, one in two is huge and one in 21
   * million is small; of those that jqwik makes, one in four is small.
   */
  @Test
  void step_1_integers_are_small_more_often_than_chance_has_it() {
    assertThat(Run.of(Integers.class).report())
        .startsWith(
            """
            [Lesson02Arbitraries.Integers:are of all sizes] (10000) statistics =\s
                middle          (6841) : 68 %
                small           (2490) : 25 %
                huge            ( 465) :  5 %
                zero            ( 104) :  1 %
                least, greatest ( 100) :  1 %
            """);
  }

  /**
   * Step 2. The same as a check, which fails the property when the data is not what it should be.
   * It is about chance, so the seed is fixed.
   */
  @Property(tries = 10_000, seed = "2")
  void step_2_coverage_is_checked_not_only_looked_at(@ForAll int number) {
    Statistics.label("size").collect(size(number));
    Statistics.label("size")
        .coverage(
            sizes -> {
              sizes.check("zero").percentage(percent -> percent >= 0.8);
              sizes.check("small").percentage(percent -> percent >= 20);
              sizes.check("huge").percentage(percent -> percent >= 3);
              sizes.check("least, greatest").count(count -> count >= 50);
            });
    Statistics.label("negative").collect(number < 0);
    Statistics.label("negative")
        .coverage(signs -> signs.check(true).percentage(percent -> 45 < percent && percent < 55));
  }

  /** The absolute value of the least int is negative: one number in 4,294,967,296 shows it. */
  static class AbsoluteValues {
    @Property
    void are_not_negative(@ForAll int number) {
      assertThat(Math.abs(number)).isNotNegative();
    }
  }

  static class AbsoluteValuesWithoutEdgeCases {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void are_not_negative(@ForAll int number) {
      assertThat(Math.abs(number)).isNotNegative();
    }
  }

  static class AbsoluteValuesWithEdgeCasesFirst {
    @Property(edgeCases = EdgeCasesMode.FIRST)
    void are_not_negative(@ForAll int number) {
      assertThat(Math.abs(number)).isNotNegative();
    }
  }

  /** Step 3. Edge cases are mixed into the random values, or come first, or not at all. */
  @Test
  void step_3_edge_cases_find_what_chance_never_does() {
    assertThat(Seeds.of(AbsoluteValues.class).found()).isEqualTo(10);
    assertThat(Seeds.of(AbsoluteValuesWithoutEdgeCases.class).found()).isZero();
    assertThat(Run.of(AbsoluteValuesWithEdgeCasesFirst.class).tries()).isLessThanOrEqualTo(9);
  }

  /** Step 4. Which edge cases an arbitrary has can be asked, and changed with {@code edgeCases}. */
  @Test
  void step_4_edge_cases_can_be_listed_and_added() {
    assertThat(Arbitraries.integers().edgeCases().suppliers())
        .extracting(supplier -> supplier.get().value())
        .containsExactlyInAnyOrder(
            0, 1, -1, 2, -2, MIN_VALUE, MIN_VALUE + 1, MAX_VALUE - 1, MAX_VALUE);
    Arbitrary<Integer> years =
        Arbitraries.integers().between(1900, 2100).edgeCases(edges -> edges.add(1999, 2000));
    assertThat(years.edgeCases().suppliers())
        .extracting(supplier -> supplier.get().value())
        .contains(1900, 1999, 2000, 2100);
  }

  static class UniformIntegers {
    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void are_huge(@ForAll("uniform") int number) {
      Statistics.collect(size(number));
      Statistics.coverage(
          sizes -> {
            sizes.check("small").count(count -> count == 0);
            sizes.check("huge").percentage(percent -> 48 < percent && percent < 52);
          });
    }

    @Provide
    Arbitrary<Integer> uniform() {
      return Arbitraries.integers().withDistribution(RandomDistribution.uniform());
    }
  }

  /** Step 5. Wrong for tests: all numbers alike. In 10,000 there is no small one. */
  @Test
  void step_5_a_fair_choice_is_a_poor_one() {
    assertThat(Run.of(UniformIntegers.class).failed()).isFalse();
  }

  /** Wrong: two numbers of four billion are rarely the same. */
  static class TwoNumbers {
    @Property(tries = 2000)
    void differ(@ForAll int one, @ForAll int other) {
      assertThat(one).isNotEqualTo(other);
    }
  }

  static class TwoNumbersWithoutEdgeCases {
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void differ(@ForAll int one, @ForAll int other) {
      assertThat(one).isNotEqualTo(other);
    }
  }

  /** Right: 21 keys collide, and a map, a cache or a set is about keys that collide. */
  static class TwoKeys {
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void differ(@ForAll("keys") int one, @ForAll("keys") int other) {
      assertThat(one).isNotEqualTo(other);
    }

    @Provide
    Arbitrary<Integer> keys() {
      return Arbitraries.integers().between(0, 20);
    }
  }

  /**
   * Step 6. Collisions matter: what goes wrong when a key comes twice needs a key that comes twice.
   * Edge cases help, as 0 meets 0; a small range helps more, and with any key.
   */
  @Test
  void step_6_a_small_range_makes_keys_collide() {
    assertThat(Seeds.of(TwoKeys.class).medianTries()).isLessThan(20);
    assertThat(Seeds.of(TwoNumbers.class).medianTries()).isBetween(10, 100);
    assertThat(Seeds.of(TwoNumbersWithoutEdgeCases.class).medianTries()).isGreaterThan(500);
  }

  /** A reverse for those who think that a char is a character. */
  static String reverse(String text) {
    StringBuilder reversed = new StringBuilder();
    for (int i = text.length() - 1; i >= 0; i--) reversed.append(text.charAt(i));
    return reversed.toString();
  }

  static class ReverseOfDefaultStrings {
    @Property
    void has_the_same_characters(@ForAll String text) {
      assertThat(sortedCodePoints(reverse(text))).isEqualTo(sortedCodePoints(text));
    }
  }

  static class ReverseOfCodePoints {
    @Property
    void has_the_same_characters(@ForAll("texts") String text) {
      assertThat(sortedCodePoints(reverse(text))).isEqualTo(sortedCodePoints(text));
    }

    @Provide
    Arbitrary<String> texts() {
      Arbitrary<String> rare =
          Arbitraries.integers().between(0x10000, 0x10FFFF).map(Character::toString);
      return Arbitraries.oneOf(Arbitraries.strings().alpha().ofLength(1), rare)
          .list()
          .ofMaxSize(10)
          .map(pieces -> String.join("", pieces));
    }
  }

  static List<Integer> sortedCodePoints(String text) {
    return text.codePoints().sorted().boxed().toList();
  }

  /**
   * Step 7. jqwik's default String makes single chars and never a surrogate, so no emoji and no
   * rare Chinese character: ten seeds find nothing. Texts made of code points find it each time.
   */
  @Test
  void step_7_the_default_string_has_no_surrogate_pairs() {
    assertThat(Seeds.of(ReverseOfDefaultStrings.class).found()).isZero();

    Seeds codePoints = Seeds.of(ReverseOfCodePoints.class);
    assertThat(codePoints.found()).isEqualTo(10);
    assertThat(codePoints.counterexamples()).containsOnlyKeys(Character.toString(0x10000));
  }

  /**
   * Step 8. Nor does it make what programs trip over: less than one text in a hundred has a quote,
   * and less than one in ten is ASCII. Say what matters in your data.
   */
  @Property(tries = 1000, seed = "8")
  void step_8_the_default_string_knows_nothing_of_your_format(@ForAll String text) {
    Statistics.label("has a quote").collect(text.contains("\""));
    Statistics.label("has a quote")
        .coverage(quotes -> quotes.check(true).percentage(percent -> percent < 1));
    Statistics.label("is ASCII").collect(text.chars().allMatch(c -> c < 128));
    Statistics.label("is ASCII").coverage(ascii -> ascii.check(true).percentage(p -> p < 10));
  }

  /** Step 9. Constraints are annotations: the range of step 6 without a provider method. */
  @Property
  void step_9_annotations_constrain_what_is_made(@ForAll @IntRange(min = 0, max = 20) int key) {
    assertThat(key).isBetween(0, 20);
  }
}
