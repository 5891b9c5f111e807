// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a fuzzer found, kept since it takes a JVM for each seed: a part of what {@code --fuzzer
 * jazzer --json} prints.
 *
 * @param fuzzer its name and version
 * @param date when it ran
 * @param java the version of its JVM
 */
public record KeptFuzzing(String fuzzer, String date, String java, List<Fuzzed> animals) {

  /**
   * What became of one animal.
   *
   * @param seeds how many were tried
   * @param seedsOfFuzzer with how many of them it was found
   */
  public record Fuzzed(String name, int seeds, int seedsOfFuzzer) {}

  /** What was kept of Jazzer. */
  public static KeptFuzzing ofJazzer() {
    InputStream in = KeptFuzzing.class.getResourceAsStream("jazzer.json");
    if (in == null) throw new IllegalStateException("no resource jazzer.json");
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, KeptFuzzing.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** How many animals were found with every seed. */
  public int found() {
    return (int) animals.stream().filter(one -> one.seedsOfFuzzer == one.seeds).count();
  }

  /** The number of seeds, the same for all. */
  public int seeds() {
    return animals.get(0).seeds;
  }
}
