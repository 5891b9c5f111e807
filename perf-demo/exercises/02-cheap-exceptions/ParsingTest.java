package exercise.cheapexceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ParsingTest {
  @Test
  void a_failure_has_no_stack_trace() {
    assertThat(new Failure(3, "a digit").getStackTrace().length)
        .as("lines of its stack trace")
        .isZero();
  }

  @Test
  void its_message_says_what_and_where() {
    Failure one = new Failure(3, "a digit");
    Failure other = new Failure(40, "a letter");
    assertThat(one).hasMessage("at 3: expected a digit");
    assertThat(other).hasMessage("at 40: expected a letter");
    assertThat(one).hasToString(Failure.class.getName() + ": at 3: expected a digit");
  }

  @Test
  void a_failure_costs_as_much_as_its_fields() {
    assertThat(Allocated.bytes(() -> failAt(0))).as("bytes of one failure").isBetween(16L, 64L);
  }

  @Test
  void a_failure_deep_down_costs_no_more() {
    assertThat(Allocated.bytes(() -> failAt(300))).as("bytes of one failure").isBetween(16L, 64L);
  }

  private static void failAt(int depth) {
    try {
      descend(depth);
    } catch (Failure caught) {
      // tries something else
    }
  }

  private static int descend(int depth) {
    if (depth == 0) throw new Failure(depth, "a digit");
    return 1 + descend(depth - 1);
  }

  @Property(tries = 200)
  void numbers_are_what_parseInt_reads(@ForAll("words") String word) {
    int expected;
    try {
      Integer.parseInt(word);
      expected = 1;
    } catch (NumberFormatException none) {
      expected = 0;
    }
    assertThat(Words.numbers(List.of(word))).isEqualTo(expected);
  }

  @Test
  void numbers_at_the_borders_are_told_apart() {
    List<String> numbers =
        List.of(
            "0", "-0", "+0", "007", "2147483647", "-2147483648", "+2147483647", "-00002147483648");
    List<String> others =
        List.of(
            "",
            "-",
            "+",
            "--1",
            "1-",
            "2147483648",
            "+2147483648",
            "-2147483649",
            "9999999999",
            "18446744073709551617",
            "1 ",
            " 1",
            "0x1F",
            "1.0",
            "1_000");
    assertThat(numbers).allMatch(word -> Words.numbers(List.of(word)) == 1);
    assertThat(others).noneMatch(word -> Words.numbers(List.of(word)) == 1);
  }

  @Test
  void a_word_that_is_none_costs_nothing() {
    List<String> words =
        Arrays.asList(IntStream.range(0, 500).mapToObj(i -> "word" + i).toArray(String[]::new));
    assertThat(Allocated.bytes(() -> Words.numbers(words)))
        .as("bytes for 500 words without a number")
        .isLessThan(500);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("+-0123456789").ofMaxLength(12),
        Arbitraries.longs().between(-2147483660L, 2147483660L).map(String::valueOf),
        Arbitraries.strings().ascii().ofMaxLength(4));
  }
}
