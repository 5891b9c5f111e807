// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.openjdk.jmh.util.ListStatistics;

/**
 * What was measured of one benchmark on one JVM, whatever file and round it comes from.
 *
 * @param benchmark the name as JMH gives it
 * @param params its parameters, in JMH's order
 * @param jvm the version
 * @param unit of the score, the error and the shots
 * @param score the mean of all iterations
 * @param error half the width of the mean's 99.9 % confidence interval, null if there is none
 * @param cpu the CPU time of the threads per operation in nanoseconds, null if unknown
 * @param cpuError its error, as that of the score
 * @param children the CPU time of child processes, the same way
 * @param iterations how many there were
 * @param shots the iterations in their order, averaged over the forks, where each was one shot of
 *     many; else empty
 */
record Figures(
    String benchmark,
    Map<String, String> params,
    String jvm,
    String unit,
    double score,
    Double error,
    Double cpu,
    Double cpuError,
    Double children,
    int iterations,
    List<Double> shots) {
  private static final int MANY = 100;

  /** One for each benchmark, parameters and JVM among results as JMH writes them. */
  static List<Figures> of(JsonArray results) {
    Map<List<Object>, List<JsonObject>> same = new LinkedHashMap<>();
    for (JsonElement each : results) {
      JsonObject result = each.getAsJsonObject();
      same.computeIfAbsent(
              List.of(text(result, "benchmark"), params(result), text(result, "jdkVersion")),
              key -> new ArrayList<>())
          .add(result);
    }
    return same.values().stream().map(Figures::pooled).toList();
  }

  private static Figures pooled(List<JsonObject> results) {
    List<List<Double>> forks = new ArrayList<>();
    results.forEach(result -> forks.addAll(rawData(metric(result))));
    ListStatistics scores = statistics(forks);
    ListStatistics cpu = statistics(secondary(results, "cpu.time"));
    ListStatistics children = statistics(secondary(results, "cpu.children"));
    JsonObject first = results.get(0);
    return new Figures(
        text(first, "benchmark"),
        params(first),
        text(first, "jdkVersion"),
        text(metric(first), "scoreUnit"),
        scores.getMean(),
        error(scores),
        finite(cpu.getMean()),
        error(cpu),
        finite(children.getMean()),
        (int) scores.getN(),
        shots(forks));
  }

  private static List<Double> shots(List<List<Double>> forks) {
    int length = forks.stream().mapToInt(List::size).min().orElse(0);
    if (length < MANY) return List.of();
    return IntStream.range(0, length)
        .mapToObj(i -> forks.stream().mapToDouble(fork -> fork.get(i)).average().orElseThrow())
        .toList();
  }

  private static List<List<Double>> secondary(List<JsonObject> results, String name) {
    return results.stream()
        .map(result -> result.getAsJsonObject("secondaryMetrics").getAsJsonObject(name))
        .filter(Objects::nonNull)
        .flatMap(metric -> rawData(metric).stream())
        .toList();
  }

  private static List<List<Double>> rawData(JsonObject metric) {
    List<List<Double>> forks = new ArrayList<>();
    for (JsonElement fork : metric.getAsJsonArray("rawData")) forks.add(doubles(fork));
    return forks;
  }

  private static ListStatistics statistics(List<List<Double>> forks) {
    return new ListStatistics(
        forks.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray());
  }

  /** None of fewer than two figures. */
  private static Double error(ListStatistics figures) {
    return figures.getN() < 2 ? null : finite(figures.getMeanErrorAt(0.999));
  }

  private static Double finite(double figure) {
    return Double.isFinite(figure) ? figure : null;
  }

  private static JsonObject metric(JsonObject result) {
    return result.getAsJsonObject("primaryMetric");
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  private static Map<String, String> params(JsonObject result) {
    Map<String, String> params = new LinkedHashMap<>();
    if (result.has("params")) {
      result
          .getAsJsonObject("params")
          .entrySet()
          .forEach(param -> params.put(param.getKey(), param.getValue().getAsString()));
    }
    return params;
  }

  private static List<Double> doubles(JsonElement array) {
    List<Double> doubles = new ArrayList<>();
    array.getAsJsonArray().forEach(number -> doubles.add(number.getAsDouble()));
    return doubles;
  }

  /** The class that the benchmark is in. */
  String className() {
    return benchmark.substring(0, benchmark.lastIndexOf('.'));
  }
}
