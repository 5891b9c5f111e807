// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson09;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures the suites and keeps what comes out; no test of the build, for it takes minutes:
 *
 * <pre>mvn -pl mocking-demo test -Dtest=MeasureCosts</pre>
 */
class MeasureCosts {
  private static final int NEW_JVMS = 5;
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 30;
  private static final Path KEPT =
      Path.of("src/test/resources/talkdemos/mocking/lesson09/costs.json");

  @Test
  void measure() throws IOException, InterruptedException {
    Map<String, List<Double>> first = new LinkedHashMap<>();
    for (int i = 0; i < NEW_JVMS; i++)
      for (String suite : Round.SUITES.keySet())
        first.computeIfAbsent(suite, key -> new ArrayList<>()).add(firstInNewJvm(suite));
    for (int i = 0; i < WARM_UP; i++) round(i);
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    for (int i = 0; i < ROUNDS; i++)
      round(i)
          .forEach(
              (suite, one) -> rounds.computeIfAbsent(suite, key -> new ArrayList<>()).add(one));
    keep(first, rounds);
  }

  /** Each suite once, each time in another order: what one leaves behind meets all others. */
  private static Map<String, Round> round(int number) {
    List<String> order = new ArrayList<>(Round.SUITES.keySet());
    Collections.rotate(order, number);
    Map<String, Round> round = new LinkedHashMap<>();
    for (String suite : order) round.put(suite, Round.of(suite));
    return round;
  }

  private static void keep(Map<String, List<Double>> first, Map<String, List<Round>> rounds)
      throws IOException {
    Map<String, Costs.Cost> suites = new LinkedHashMap<>();
    for (String suite : Round.SUITES.keySet())
      suites.put(
          suite,
          new Costs.Cost(
              Costs.Spread.of(first.get(suite)),
              Costs.Spread.of(rounds.get(suite).stream().map(Round::wall).toList()),
              mean(rounds.get(suite))));
    Costs costs =
        new Costs(
            LocalDate.now(ZoneOffset.UTC).toString(),
            "%d processors, %s, JDK %s"
                .formatted(
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("os.name"),
                    Runtime.version()),
            String.join(" ", options()).replaceAll("(:|^)\\S*/", "$1"),
            "mvn -pl mocking-demo test -Dtest=MeasureCosts",
            Costs.rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
            suites);
    Files.createDirectories(KEPT.getParent());
    Files.writeString(
        KEPT,
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(costs) + "\n");
  }

  private static double mean(List<Round> rounds) {
    return Costs.rounded(rounds.stream().mapToDouble(Round::cpu).average().orElseThrow());
  }

  /** The JVM's own options, as this build has set them. */
  private static List<String> options() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  private static double firstInNewJvm(String suite) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Round.class.getName(), suite));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) throw new IOException(suite + ": " + printed);
      return printed
          .lines()
          .filter(line -> line.startsWith("first "))
          .mapToDouble(line -> Double.parseDouble(line.substring("first ".length())))
          .findFirst()
          .orElseThrow(() -> new IOException(suite + ": " + printed));
    }
  }
}
