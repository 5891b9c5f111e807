// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.junit.jupiter.api.Test;
import talkdemos.propertytesting.experiment.Run;
import talkdemos.propertytesting.lessons.MapContract.Put;

/**
 * Lesson 13: contracts. What {@code Object}, {@code Comparable} and {@code Map} promise is written
 * for all values, so it is a property already. Written once, as an abstract class with one provider
 * to fill in, it tests any class in a few lines.
 *
 * <p>Hypothesis' counterpart is a base class or a function of a strategy, written by hand as here;
 * its ghostwriter writes some laws ({@code binary_operation}: associative, commutative, identity).
 * For Java's collections Guava's testlib has thousands of such tests ready.
 */
class Lesson13Contracts {

  /** The names of the properties that a class breaks. */
  private static List<String> brokenBy(Class<?> contract) {
    return Run.DEFAULT.all(contract).stream()
        .filter(Run.Outcome::failed)
        .map(Run.Outcome::name)
        .toList();
  }

  /**
   * Whether a premise holds. An implication says nothing where its premise does not hold, so it
   * must hold in one try of a hundred at least, or the property fails (lesson 10).
   */
  private static boolean premise(boolean holds) {
    Statistics.collect(holds);
    Statistics.coverage(tries -> tries.check(true).percentage(share -> share >= 1));
    return holds;
  }

  /** 1. The contract of {@code equals} and {@code hashCode}. */
  @StatisticsReport(StatisticsReportMode.OFF)
  abstract static class EqualsContract<T> {

    /** Few different values, so that equal ones meet, and each made anew. */
    @Provide
    abstract Arbitrary<T> values();

    @Property
    void a_value_equals_itself_and_not_null(@ForAll("values") T a) {
      assertThat(a.equals(a)).isTrue();
      assertThat(a.equals(null)).isFalse();
    }

    @Property
    void equality_is_symmetric(@ForAll("values") T a, @ForAll("values") T b) {
      assertThat(a.equals(b)).isEqualTo(b.equals(a));
    }

    @Property
    void equality_is_transitive(
        @ForAll("values") T a, @ForAll("values") T b, @ForAll("values") T c) {
      if (premise(a.equals(b) && b.equals(c))) assertThat(a.equals(c)).isTrue();
    }

    @Property
    void equal_values_have_equal_hash_codes(@ForAll("values") T a, @ForAll("values") T b) {
      if (premise(a.equals(b))) assertThat(a.hashCode()).isEqualTo(b.hashCode());
    }
  }

  record Point(int x, int y) {}

  static class Points extends EqualsContract<Point> {
    @Override
    @Provide
    Arbitrary<Point> values() {
      Arbitrary<Integer> coordinate = Arbitraries.integers().between(0, 2);
      return Combinators.combine(coordinate, coordinate).as(Point::new);
    }
  }

  @Test
  void a_record_keeps_it() {
    assertThat(brokenBy(Points.class)).isEmpty();
  }

  /** 2. An address is the same in upper and lower case, but its hash code forgets that. */
  static final class Address {
    private final String text;

    Address(String text) {
      this.text = text;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Address address && text.equalsIgnoreCase(address.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static class Addresses extends EqualsContract<Address> {
    @Override
    @Provide
    Arbitrary<Address> values() {
      return Arbitraries.strings()
          .withChars("aAbB")
          .ofMinLength(1)
          .ofMaxLength(2)
          .map(Address::new);
    }
  }

  @Test
  void a_forgetful_hash_code_is_caught() {
    assertThat(brokenBy(Addresses.class)).containsExactly("equal_values_have_equal_hash_codes");
  }

  /** 3. Equality "up to a centimetre" is no equality. */
  record Length(double metres) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Length length && Math.abs(metres - length.metres) <= 0.01;
    }

    @Override
    public int hashCode() {
      return 0; // slow, but allowed
    }
  }

  static class Lengths extends EqualsContract<Length> {
    @Override
    @Provide
    Arbitrary<Length> values() {
      return Arbitraries.integers().between(0, 10).map(steps -> new Length(steps * 0.005));
    }
  }

  @Test
  void tolerance_is_caught() {
    assertThat(brokenBy(Lengths.class)).containsExactly("equality_is_transitive");
  }

  /** 4. The JDK has one too: a Date may equal a Timestamp, but no Timestamp equals a Date. */
  static class DatesAndTimestamps extends EqualsContract<Date> {
    @Override
    @Provide
    Arbitrary<Date> values() {
      Arbitrary<Long> millis = Arbitraries.longs().between(0, 3);
      return Arbitraries.oneOf(millis.map(Date::new), millis.map(Timestamp::new));
    }
  }

