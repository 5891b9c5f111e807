package exercise.howsure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void the_median_is_in_the_middle() {
    assertThat(Samples.median(new double[] {3, 900, 1})).isEqualTo(3.0);
    assertThat(Samples.median(new double[] {4, 1, 3, 900})).isEqualTo(3.5);
    assertThat(Samples.median(new double[] {7})).isEqualTo(7.0);
  }

  @Test
  void percentiles_have_the_nearest_rank() {
    double[] samples = {50, 20, 15, 40, 35};
    assertThat(Samples.percentile(samples, 0)).isEqualTo(15);
    assertThat(Samples.percentile(samples, 5)).isEqualTo(15);
    assertThat(Samples.percentile(samples, 20)).isEqualTo(15);
    assertThat(Samples.percentile(samples, 21)).isEqualTo(20);
    assertThat(Samples.percentile(samples, 40)).isEqualTo(20);
    assertThat(Samples.percentile(samples, 50)).isEqualTo(35);
    assertThat(Samples.percentile(samples, 99)).isEqualTo(50);
    assertThat(Samples.percentile(samples, 100)).isEqualTo(50);
  }

  @Property(tries = 200)
  void a_percentile_is_the_smallest_sample_that_so_many_do_not_exceed(
      @ForAll @Size(min = 1, max = 30) double[] samples, @ForAll @IntRange(max = 100) int percent) {
    double[] before = samples.clone();
    double found = Samples.percentile(samples, percent);
    assertThat(samples).as("the samples, afterwards").containsExactly(before);
    double expected =
        Arrays.stream(samples)
            .filter(one -> 100L * below(samples, one) >= (long) percent * samples.length)
            .min()
            .orElseThrow();
    assertThat(found).isEqualTo(expected);
  }

  private static long below(double[] samples, double most) {
    return Arrays.stream(samples).filter(one -> one <= most).count();
  }

  @Test
  void the_ranks_are_those_of_the_binomial_distribution() {
    Map<Integer, Integer> ranks =
        Map.of(6, 1, 8, 1, 9, 2, 10, 2, 15, 4, 20, 6, 25, 8, 30, 10, 50, 18, 100, 40);
    ranks.forEach(
        (n, k) ->
            assertThat(Samples.interval(numbers(n)))
                .as("the interval of the samples 1 to " + n)
                .isEqualTo(Optional.of(new Interval(k, n + 1 - k))));
  }

  @Test
  void five_samples_are_too_few() {
    for (int n = 1; n <= 5; n++) assertThat(Samples.interval(numbers(n))).isEmpty();
  }

  private static double[] numbers(int n) {
    double[] numbers = IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
    for (int i = 0; i < n / 2; i += 2) {
      double swapped = numbers[i];
      numbers[i] = numbers[n - 1 - i];
      numbers[n - 1 - i] = swapped;
    }
    return numbers;
  }

  @Test
  void the_true_median_is_within_in_95_of_100_series() {
    Random random = new Random(2022);
    int within = 0;
    for (int series = 0; series < 1000; series++) {
      double[] samples = times(random, 25, 100);
      double trueMedian = 100 + Math.log(2) * 10;
      if (Samples.interval(samples).orElseThrow().contains(trueMedian)) within++;
    }
    assertThat(within).as("series of 1000 whose interval has the true median").isBetween(935, 985);
  }

  @Test
  void series_of_one_program_seldom_differ() {
    Random random = new Random(7);
    int differ = 0;
    for (int i = 0; i < 300; i++)
      if (Samples.differ(times(random, 20, 100), times(random, 20, 100))) differ++;
    assertThat(differ).as("of 300 pairs that do not differ").isLessThanOrEqualTo(6);
  }

  @Test
  void series_of_a_slower_program_do() {
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      double[] fast = times(random, 20, 100);
      double[] slow = times(random, 20, 130);
      assertThat(Samples.differ(fast, slow)).isTrue();
      assertThat(Samples.differ(slow, fast)).isTrue();
    }
  }

  @Test
  void of_too_few_samples_nobody_knows() {
    assertThat(Samples.differ(new double[] {1, 2, 3}, new double[] {10, 20, 30})).isFalse();
    assertThat(Samples.differ(numbers(20), new double[] {100, 200, 300})).isFalse();
  }

  @Property(tries = 100)
  void a_series_does_not_differ_from_itself(@ForAll @Size(min = 1, max = 30) double[] samples) {
    assertThat(Samples.differ(samples, samples)).isFalse();
  }

  /** Times as they are measured: at least so long, most of them little more, some much more. */
  private static double[] times(Random random, int count, double least) {
    return DoubleStream.generate(() -> least - 10 * Math.log(1 - random.nextDouble()))
        .limit(count)
        .toArray();
  }
}
