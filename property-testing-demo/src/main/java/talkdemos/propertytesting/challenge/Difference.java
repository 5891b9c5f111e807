// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import talkdemos.propertytesting.choices.Choices;
import talkdemos.propertytesting.choices.Generator;

/**
 * Two numbers whose difference must not be zero, small, or one: neither can be made simpler alone.
 */
public abstract class Difference {
  /** Two numbers from 1 on. */
  public record Pair(int first, int second) {
    @Override
    public String toString() {
      return "(" + first + ", " + second + ")";
    }
  }

  abstract boolean forbids(long difference);

  @Property
  void the_difference_is_allowed(@ForAll("pairs") Pair pair) {
    if (pair.first >= 10) {
      assertThat(Math.abs((long) pair.first - pair.second)).matches(allowed -> !forbids(allowed));
    }
  }

  @Provide
  Arbitrary<Pair> pairs() {
    Arbitrary<Integer> positive = Arbitraries.integers().greaterOrEqual(1);
    return Combinators.combine(positive, positive).as(Pair::new);
  }

  static Arbitrary<Pair> byChoices() {
    return Choices.arbitrary(PAIRS);
  }

  private static final Generator<Pair> PAIRS =
      source ->
          new Pair(source.integer(1, Integer.MAX_VALUE), source.integer(1, Integer.MAX_VALUE));

  /** Not zero. */
  public static class MustNotBeZero extends Difference {
    @Override
    boolean forbids(long difference) {
      return difference == 0;
    }

    /** The same with data that shrinks by its choices. */
    public static final class ByChoices extends MustNotBeZero {
      @Override
      @Provide
      Arbitrary<Pair> pairs() {
        return byChoices();
      }
    }
  }

  /** Not from one to four. */
  public static class MustNotBeSmall extends Difference {
    @Override
    boolean forbids(long difference) {
      return 1 <= difference && difference <= 4;
    }

    /** The same with data that shrinks by its choices. */
    public static final class ByChoices extends MustNotBeSmall {
      @Override
      @Provide
      Arbitrary<Pair> pairs() {
        return byChoices();
      }
    }
  }

  /** Not one. */
  public static class MustNotBeOne extends Difference {
    @Override
    boolean forbids(long difference) {
      return difference == 1;
    }

    /** The same with data that shrinks by its choices. */
    public static final class ByChoices extends MustNotBeOne {
      @Override
      @Provide
      Arbitrary<Pair> pairs() {
        return byChoices();
      }
    }
  }
}
