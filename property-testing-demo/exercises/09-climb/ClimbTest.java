package exercise.climb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClimbTest {
  private static final int TRIES = 3000;
  private static final List<Integer> SORTED = IntStream.range(0, 30).boxed().toList();

  /** Counts how often a score is computed. */
  private static final class Counted<T> implements ToDoubleFunction<T> {
    private final ToDoubleFunction<T> score;
    private int calls;

    Counted(ToDoubleFunction<T> score) {
      this.score = score;
    }

    @Override
    public double applyAsDouble(T input) {
      calls++;
      return score.applyAsDouble(input);
    }
  }

  @Test
  void it_finds_an_input_that_is_slow_to_sort() {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      List<Integer> slowest =
          Climb.maximum(
              () -> shuffled(random),
              list -> Climb.neighbour(list, random),
              Quicksort::comparisons,
              TRIES);
      assertThat(Quicksort.comparisons(slowest))
          .as("comparisons to sort the slowest input found (most: 435, by chance about 200)")
          .isGreaterThanOrEqualTo(250);
    }
  }

  @Test
  void a_neighbour_has_the_same_elements_and_differs_little() {
    Random random = new Random(1);
    int different = 0;
    for (int i = 0; i < 200; i++) {
      List<Integer> list = shuffled(random);
      List<Integer> before = List.copyOf(list);
      List<Integer> neighbour = Climb.neighbour(list, random);
      assertThat(list).as("the list itself, which stays as it is").isEqualTo(before);
      assertThat(neighbour.stream().sorted().toList()).isEqualTo(SORTED);
      if (!neighbour.equals(list)) different++;
    }
    assertThat(different).as("of 200 neighbours that differ").isGreaterThan(150);
  }

  @Test
  void it_crosses_a_plain() {
    Random random = new Random(2);
    int found =
        Climb.maximum(
            () -> 0,
            x -> Math.max(0, x + random.nextInt(7) - 3),
            x -> x / 15, // steps, each 15 wide
            TRIES);
    assertThat(found).as("the place that it comes to from 0").isGreaterThanOrEqualTo(150);
  }

  @Test
  void it_leaves_a_low_hill() {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      int found =
          Climb.maximum(
              () -> random.nextInt(1000),
              x -> Math.max(0, Math.min(999, x + random.nextInt(21) - 10)),
              x -> x < 700 ? 50 - Math.abs(x - 400) / 10.0 : 100 - Math.abs(x - 850) / 2.0,
              3 * TRIES);
      assertThat(found)
          .as("the top of the high hill is 850, that of the low one 400")
          .isBetween(845, 855);
    }
  }

  @Test
  void it_returns_the_best_that_it_saw() {
    Random random = new Random(3);
    List<Integer> seen = new ArrayList<>();
    int found =
        Climb.maximum(
            () -> random.nextInt(1_000_000),
            x -> random.nextInt(1_000_000),
            x -> {
              seen.add(x);
              return x;
            },
            1000);
    assertThat(found).isEqualTo(Collections.max(seen));
  }

  @Test
  void it_computes_no_more_scores_than_it_may() {
    for (int tries : new int[] {1, 2, 10, 500}) {
      Random random = new Random(tries);
      Counted<Integer> score = new Counted<>(x -> x);
      Climb.maximum(() -> random.nextInt(100), x -> x + 1, score, tries);
      assertThat(score.calls).as("scores computed").isLessThanOrEqualTo(tries);
    }
  }

  private static List<Integer> shuffled(Random random) {
    List<Integer> list = new ArrayList<>(SORTED);
    Collections.shuffle(list, random);
    return list;
  }
}