  @Test
  void a_subclass_with_an_equality_of_its_own_is_caught() {
    assertThat(brokenBy(DatesAndTimestamps.class)).containsExactly("equality_is_symmetric");
  }

  /** 5. Wrong: values that are never equal test little. The premise says so, and it is no pass. */
  static class FarPoints extends EqualsContract<Point> {
    @Override
    @Provide
    Arbitrary<Point> values() {
      Arbitrary<Integer> coordinate =
          Arbitraries.integers().between(1, 1_000_000).withoutEdgeCases();
      return Combinators.combine(coordinate, coordinate).as(Point::new);
    }
  }

  @Test
  void values_that_never_meet_are_refused() {
    assertThat(brokenBy(FarPoints.class))
        .containsExactlyInAnyOrder("equality_is_transitive", "equal_values_have_equal_hash_codes");
  }

  /** 6. The contract of {@code Comparable}. The last property is only "strongly recommended". */
  @StatisticsReport(StatisticsReportMode.OFF)
  abstract static class ComparableContract<T extends Comparable<T>> {

    /** Few different values, so that equal ones meet. */
    @Provide
    abstract Arbitrary<T> values();

    @Property
    void the_order_is_reversed_with_the_operands(@ForAll("values") T a, @ForAll("values") T b) {
      assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    }

    @Property
    void the_order_is_transitive(
        @ForAll("values") T a, @ForAll("values") T b, @ForAll("values") T c) {
      if (premise(a.compareTo(b) <= 0 && b.compareTo(c) <= 0)) {
        assertThat(a.compareTo(c)).isNotPositive();
      }
    }

    @Property
    void the_order_is_consistent_with_equals(@ForAll("values") T a, @ForAll("values") T b) {
      if (premise(a.compareTo(b) == 0)) assertThat(a).isEqualTo(b);
    }
  }

  static class Texts extends ComparableContract<String> {
    @Override
    @Provide
    Arbitrary<String> values() {
      return Arbitraries.of("", "a", "b", "ab");
    }
  }

  /** The subtraction overflows: a great number less a very negative one is negative. */
  record Version(int number) implements Comparable<Version> {
    @Override
    public int compareTo(Version other) {
      return number - other.number;
    }
  }

  static class Versions extends ComparableContract<Version> {
    @Override
    @Provide
    Arbitrary<Version> values() {
      return Arbitraries.oneOf(Arbitraries.of(0, 1, 2).withoutEdgeCases(), Arbitraries.integers())
          .map(Version::new);
    }
  }

  /** 2.0 and 2.00 are in the same place of an order, and not equal. */
  static class Decimals extends ComparableContract<BigDecimal> {
    @Override
    @Provide
    Arbitrary<BigDecimal> values() {
      return Arbitraries.of("0", "0.0", "1", "1.0", "1.00").map(BigDecimal::new);
    }
  }

  @Test
  void comparison_by_subtraction_is_caught_and_big_decimal_is_told() {
    assertThat(brokenBy(Texts.class)).isEmpty();
    assertThat(brokenBy(Versions.class))
        .containsExactlyInAnyOrder(
            "the_order_is_reversed_with_the_operands", "the_order_is_transitive");
    assertThat(brokenBy(Decimals.class)).containsExactly("the_order_is_consistent_with_equals");
  }

  /**
   * 7. The contract of {@code Map} needs operations, see {@link MapContract}: it is a model test.
   */
  static class OfConcurrentHashMap extends MapContract {
    @Override
    Map<String, Integer> empty() {
      return new ConcurrentHashMap<>();
    }
  }

  static class OfTreeMap extends MapContract {
    @Override
    Map<String, Integer> empty() {
      return new TreeMap<>();
    }
  }

  static class OfIdentityHashMap extends MapContract {
    @Override
    Map<String, Integer> empty() {
      return new IdentityHashMap<>();
    }
  }

  static class OfTreeMapThatIgnoresCase extends MapContract {
    @Override
    Map<String, Integer> empty() {
      return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }
  }

  /** 8. Two maps of the JDK break it, and their documentation says so. */
  @Test
  void two_maps_of_the_jdk_keep_it_and_two_break_it() {
    assertThat(brokenBy(OfConcurrentHashMap.class)).isEmpty();
    assertThat(brokenBy(OfTreeMap.class)).isEmpty();
    assertThat(Run.of(OfIdentityHashMap.class).counterexample())
        .isEqualTo(List.of(new Put("a", 0)));
    assertThat(Run.of(OfTreeMapThatIgnoresCase.class).counterexample())
        .isEqualTo(List.of(new Put("a", 0), new Put("A", 0)));
  }
}
