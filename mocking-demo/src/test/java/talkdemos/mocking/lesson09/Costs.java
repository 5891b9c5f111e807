// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson09;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the suites took.
 *
 * @param machine processors, operating system and JVM
 * @param load how many threads wanted a processor meanwhile, on average over the last minute
 * @param suites by their names
 */
record Costs(
    String date,
    String machine,
    String options,
    String command,
    double load,
    Map<String, Cost> suites) {
  /** Of one number the least, the median and the greatest. */
  record Spread(double least, double median, double greatest) {
    static Spread of(List<Double> values) {
      List<Double> sorted = values.stream().sorted().toList();
      int middle = sorted.size() / 2;
      double median =
          sorted.size() % 2 == 1
              ? sorted.get(middle)
              : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
      return new Spread(
          rounded(sorted.get(0)), rounded(median), rounded(sorted.get(sorted.size() - 1)));
    }
  }

  /**
   * What one suite took, in milliseconds.
   *
   * @param first its first test in a new JVM, by the clock
   * @param wall a test in a warm JVM, by the clock
   * @param cpu a test in a warm JVM, of all threads: the mean, as this clock ticks every 10 ms
   */
  record Cost(Spread first, Spread wall, double cpu) {}

  /** To a hundredth. */
  static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  /** The result that was kept. */
  static Costs kept() throws IOException {
    try (InputStream in = Costs.class.getResourceAsStream("costs.json");
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(text, Costs.class);
    }
  }
}
