package kata.unknownanswer;

import java.util.Arrays;

/** What is usual among some values: their mean, and how far they stray from it. */
record Normal(double mean, double deviation) {
  static Normal of(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    double variance =
        Arrays.stream(values).map(v -> Math.pow(v - mean, 2)).average().orElse(Double.NaN);
    return new Normal(mean, Math.sqrt(variance));
  }

  /** By how many deviations the value is above the mean. */
  double score(double value) {
    return (value - mean) / deviation;
  }
}
