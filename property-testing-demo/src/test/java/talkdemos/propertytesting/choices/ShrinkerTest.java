// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for any generator and any fault. */
class ShrinkerTest {

  /** Some of everything: dependent, recursive, chosen, rejected. */
  private static final Generator<List<String>> VALUES =
      source -> {
        int length = source.integer(1, 5);
        Generator<String> element =
            Generator.oneOf(
                Generator.integers(-50, 50).map(String::valueOf),
                Generator.strings("abc", 0, length),
                Generator.integers(0, length).flatMap(n -> Generator.of("x", "y", "z" + n)),
                Generator.longs(Long.MIN_VALUE, Long.MAX_VALUE)
                    .filter(number -> number % 3 != 0)
                    .map(Long::toHexString));
        return source.list(element, 0, 2 * length);
      };

  /** A fault that is as good as random, but the same each time. */
  private static Predicate<List<String>> fault(long seed) {
    return list -> Math.floorMod(list.hashCode() * 31 + seed, 5) == 0 && !list.isEmpty();
  }

  private static Optional<Recording> failing(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      Optional<Recording> run = Recording.random(VALUES, random);
      if (run.isPresent() && fault(seed).test(run.get().value(VALUES))) return run;
    }
    return Optional.empty();
  }

  @Property
  void what_was_recorded_can_be_replayed(@ForAll long seed) {
    Optional<Recording> run = Recording.random(VALUES, new Random(seed));
    Assume.that(run.isPresent());
    Recording again = Recording.replay(VALUES, run.get().values()).orElseThrow();
    assertThat(again.choices()).isEqualTo(run.get().choices());
    assertThat(again.value(VALUES)).isEqualTo(run.get().value(VALUES));
  }

  @Property
  void any_numbers_make_a_value_or_none(@ForAll long[] numbers) {
    Recording.replay(VALUES, numbers)
        .ifPresent(
            run -> {
              assertThat(run.choices())
                  .allMatch(choice -> choice.domain().contains(choice.value()));
              assertThat(run.value(VALUES)).hasSizeLessThanOrEqualTo(10);
            });
  }

  @Property(tries = 300)
  void the_result_fails_and_is_not_less_simple(@ForAll long seed) {
    Optional<Recording> start = failing(seed);
    Assume.that(start.isPresent());
    Recording result = Choices.shrunk(VALUES, start.get(), fault(seed));
    assertThat(fault(seed).test(result.value(VALUES))).isTrue();
    assertThat(result).isLessThanOrEqualTo(start.get());
  }

  @Property(tries = 300)
  void a_result_is_not_shrunk_further(@ForAll long seed) {
    Optional<Recording> start = failing(seed);
    Assume.that(start.isPresent());
    Recording result = Choices.shrunk(VALUES, start.get(), fault(seed));
    Recording again = Choices.shrunk(VALUES, result, fault(seed));
    assertThat(again.choices()).isEqualTo(result.choices());
  }

  @Property(tries = 300)
  void nothing_is_asked_twice_and_only_what_is_simpler(@ForAll long seed) {
    Optional<Recording> start = failing(seed);
    Assume.that(start.isPresent());
    Shrinker shrinker = new Shrinker(VALUES, start.get(), 10_000);
    Set<String> asked = new HashSet<>();
    for (Optional<Recording> next = shrinker.next(); next.isPresent(); next = shrinker.next()) {
      assertThat(next.get()).isLessThan(shrinker.best());
      assertThat(asked.add(next.get().toString())).as("asked for the first time").isTrue();
      shrinker.answer(fault(seed).test(next.get().value(VALUES)));
    }
  }

  @Test
  void it_stops_after_the_most_questions() {
    Recording start =
        LongStream.range(0, 100)
            .mapToObj(ShrinkerTest::failing)
            .flatMap(Optional::stream)
            .max(Comparator.comparing(Recording::size))
            .orElseThrow();
    Shrinker shrinker = new Shrinker(VALUES, start, 7);
    int questions = 0;
    while (shrinker.next().isPresent()) {
      questions++;
      shrinker.answer(false);
    }
    assertThat(questions).isEqualTo(7);
    assertThat(shrinker.best()).isSameAs(start);
  }

  @Property
  void greatest_finds_the_last_that_is_good(@ForAll long limit, @ForAll long last) {
    long asked = Shrinker.greatest(limit, n -> Long.compareUnsigned(n, last) <= 0);
    assertThat(asked).isEqualTo(Long.compareUnsigned(limit, last) < 0 ? limit : last);
  }
}
