// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import talkdemos.propertytesting.challenge.Challenge;
import talkdemos.propertytesting.experiment.Shrinking.Score;
import talkdemos.propertytesting.experiment.Shrinking.Shrunk;

/** Results that are kept as data, since they took long, or a Python with Hypothesis. */
public final class KeptShrinking {
  private KeptShrinking() {}

  /**
   * What Hypothesis shrank the challenges to.
   *
   * @param version of Hypothesis
   * @param date when it ran
   * @param scores by the names of the challenges
   */
  public record Hypothesis(String version, String date, Map<String, Score> scores) {
    @Override
    public String toString() {
      return "Hypothesis " + version + ", " + date;
    }
  }

  /** What was kept of Hypothesis. */
  public static Hypothesis hypothesis() {
    try (Reader reader = resource("/talkdemos/propertytesting/challenge/hypothesis.json")) {
      return hypothesis(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads what {@code shrinking_challenge.py} prints.
   *
   * @throws JsonParseException if it is something else
   */
  public static Hypothesis hypothesis(Reader reader) {
    JsonObject all = JsonParser.parseReader(reader).getAsJsonObject();
    Map<String, Score> scores = new LinkedHashMap<>();
    for (JsonElement element : all.getAsJsonArray("challenges")) {
      JsonObject challenge = element.getAsJsonObject();
      String name = challenge.get("name").getAsString();
      List<Shrunk> runs = new ArrayList<>();
      for (JsonElement result : challenge.getAsJsonArray("results")) {
        JsonObject run = result.getAsJsonObject();
        if (run.get("shrunk").isJsonNull()) continue;
        runs.add(
            new Shrunk(
                run.get("shrunk").getAsString(),
                run.get("shrinkEvaluations").getAsLong(),
                run.get("millis").getAsLong()));
      }
      scores.put(name, Score.of(runs, minima(name)));
    }
    return new Hypothesis(all.get("version").getAsString(), all.get("date").getAsString(), scores);
  }

  private static Set<String> minima(String name) {
    return Challenge.ALL.stream()
        .filter(challenge -> challenge.name().equals(name))
        .map(Challenge::minima)
        .findFirst()
        .orElseThrow(() -> new JsonParseException("got '" + name + "', expected a challenge"));
  }

  /** What was kept of a long run: of the challenges, or of the animals. */
  public static Shrinking of(boolean animals) {
    String name = animals ? "animals.json" : "challenges.json";
    try (Reader reader = resource("/talkdemos/propertytesting/experiment/" + name)) {
      return new Gson().fromJson(reader, Shrinking.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text that is kept. */
  public static String text(Shrinking shrinking) {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(shrinking)
        + "\n";
  }

  private static Reader resource(String name) {
    InputStream in = KeptShrinking.class.getResourceAsStream(name);
    if (in == null) throw new IllegalStateException("no resource " + name);
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
