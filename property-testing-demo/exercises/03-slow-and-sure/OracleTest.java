package exercise.slowandsure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import talkdemos.propertytesting.zoo.PageRanges;
import talkdemos.propertytesting.zoo.PageRanges.Range;

class OracleTest {
  private static final int SEARCHES = 20;
  private static final int TRIES = 300;

  @Example
  void the_oracle_is_right() {
    List<List<Range>> cases =
        List.of(
            List.of(new Range(1, 3), new Range(4, 6)),
            List.of(),
            List.of(new Range(5, 5)),
            List.of(new Range(7, 9), new Range(1, 2)),
            List.of(new Range(1, 9), new Range(3, 4)),
            List.of(new Range(1, 2), new Range(4, 5), new Range(7, 9), new Range(3, 3)),
            List.of(new Range(2, 2), new Range(2, 2)));
    for (List<Range> ranges : cases)
      assertThat(Oracle.join(ranges))
          .as("the oracle joins " + ranges)
          .isEqualTo(new PageRanges.Correct().join(ranges));
  }

  @Example
  void the_ranges_are_as_promised() {
    RandomGenerator<List<Range>> generator = Oracle.ranges().generator(1000);
    Random random = new Random(1);
    for (int i = 0; i < 500; i++)
      assertThat(generator.next(random).value())
          .allMatch(range -> 1 <= range.first() && range.first() <= range.last());
  }

  @Example
  void it_agrees_with_the_right_program() {
    PageRanges.Correct right = new PageRanges.Correct();
    RandomGenerator<List<Range>> generator = Oracle.ranges().generator(1000);
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      List<Range> ranges = generator.next(random).value();
      assertThat(Oracle.join(ranges))
          .as("the oracle joins " + ranges)
          .isEqualTo(right.join(ranges));
    }
  }

  @Example
  void it_finds_a_program_that_does_not_join_what_only_touches() {
    finds(Joins::joinsOneAfterTheOther, "a program that leaves 1-3 and 4-6 apart");
  }

  @Example
  void it_finds_a_program_that_joins_too_much() {
    finds(Joins::bridgesGaps, "a program that joins 1-3 and 5-6, and so prints page 4");
  }

  @Example
  void it_finds_a_program_that_does_not_sort() {
    finds(Joins::trustsTheOrder, "a program that takes ranges as they come");
  }

  @Example
  void it_finds_a_program_that_cuts_a_range_off() {
    finds(Joins::takesTheLastEnd, "a program that lets 1-9 and 3-4 end at 4");
  }

  private static void finds(PageRanges.Join join, String what) {
    RandomGenerator<List<Range>> generator = Oracle.ranges().generator(1000);
    long missed =
        IntStream.range(0, SEARCHES)
            .filter(seed -> agrees(join, generator, new Random(seed)))
            .count();
    if (missed > 0) fail(missed + " of " + SEARCHES + " searches found nothing wrong with " + what);
  }

  private static boolean agrees(
      PageRanges.Join join, RandomGenerator<List<Range>> generator, Random random) {
    for (int i = 0; i < TRIES; i++) {
      List<Range> ranges = generator.next(random).value();
      if (!join.join(ranges).equals(Oracle.join(ranges))) return false;
    }
    return true;
  }
}
