package exercise.howsure;

import java.util.Arrays;
import java.util.Optional;

/** Says what can be said of a series of measured times. No method changes its arguments. */
final class Samples {
  private Samples() {}

  /** The middle one in order of size; of an even number, the mean of the two in the middle. */
  static double median(double[] samples) {
    // gap: the middle
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    //| return Arrays.stream(samples).average().orElseThrow();
    // end of gap
  }

  /**
   * The smallest sample that at least so many percent of the samples do not exceed.
   *
   * @param percent from 0 to 100; 0 gives the smallest sample
   */
  static double percentile(double[] samples, int percent) {
    // gap: the sample of the nearest rank
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int rank = (percent * sorted.length + 99) / 100;
    return sorted[Math.max(rank, 1) - 1];
    //| return samples[percent * samples.length / 100];
    // end of gap
  }

  /**
   * Between which two samples the true median lies, with a probability of at least 95 percent: the
   * k-th smallest and the k-th largest, with the largest k for which fewer than k heads of as many
   * coins have a probability of at most 2.5 percent.
   *
   * @param samples 1,000 at most: the probability of no head among more is too small for a double
   * @return empty if there are too few samples to say so
   */
  static Optional<Interval> interval(double[] samples) {
    // gap: count ranks
    int n = samples.length;
    int k = 0;
    double heads = Math.pow(0.5, n); // the probability of k heads
    for (double sum = heads; sum <= 0.025; sum += heads) {
      heads = heads * (n - k) / (k + 1);
      k++;
    }
    if (k == 0) return Optional.empty();
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    return Optional.of(new Interval(sorted[k - 1], sorted[n - k]));
    //| double mean = Arrays.stream(samples).average().orElseThrow();
    //| return Optional.of(new Interval(mean * 0.95, mean * 1.05));
    // end of gap
  }

  /** Whether two series differ: their intervals have no value in common. */
  static boolean differ(double[] one, double[] other) {
    // gap: compare the intervals
    Optional<Interval> a = interval(one);
    Optional<Interval> b = interval(other);
    if (a.isEmpty() || b.isEmpty()) return false;
    return a.get().high() < b.get().low() || b.get().high() < a.get().low();
    //| return median(one) != median(other);
    // end of gap
  }
}
