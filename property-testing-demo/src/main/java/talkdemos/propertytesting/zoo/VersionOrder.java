// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.zoo;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
 * Compares versions part by part: two numbers by their value, all else as words. So 5.0.9 is before
 * 5.0.30, that before 5.0.3a, and that before 5.0.9: there is no such order, and a sort may throw.
 * These three were found in DependencyCheck (its issue 924, 2017); Maven's own order has had other
 * circles (MNG-6568, MRESOLVER-314).
 */
public final class VersionOrder {
  private VersionOrder() {}

  /**
   * The specification: versions are compared by their parts between dots, from the left, as
   * Semantic Versioning 2.0 does it for pre-releases (its section 11.4). Numbers are compared by
   * value, words by their characters; a number is before every word, and a version is before those
   * that it is the beginning of. No part is empty.
   */
  public interface Order extends Comparator<String> {}

  public static final class Buggy implements Order {
    @Override
    public int compare(String one, String other) {
      String[] ones = one.split("\\.");
      String[] others = other.split("\\.");
      for (int i = 0; i < Math.min(ones.length, others.length); i++) {
        int order = comparePart(ones[i], others[i]);
        if (order != 0) return order;
      }
      return Integer.compare(ones.length, others.length);
    }

    private static int comparePart(String one, String other) {
      if (isNumber(one) && isNumber(other)) {
        return new BigInteger(one).compareTo(new BigInteger(other));
      }
      return one.compareTo(other); // digits are before letters
    }

    private static boolean isNumber(String part) {
      return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  public static final class Correct implements Order {
    @Override
    public int compare(String one, String other) {
      String[] ones = one.split("\\.");
      String[] others = other.split("\\.");
      for (int i = 0; i < Math.min(ones.length, others.length); i++) {
        int order = comparePart(ones[i], others[i]);
        if (order != 0) return order;
      }
      return Integer.compare(ones.length, others.length);
    }

    private static int comparePart(String one, String other) {
      if (isNumber(one) && isNumber(other)) {
        return new BigInteger(one).compareTo(new BigInteger(other));
      }
      if (isNumber(one)) return -1;
      if (isNumber(other)) return 1;
      return one.compareTo(other);
    }

    private static boolean isNumber(String part) {
      return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  /** What a careful developer would write. */
  public abstract static class Examples {
    private final Order order;

    Examples(Order order) {
      this.order = order;
    }

    private void isBefore(String one, String other) {
      assertThat(order.compare(one, other)).isNegative();
      assertThat(order.compare(other, one)).isPositive();
    }

    @Test
    void numbers_are_compared_by_value() {
      isBefore("1.9", "1.10");
      isBefore("2.0", "10.0");
    }

    @Test
    void the_first_difference_counts() {
      isBefore("1.9.9", "2.0.0");
      isBefore("1.2.9", "1.3.0");
    }

    @Test
    void a_version_equals_itself() {
      assertThat(order.compare("1.2.3", "1.2.3")).isZero();
      assertThat(order.compare("1.0.rc1", "1.0.rc1")).isZero();
    }

    @Test
    void leading_zeros_do_not_count() {
      assertThat(order.compare("1.02", "1.2")).isZero();
    }

    @Test
    void the_shorter_one_comes_first() {
      isBefore("1.0", "1.0.1");
    }

    @Test
    void words_are_compared_by_their_characters() {
      isBefore("1.0.alpha", "1.0.beta");
      isBefore("1.0.beta2", "1.0.rc1");
    }

    @Test
    void a_number_is_before_a_word() {
      isBefore("1.0.7", "1.0.rc");
    }

    @Test
    void a_date_may_be_a_part() {
      isBefore("1.0.20220713093000", "1.0.20220714093000");
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

  /** What must hold for all versions. */
  public abstract static class Properties {
    private final Order order;

    Properties(Order order) {
      this.order = order;
    }

    @Property
    void versions_are_sorted_as_their_keys_are(@ForAll("versions") List<String> versions) {
      List<String> sorted = new ArrayList<>(versions);
      sorted.sort(order);
      List<String> expected = new ArrayList<>(versions);
      expected.sort(Comparator.comparing(Properties::key));
      assertThat(sorted).isEqualTo(expected);
    }

    /** A text that sorts as the version does: a number has ten digits, a word comes after 1. */
    private static String key(String version) {
      return Stream.of(version.split("\\."))
          .map(part -> (part.matches("[0-9]+") ? "0".repeat(10 - part.length()) : "1") + part)
          .collect(joining(" "));
    }

    @Provide
    Arbitrary<List<String>> versions() {
      return versionsOf(Arbitraries.strings().withChars(ALPHABET).ofMinLength(1).ofMaxLength(3));
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
      Arbitrary<List<String>> versions() {
        return Choices.arbitrary(VERSIONS);
      }
    }
  }

  /** The contract of a comparator, which must hold whatever the right order is. */
  public static final class EachBeforeAllThatFollow {
    @Property
    void sorted_each_is_before_all_that_follow(@ForAll("versions") List<String> versions) {
      List<String> sorted = new ArrayList<>(versions);
      sorted.sort(new Buggy());
      for (int i = 0; i < sorted.size(); i++) {
        for (String later : sorted.subList(i, sorted.size())) {
          assertThat(new Buggy().compare(sorted.get(i), later))
              .as("%s, to %s", sorted, later)
              .isNotPositive();
        }
      }
    }

    @Provide
    Arbitrary<List<String>> versions() {
      return new Properties.OnBuggy().versions();
    }
  }

  /** Half of the contract of a comparator: forth and back are opposites. */
  public static final class ForthAndBack {
    @Property
    void forth_and_back_are_opposites(@ForAll("versions") List<String> versions) {
      Order order = new Buggy();
      for (String one : versions) {
        for (String other : versions) {
          assertThat(Integer.signum(order.compare(one, other)))
              .isEqualTo(-Integer.signum(order.compare(other, one)));
        }
      }
    }

    @Provide
    Arbitrary<List<String>> versions() {
      return new Properties.OnBuggy().versions();
    }
  }

  /** "Is sorted", as it is usually checked. */
  public static final class NeighboursInOrder {
    @Property
    void sorted_each_is_before_the_next(@ForAll("versions") List<String> versions) {
      List<String> sorted = new ArrayList<>(versions);
      sorted.sort(new Buggy());
      assertThat(sorted).isSortedAccordingTo(new Buggy());
    }

    @Provide
    Arbitrary<List<String>> versions() {
      return new Properties.OnBuggy().versions();
    }
  }

  /** Parts are numbers, as they usually are, or words. */
  public static final class WithNumbersAndWords extends Properties.OnBuggy {
    @Override
    @Provide
    Arbitrary<List<String>> versions() {
      return versionsOf(
          Arbitraries.oneOf(
              Arbitraries.integers().between(0, 100).map(String::valueOf),
              Arbitraries.of("alpha", "beta", "rc", "final")));
    }
  }

  private static Arbitrary<List<String>> versionsOf(Arbitrary<String> part) {
    return part.list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> String.join(".", parts))
        .list()
        .ofMaxSize(8);
  }

  /** Hexadecimal digits, of which a commit's name is made. */
  static final String ALPHABET = "0129abf";

  static final Generator<List<String>> VERSIONS =
      Generator.strings(ALPHABET, 1, 3).list(1, 3).map(parts -> String.join(".", parts)).list(0, 8);

  /** Calls it and expects nothing: what a fuzzer without a specification can see. */
  static void fuzz(Source source) {
    VERSIONS.from(source).sort(new Buggy());
  }
}
