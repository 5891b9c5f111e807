// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.CannotFindArbitraryException;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.configurators.ArbitraryConfiguratorBase;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;

/**
 * Lesson 11: domains. A provider method is known to one class and called by its name. What many
 * test classes need is said once, by type: a domain knows how a value of each of a program's types
 * is made, and annotations narrow it where a test wants less.
 *
 * <p>Hypothesis' counterparts are {@code st.builds} and {@code st.from_type}, to which {@code
 * st.register_type_strategy} tells a type; an annotation's is {@code typing.Annotated}.
 */
class Lesson11Domains {

  record Money(long cents, String currency) {
    Money plus(Money other) {
      if (!currency.equals(other.currency)) {
        throw new IllegalArgumentException(currency + " and " + other.currency);
      }
      return new Money(cents + other.cents, currency);
    }
  }

  private static final Arbitrary<Money> MONEY =
      Combinators.combine(
              Arbitraries.longs().between(0, 1_000_000), Arbitraries.of("EUR", "JPY", "BHD"))
          .as(Money::new);

  /** 1. The short way: a provider of this class, by its name. For a type that only it tests. */
  @Property
  void adding_nothing_changes_nothing(@ForAll("amounts") Money money) {
    assertThat(money.plus(new Money(0, money.currency))).isEqualTo(money);
  }

  @Provide
  Arbitrary<Money> amounts() {
    return MONEY;
  }

  /** 2. A domain: what it provides is found by type, in lists and other containers as well. */
  static class Shop extends DomainContextBase {
    @Provide
    Arbitrary<Money> money() {
      return MONEY;
    }
  }

  @Property
  @Domain(Shop.class)
  void amounts_of_a_currency_are_added_in_any_order(@ForAll Money a, @ForAll Money b) {
    Money c = new Money(b.cents, a.currency);
    assertThat(a.plus(c)).isEqualTo(c.plus(a));
  }

  /** 3. Wrong: with a domain a property knows that domain alone, not even what an int is. */
  static class WithTheShopAlone {
    @Property
    @Domain(Shop.class)
    void a_purchase_is_made(@ForAll Money price, @ForAll int pieces) {
      assertThat(price.cents).isNotNegative();
    }
  }

  /** Right: jqwik's own types are a domain too. */
  static class WithTheShopAndJqwik {
    @Property
    @Domain(Shop.class)
    @Domain(DomainContext.Global.class)
    void a_purchase_is_made(@ForAll Money price, @ForAll int pieces) {
      assertThat(price.cents).isNotNegative();
    }
  }

  @Test
  void a_domain_leaves_out_what_it_does_not_name() {
    assertThat(Run.of(WithTheShopAlone.class).error().orElseThrow())
        .isInstanceOf(CannotFindArbitraryException.class)
        .hasMessageContaining("int");
    assertThat(Run.of(WithTheShopAndJqwik.class).failed()).isFalse();
  }

  /** From first to last, both included. */
  record Range<T extends Comparable<T>>(T first, T last) {
    boolean contains(T value) {
      return first.compareTo(value) <= 0 && value.compareTo(last) <= 0;
    }
  }

  /** 4. A type with arguments: the provider is told them, and asks for their values in turn. */
  static class Ranges extends DomainContextBase {
    static class OfAnything implements ArbitraryProvider {
      @Override
      public boolean canProvideFor(TypeUsage target) {
        return target.isOfType(Range.class);
      }

      @Override
      public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider parts) {
        return parts.apply(target.getTypeArgument(0)).stream()
            .map(OfAnything::ranges)
            .collect(Collectors.toSet());
      }

      @SuppressWarnings("unchecked") // a range's type says that its ends can be compared
      private static <T extends Comparable<T>> Arbitrary<?> ranges(Arbitrary<?> ends) {
        return ((Arbitrary<T>) ends)
            .tuple2()
            .map(
                ab ->
                    ab.get1().compareTo(ab.get2()) <= 0
                        ? new Range<>(ab.get1(), ab.get2())
                        : new Range<>(ab.get2(), ab.get1()));
      }
    }
  }

  @Property
  @Domain(Ranges.class)
  @Domain(DomainContext.Global.class)
  void a_range_contains_its_ends(
      @ForAll Range<Integer> numbers, @ForAll Range<@NotBlank String> words) {
    assertThat(numbers.contains(numbers.first) && numbers.contains(numbers.last)).isTrue();
    assertThat(words.contains(words.first) && words.contains(words.last)).isTrue();
    // blank as jqwik means it: nothing but spaces and control characters
    assertThat(words.first.trim()).as("the argument's annotations hold").isNotEmpty();
  }

  /** 5. An annotation of one's own: a configurator changes the arbitrary where it is found. */
  @Target({PARAMETER, TYPE_USE})
  @Retention(RUNTIME)
  @interface Cheap {
    /** The greatest amount, in cents. */
    long max() default 99;
  }

  static class CheapShop extends Shop {
    public static class Cheaply extends ArbitraryConfiguratorBase {
      public Arbitrary<Money> configure(Arbitrary<Money> money, Cheap cheap) {
        return money.map(m -> new Money(m.cents % (cheap.max() + 1), m.currency)); // no filter
      }
    }
  }

  @Property
  @Domain(CheapShop.class)
  @Domain(DomainContext.Global.class)
  void what_is_cheap_costs_little(
      @ForAll @Cheap Money one, @ForAll List<@Cheap(max = 9) Money> many) {
    assertThat(one.cents).isBetween(0L, 99L);
    assertThat(many).allSatisfy(money -> assertThat(money.cents).isBetween(0L, 9L));
  }

  /** 6. An annotation may also be made of others, without any code. */
  @IntRange(min = 1, max = 65_535)
  @Target({PARAMETER, TYPE_USE})
  @Retention(RUNTIME)
  @interface Port {}

  @Property
  void a_port_has_sixteen_bits(@ForAll @Port int port, @ForAll List<@Port Integer> ports) {
    assertThat(port).isPositive();
    assertThat(ports).allSatisfy(each -> assertThat(each >>> 16).isZero());
  }

  /** 7. So may the property's own annotation: one word for what the tests of a program share. */
  @Property(tries = 100)
  @Domain(CheapShop.class)
  @Domain(DomainContext.Global.class)
  @Retention(RUNTIME)
  @interface ShopProperty {}

  static class OfTheShop {
    @ShopProperty
    void a_purchase_is_cheap(@ForAll @Cheap Money price, @ForAll int pieces) {
      assertThat(price.cents).isLessThan(100);
    }
  }

  @Test
  void one_word_says_it_all() {
    assertThat(Run.of(OfTheShop.class).failed()).isFalse();
    assertThat(Run.of(OfTheShop.class).tries()).isEqualTo(100);
  }
}
