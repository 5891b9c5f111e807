package exercise.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ShrinkTest {
  /** Counts how often it is asked, and ends the test when that is too often. */
  private record Counted(Predicate<List<Integer>> fails, int most, int[] asked)
      implements Predicate<List<Integer>> {
    Counted(Predicate<List<Integer>> fails, int most) {
      this(fails, most, new int[1]);
    }

    @Override
    public boolean test(List<Integer> list) {
      if (++asked[0] > most) Assertions.fail("it asked more than " + most + " times");
      return fails.test(list);
    }
  }

  @Test
  void what_has_no_part_in_the_failure_is_left_out() {
    assertThat(smallest(list(20, 10), list -> list.size() >= 3, 500)).isEqualTo(List.of(0, 0, 0));
  }

  @Test
  void a_number_comes_as_near_to_0_as_it_may() {
    assertThat(smallest(List.of(734), list -> list.contains(734) || sum(list) >= 100, 500))
        .isEqualTo(List.of(100));
    assertThat(smallest(List.of(8, -900), list -> list.stream().anyMatch(n -> n <= -50), 500))
        .isEqualTo(List.of(-50));
  }

  @Test
  void one_simplification_makes_way_for_another() {
    assertThat(smallest(List.of(5, 3), list -> !list.equals(sorted(list)), 500))
        .isIn(List.of(1, 0), List.of(0, -1));
    assertThat(smallest(List.of(7, 6, 4, 9), list -> sum(list) >= list.size() * 3 + 1, 500))
        .isEqualTo(List.of(4));
  }

  @Test
  void a_long_list_takes_few_questions() {
    List<Integer> numbers = new ArrayList<>(list(1000, 900));
    numbers.set(617, 1_234_567);
    assertThat(smallest(numbers, list -> list.stream().anyMatch(n -> n >= 1000), 400))
        .isEqualTo(List.of(1000));
  }

  @Test
  void no_single_step_makes_the_result_simpler() {
    List<Predicate<List<Integer>>> properties =
        List.of(
            list -> sum(list) >= 300,
            list -> new HashSet<>(list).size() < list.size(),
            list -> !list.equals(sorted(list)),
            list -> list.stream().filter(n -> n % 2 != 0).count() >= 3,
            list -> list.size() >= 4 && list.get(0) > list.get(list.size() - 1),
            list -> Math.abs(sum(list)) >= 50);
    for (int seed = 0; seed < 20; seed++) {
      List<Integer> numbers = new ArrayList<>(list(30, 200));
      new Random(seed).ints(10, -200, 200).forEach(numbers::add);
      for (Predicate<List<Integer>> fails : properties) {
        if (!fails.test(numbers)) continue;
        List<Integer> result = smallest(numbers, fails, 20_000);
        assertThat(fails.test(result)).as(result + " fails").isTrue();
        for (List<Integer> simpler : simpler(result))
          assertThat(fails.test(simpler))
              .as(result + " is the result, but " + simpler + " is simpler and fails as well")
              .isFalse();
      }
    }
  }

  private static List<Integer> smallest(
      List<Integer> failing, Predicate<List<Integer>> fails, int most) {
    return Shrink.smallest(List.copyOf(failing), new Counted(fails, most));
  }

  private static List<List<Integer>> simpler(List<Integer> list) {
    List<List<Integer>> all = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      List<Integer> shorter = new ArrayList<>(list);
      int number = shorter.remove(i);
      all.add(shorter);
      for (int nearer : number == 0 ? new int[0] : new int[] {0, number - Integer.signum(number)}) {
        List<Integer> changed = new ArrayList<>(list);
        changed.set(i, nearer);
        all.add(changed);
      }
    }
    return all;
  }

  private static List<Integer> list(int size, int below) {
    return IntStream.range(0, size).map(i -> (i * 37 + 11) % below).boxed().toList();
  }

  private static List<Integer> sorted(List<Integer> list) {
    return list.stream().sorted().toList();
  }

  private static int sum(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).sum();
  }
}
