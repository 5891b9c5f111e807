// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * The average of temperatures, rounded to whole degrees. {@link Math#round(double)} rounds halves
 * up, which is away from zero for a positive number and towards it for a negative one: 2.5 becomes
 * 3, and -2.5 becomes -2.
 */
public final class Average {
  private Average() {}

  /** The specification. */
  public interface Rounded {
    /** The average of at least one number, rounded to the nearest; halves away from zero. */
    int average(List<Integer> numbers);
  }

  public static final class Buggy implements Rounded {
    @Override
    public int average(List<Integer> numbers) {
      long sum = 0;
      for (int number : numbers) sum += number;
      return (int) Math.round((double) sum / numbers.size());
    }
  }

  public static final class Correct implements Rounded {
    @Override
    public int average(List<Integer> numbers) {
      long sum = 0;
      for (int number : numbers) sum += number;
      long rounded = Math.round((double) Math.abs(sum) / numbers.size());
      return (int) (sum < 0 ? -rounded : rounded);
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Rounded rounded;

    Examples(Rounded rounded) {
      this.rounded = rounded;
    }

    @Test
    void the_average_of_one_number_is_it() {
      assertThat(rounded.average(List.of(7))).isEqualTo(7);
    }

    @Test
    void it_is_rounded_to_the_nearest() {
      assertThat(rounded.average(List.of(1, 1, 2))).isEqualTo(1);
      assertThat(rounded.average(List.of(1, 2, 2))).isEqualTo(2);
    }

    @Test
    void a_half_is_rounded_up() {
      assertThat(rounded.average(List.of(2, 3))).isEqualTo(3);
    }

    @Test
    void numbers_may_be_negative() {
      assertThat(rounded.average(List.of(-4, -2))).isEqualTo(-3);
      assertThat(rounded.average(List.of(-1, -1, -2))).isEqualTo(-1);
      assertThat(rounded.average(List.of(-1, -2, -2))).isEqualTo(-2);
      assertThat(rounded.average(List.of(-5, 5))).isZero();
    }

    @Test
    void a_large_sum_does_not_overflow() {
      assertThat(rounded.average(List.of(Integer.MAX_VALUE, Integer.MAX_VALUE)))
          .isEqualTo(Integer.MAX_VALUE);
    }

    public static final class OnBuggy extends Examples {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Examples {
      public OnCorrect() {
        super(new Correct());
      }
    }
  }

  /** What must hold for all temperatures: the scale is rounded alike on both sides of zero. */
  public abstract static class Properties {
    private final Rounded rounded;

    Properties(Rounded rounded) {
      this.rounded = rounded;
    }

    @Property
    void it_is_the_nearest_and_negated_with_the_numbers(
        @ForAll("temperatures") List<Integer> temperatures) {
      int average = rounded.average(temperatures);
      assertNear(average, temperatures);
      List<Integer> negated = temperatures.stream().map(number -> -number).toList();
      assertThat(rounded.average(negated)).as("average of the negated").isEqualTo(-average);
    }

    static void assertNear(int average, List<Integer> numbers) {
      double exact = numbers.stream().mapToLong(number -> number).sum() / (double) numbers.size();
      assertThat(Math.abs(average - exact)).as("distance from %s", exact).isLessThanOrEqualTo(0.5);
    }

    @Provide
    Arbitrary<List<Integer>> temperatures() {
      return Arbitraries.integers().between(-50, 50).list().ofMinSize(1).ofMaxSize(10);
    }

    public static class OnBuggy extends Properties {
      public OnBuggy() {
        super(new Buggy());
      }
    }

    public static final class OnCorrect extends Properties {
      public OnCorrect() {
        super(new Correct());
      }
    }

    /** The same property; its data shrinks by their choices. */
    public static final class ByChoices extends OnBuggy {
      @Override
      @Provide
      Arbitrary<List<Integer>> temperatures() {
        return Choices.arbitrary(TEMPERATURES);
      }
    }
  }

  /** A weak property: it bounds the error, and a half may go either way. */
  public static final class HalfAwayAtMost extends Properties.OnBuggy {
    @Override
    @Property
    void it_is_the_nearest_and_negated_with_the_numbers(
        @ForAll("temperatures") List<Integer> temperatures) {
      assertNear(new Buggy().average(temperatures), temperatures);
    }
  }

  static final Generator<List<Integer>> TEMPERATURES = Generator.integers(-50, 50).list(1, 10);

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    new Buggy().average(TEMPERATURES.from(source));
  }
}
