package exercise.withoutfilter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.TooManyFilterMissesException;

class WantedTest {
  @Example
  void departures_are_different_and_ascend() {
    for (List<Integer> minutes : values(Wanted.departures(10, 1439), 200)) {
      assertThat(minutes).hasSize(10).allMatch(minute -> minute >= 0 && minute <= 1439);
      assertThat(Wanted.ascend(minutes)).as("%s ascend", minutes).isTrue();
    }
  }

  @Example
  void any_departures_may_come() {
    assertThat(texts(Wanted.departures(2, 3), 400))
        .containsExactly("[0, 1]", "[0, 2]", "[0, 3]", "[1, 2]", "[1, 3]", "[2, 3]");
  }

  @Example
  void parts_are_positive_and_add_up() {
    for (List<Integer> parts : values(Wanted.parts(9, 10_000), 200)) {
      assertThat(parts).hasSize(9).allMatch(part -> part >= 1);
      int sum = parts.stream().mapToInt(Integer::intValue).sum();
      assertThat(sum).as("the sum of %s", parts).isEqualTo(10_000);
    }
  }

  @Example
  void any_parts_may_come() {
    assertThat(texts(Wanted.parts(3, 5), 400))
        .containsExactly(
            "[1, 1, 3]", "[1, 2, 2]", "[1, 3, 1]", "[2, 1, 2]", "[2, 2, 1]", "[3, 1, 1]");
    assertThat(texts(Wanted.parts(1, 7), 20)).containsExactly("[7]");
  }

  @Example
  void palindromes_read_the_same_from_both_ends() {
    List<String> palindromes = values(Wanted.palindromes('z', 25), 300);
    for (String text : palindromes) {
      assertThat(text).hasSizeLessThanOrEqualTo(25);
      assertThat(text).isEqualTo(new StringBuilder(text).reverse().toString());
    }
    assertThat(palindromes.stream().filter(text -> text.length() > 12).count())
        .as("palindromes of more than 12 letters among 300 of up to 25")
        .isGreaterThan(30);
  }

  @Example
  void any_palindrome_may_come() {
    assertThat(texts(Wanted.palindromes('b', 3), 400))
        .containsExactlyInAnyOrder("", "a", "b", "aa", "bb", "aaa", "aba", "bab", "bbb");
    assertThat(texts(Wanted.palindromes('b', 2), 400))
        .containsExactlyInAnyOrder("", "a", "b", "aa", "bb");
  }

  private static <T> List<T> values(Arbitrary<T> arbitrary, int count) {
    RandomGenerator<T> generator = arbitrary.generator(1000);
    Random random = new Random(42);
    try {
      return IntStream.range(0, count).mapToObj(i -> generator.next(random).value()).toList();
    } catch (TooManyFilterMissesException missed) {
      throw new AssertionError("a filter threw away 10,000 values, and found none to keep", missed);
    }
  }

  private static Set<String> texts(Arbitrary<?> arbitrary, int count) {
    return values(arbitrary, count).stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
