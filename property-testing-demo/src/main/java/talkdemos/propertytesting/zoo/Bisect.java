// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.function.LongPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;
import talkdemos.propertytesting.choices.Source;

/**
 * Binary search for the first number of a range that a predicate accepts, as {@code git bisect}
 * looks for the first bad version. The midpoint overflows, as it did in the JDK's own binary search
 * for nine years (Joshua Bloch, "Extra, Extra - Read All About It: Nearly All Binary Searches and
 * Mergesorts are Broken", 2006).
 */
public final class Bisect {
  private Bisect() {}

  /** The specification. */
  public interface Search {
    /**
     * The least number from low to high - 1 that the predicate accepts, or high if there is none.
     * The predicate accepts every number greater than one that it accepts.
     */
    int first(int low, int high, LongPredicate accepts);
  }

  public static final class Buggy implements Search {
    @Override
    public int first(int low, int high, LongPredicate accepts) {
      while (low < high) {
        int middle = (low + high) >> 1;
        if (accepts.test(middle)) high = middle;
        else low = middle + 1;
      }
      return low;
    }
  }

  public static final class Correct implements Search {
    @Override
    public int first(int low, int high, LongPredicate accepts) {
      while (low < high) {
        int middle = low + ((high - low) >>> 1);
        if (accepts.test(middle)) high = middle;
        else low = middle + 1;
      }
      return low;
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Search search;

    Examples(Search search) {
      this.search = search;
    }

    @Test
    void the_first_bad_version_is_found() {
      assertThat(search.first(0, 10, version -> version >= 7)).isEqualTo(7);
    }

    @Test
    void the_first_of_all_may_be_it() {
      assertThat(search.first(0, 10, version -> true)).isZero();
    }

    @Test
    void without_one_the_end_is_the_answer() {
      assertThat(search.first(0, 10, version -> false)).isEqualTo(10);
    }

    @Test
    void an_empty_range_has_none() {
      assertThat(search.first(3, 3, version -> true)).isEqualTo(3);
    }

    @Test
    void a_million_versions_take_twenty_questions() {
      int[] questions = {0};
      search.first(0, 1_000_000, version -> ++questions[0] > 0 && version >= 123_456);
      assertThat(questions[0]).isLessThanOrEqualTo(20);
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

  /** A range and what is to be found in it, {@code low <= first <= high}. */
  public record Range(int low, int first, int high) {}

  /** What must hold for every range. */
  public abstract static class Properties {
    private final Search search;

    Properties(Search search) {
      this.search = search;
    }

    @Property
    void the_first_accepted_number_is_found(@ForAll("ranges") Range range) {
      LongPredicate accepts =
          number -> {
            assertThat(number).as("asked").isBetween((long) range.low, range.high - 1L);
            return number >= range.first;
          };
      assertThat(search.first(range.low, range.high, accepts)).isEqualTo(range.first);
    }

    @Provide
    Arbitrary<Range> ranges() {
      Arbitrary<Integer> number = Arbitraries.integers().greaterOrEqual(0);
      return Combinators.combine(number, number, number)
          .as(
              (a, b, c) -> {
                int low = Math.min(a, Math.min(b, c));
                int high = Math.max(a, Math.max(b, c));
                return new Range(low, (int) ((long) a + b + c - low - high), high);
              });
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
      Arbitrary<Range> ranges() {
        return Choices.arbitrary(RANGES);
      }
    }
  }

  static final Generator<Range> RANGES =
      source -> {
        int low = source.integer(0, Integer.MAX_VALUE);
        int first = source.integer(low, Integer.MAX_VALUE);
        return new Range(low, first, source.integer(first, Integer.MAX_VALUE));
      };

  /**
   * Calls it and expects nothing: what a fuzzer without a specification can see. The predicate
   * looks the number up, as in an array: asked for one below zero, it throws.
   */
  static void fuzz(Source source) {
    Range range = RANGES.from(source);
    LongPredicate accepts = number -> Objects.checkIndex(number, range.high) >= range.first;
    new Buggy().first(range.low, range.high, accepts);
  }
}
