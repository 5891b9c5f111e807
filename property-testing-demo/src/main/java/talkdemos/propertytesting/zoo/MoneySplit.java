// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
 * A discount is spread over the lines of an invoice by their prices. Each share is rounded to the
 * nearest cent, which is right for each and wrong for their sum: of three equal lines, each gets
 * 3.33 of 10.00. With two lines the roundings make up for each other, except for halves.
 */
public final class MoneySplit {
  private MoneySplit() {}

  /** The specification. */
  public interface Split {
    /**
     * A share in cents for each price, in proportion to it, less than a cent away from the exact
     * one. The sum of the shares is the amount.
     *
     * @param cents the amount, not negative
     * @param prices greater than zero
     */
    List<Long> shares(long cents, List<Integer> prices);
  }

  public static final class Buggy implements Split {
    @Override
    public List<Long> shares(long cents, List<Integer> prices) {
      long total = prices.stream().mapToLong(price -> price).sum();
      List<Long> shares = new ArrayList<>();
      for (int price : prices) shares.add((cents * price + total / 2) / total);
      return shares;
    }
  }

  public static final class Correct implements Split {
    @Override
    public List<Long> shares(long cents, List<Integer> prices) {
      long total = prices.stream().mapToLong(price -> price).sum();
      List<Long> shares = new ArrayList<>();
      long pricesSoFar = 0;
      long given = 0;
      for (int price : prices) {
        pricesSoFar += price;
        long due = (cents * pricesSoFar + total / 2) / total; // of all so far, so at last of all
        shares.add(due - given);
        given = due;
      }
      return shares;
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Split split;

    Examples(Split split) {
      this.split = split;
    }

    @Test
    void shares_are_in_proportion_to_the_prices() {
      assertThat(split.shares(10_00, List.of(20_00, 30_00, 50_00)))
          .containsExactly(2_00L, 3_00L, 5_00L);
    }

    @Test
    void equal_prices_have_equal_shares() {
      assertThat(split.shares(9_00, List.of(5_00, 5_00, 5_00)))
          .containsExactly(3_00L, 3_00L, 3_00L);
    }

    @Test
    void shares_are_rounded_to_the_cent() {
      assertThat(split.shares(10_00, List.of(1_00, 2_00))).containsExactly(3_33L, 6_67L);
    }

    @Test
    void rounded_shares_make_the_amount() {
      assertThat(split.shares(99_99, List.of(19_99, 7_49, 12_95)).stream().mapToLong(i -> i).sum())
          .isEqualTo(99_99);
    }

    @Test
    void a_single_line_has_it_all() {
      assertThat(split.shares(1_23, List.of(9_99))).containsExactly(1_23L);
    }

    @Test
    void of_nothing_each_has_nothing() {
      assertThat(split.shares(0, List.of(1_00, 2_00))).containsExactly(0L, 0L);
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

  /** What is spread, over which prices. */
  public record Discount(long cents, List<Integer> prices) {}

  /** What must hold for every discount: no cent is lost, and no share is a cent away. */
  public abstract static class Properties {
    private final Split split;

    Properties(Split split) {
      this.split = split;
    }

    @Property
    void the_shares_are_fair_and_make_the_amount(@ForAll("discounts") Discount discount) {
      List<Long> shares = split.shares(discount.cents, discount.prices);
      assertThat(shares.stream().mapToLong(share -> share).sum()).isEqualTo(discount.cents);
      assertFair(discount, shares);
    }

    static void assertFair(Discount discount, List<Long> shares) {
      long total = discount.prices.stream().mapToLong(price -> price).sum();
      for (int i = 0; i < shares.size(); i++) {
        long exact = discount.cents * discount.prices.get(i); // in cents / total
        assertThat(shares.get(i) * total)
            .as("share " + i)
            .isBetween(exact - total + 1, exact + total - 1);
      }
    }

    @Provide
    Arbitrary<Discount> discounts() {
      Arbitrary<Integer> price = Arbitraries.integers().between(1, 1000_00);
      return Combinators.combine(
              Arbitraries.longs().between(0, 1000_00), price.list().ofMinSize(1).ofMaxSize(10))
          .as(Discount::new);
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
      Arbitrary<Discount> discounts() {
        return Choices.arbitrary(DISCOUNTS);
      }
    }
  }

  /** A weak property: each share is right, whatever their sum. */
  public static final class EachIsFair extends Properties.OnBuggy {
    @Override
    @Property
    void the_shares_are_fair_and_make_the_amount(@ForAll("discounts") Discount discount) {
      assertFair(discount, new Buggy().shares(discount.cents, discount.prices));
    }
  }

  static final Generator<Discount> DISCOUNTS =
      source ->
          new Discount(
              source.integer(0L, 1000_00L), source.list(Generator.integers(1, 1000_00), 1, 10));

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    Discount discount = DISCOUNTS.from(source);
    new Buggy().shares(discount.cents, discount.prices);
  }
}
