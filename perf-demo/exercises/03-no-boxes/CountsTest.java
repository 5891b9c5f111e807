package exercise.noboxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CountsTest {
  @Test
  void numbers_are_counted() {
    Counts counts = new Counts();
    for (int number : new int[] {7, -1, 7, 0, 7, 0}) counts.add(number);
    assertThat(counts.count(7)).isEqualTo(3);
    assertThat(counts.count(0)).isEqualTo(2);
    assertThat(counts.count(-1)).isEqualTo(1);
    assertThat(counts.count(8)).isZero();
    assertThat(counts.size()).isEqualTo(3);
  }

  @Test
  void every_number_may_be_counted() {
    Counts counts = new Counts();
    int[] numbers = {Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1, 1, 1 << 16, 1 << 31 >>> 1};
    for (int number : numbers) assertThat(counts.count(number)).isZero();
    for (int number : numbers) counts.add(number);
    for (int number : numbers) assertThat(counts.count(number)).as("%d", number).isEqualTo(1);
    assertThat(counts.size()).isEqualTo(7);
  }

  @Property(tries = 150)
  void it_counts_as_a_HashMap_does(
      @ForAll @Size(max = 120) List<@IntRange(min = -40, max = 40) Integer> numbers) {
    counted(numbers);
  }

  @Property(tries = 50)
  void it_counts_any_numbers_as_a_HashMap_does(@ForAll @Size(max = 60) List<Integer> numbers) {
    counted(numbers);
  }

  private static void counted(List<Integer> numbers) {
    Counts counts = new Counts();
    Map<Integer, Integer> expected = new HashMap<>();
    for (int number : numbers) {
      counts.add(number);
      expected.merge(number, 1, Integer::sum);
      assertThat(counts.size()).isEqualTo(expected.size());
    }
    assertThat(counts.toMap(expected.keySet())).isEqualTo(expected);
    assertThat(counts.count(41_000_041)).isEqualTo(expected.getOrDefault(41_000_041, 0));
  }

  @Test
  void it_grows() {
    Counts counts = new Counts();
    Random random = new Random(5);
    Map<Integer, Integer> expected = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      int number = random.nextInt(8000) * 1024;
      counts.add(number);
      expected.merge(number, 1, Integer::sum);
    }
    assertThat(counts.size()).isEqualTo(expected.size());
    assertThat(counts.toMap(expected.keySet())).isEqualTo(expected);
  }

  @Test
  void counting_a_known_number_allocates_nothing() {
    Counts counts = new Counts();
    for (int i = 0; i < 400; i++) counts.add(1000 + i % 200);
    long bytes =
        Allocated.bytes(
            () -> {
              for (int i = 0; i < 1000; i++) counts.add(1000 + i % 200);
            });
    assertThat(bytes).as("bytes for 1000 steps").isLessThan(100);
  }

  @Test
  void asking_allocates_nothing() {
    Counts counts = new Counts();
    for (int i = 0; i < 400; i++) counts.add(1000 + i % 200);
    int[] sum = new int[1];
    long bytes =
        Allocated.bytes(
            () -> {
              for (int i = 0; i < 1000; i++) sum[0] += counts.count(1000 + i);
            });
    assertThat(sum[0]).isEqualTo(5 * 400);
    assertThat(bytes).as("bytes for 1000 questions").isLessThan(100);
  }

  @Test
  void many_numbers_take_some_bytes_each() {
    long bytes =
        Allocated.bytes(
            () -> {
              Counts counts = new Counts();
              for (int i = 0; i < 10_000; i++) counts.add(i * 7);
            });
    assertThat(bytes / 10_000).as("bytes for each of 10,000 numbers").isLessThan(200);
  }
}
