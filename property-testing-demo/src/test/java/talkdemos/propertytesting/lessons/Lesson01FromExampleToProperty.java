// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.experiment.Run.Outcome;

/**
 * Lesson 1: from an example to a property.
 *
 * <p>An example says what comes out for one input. A property says what must be true for every
 * input, and leaves it to the tool to look for one where it is not. To get from one to the other,
 * replace the input by a parameter, and the expected output by what you know about any output.
 *
 * <p>Hypothesis: {@code @given(st.integers(), st.integers())} on a test function is jqwik's
 * {@code @Property} on a method with {@code @ForAll} parameters.
 */
class Lesson01FromExampleToProperty {

  /** How far one number is from another. */
  static int distance(int from, int to) {
    return Math.abs(from - to);
  }

  /** Step 1. Examples. They were chosen by whoever wrote the code, who thought of such inputs. */
  @ParameterizedTest
  @CsvSource({"3, 10, 7", "10, 3, 7", "-2, 2, 4", "5, 5, 0", "0, 0, 0"})
  void step_1_examples_check_the_inputs_that_one_thought_of(int from, int to, int expected) {
    assertThat(distance(from, to)).isEqualTo(expected);
  }

  /**
   * Behind two of the examples, 3 to 10 and 10 to 3, is one thought. Here it is for all numbers.
   */
  static class ThereAndBack {
    @Property
    void is_as_far(@ForAll int from, @ForAll int to) {
      assertThat(distance(from, to)).isEqualTo(distance(to, from));
    }
  }

  /**
   * Step 2. What one knows of any output is a property. jqwik calls it 1000 times with numbers that
   * it makes (Hypothesis: 100 times). This class never runs by itself: the lesson runs it and looks
   * at what came out, since later ones fail.
   */
  @Test
  void step_2_a_thought_behind_examples_becomes_a_property() {
    Outcome outcome = Run.of(ThereAndBack.class);
    assertThat(outcome.failed()).isFalse();
    assertThat(outcome.tries()).isEqualTo(1000);
  }

  /**
   * Step 3. It holds, with any seed, and yet {@code distance} is wrong. A property that wrong
   * programs have too is weak. This is one more program that has it; it is not a distance at all.
   */
  @Property
  void step_3_a_weak_property_holds_for_wrong_programs_too(@ForAll int from, @ForAll int to) {
    IntBinaryOperator nonsense = (a, b) -> a ^ b;
    assertThat(nonsense.applyAsInt(from, to)).isEqualTo(nonsense.applyAsInt(to, from));
  }

  /** A stronger one: who goes the distance up from the lesser number arrives at the greater. */
  static class GoingTheDistance {
    @Property
    void leads_to_the_other_number(@ForAll int from, @ForAll int to) {
      long arrival = Math.min(from, to) + (long) distance(from, to);
      assertThat(arrival).isEqualTo(Math.max(from, to));
    }
  }

  /** Step 4. With each of ten seeds the weak property holds, and the strong one fails. */
  @Test
  void step_4_a_strong_property_finds_the_bug() {
    assertThat(Seeds.of(ThereAndBack.class).found()).isZero();
    assertThat(Seeds.of(GoingTheDistance.class).found()).isEqualTo(10);
  }

  /**
   * Step 5. What jqwik tells: the failed check, how many tries it took, the seed that repeats the
   * run, the input as it was found, and a simpler one, the shrunk sample (lesson 6). From -1 to the
   * greatest int is one more than an int can hold.
   */
  @Test
  void step_5_the_report_is_a_bug_report() {
    Outcome outcome = Run.of(GoingTheDistance.class);
    assertThat(outcome.shrunk()).containsExactly(-1, Integer.MAX_VALUE);
    assertThat(outcome.original()).isNotEqualTo(outcome.shrunk());
    assertThat(outcome.report())
        .contains("expected: 2147483647L")
        .contains("tries = " + outcome.tries())
        .contains("seed = 42 ")
        .contains("Shrunk Sample (" + outcome.steps() + " steps)")
        .contains("Original Sample");
  }

  /** The fix: the difference of two ints is a long. */
  static long distanceAsLong(int from, int to) {
    return Math.abs((long) from - to);
  }

  /** Step 6. The same property is the test of the fix. */
  @Property
  void step_6_the_property_judges_the_fix(@ForAll int from, @ForAll int to) {
    long arrival = Math.min(from, to) + distanceAsLong(from, to);
    assertThat(arrival).isEqualTo(Math.max(from, to));
  }

  /** Step 7. The counterexample is kept, as an example that one had not thought of. */
  @Test
  void step_7_a_counterexample_becomes_an_example() {
    assertThat(distanceAsLong(-1, Integer.MAX_VALUE)).isEqualTo(2_147_483_648L);
    assertThat(distance(-1, Integer.MAX_VALUE)).as("the bug").isNegative();
  }
}
