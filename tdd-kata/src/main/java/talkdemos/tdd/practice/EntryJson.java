// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Entries as JSON objects, one a line. Unknown members are passed over when reading. */
final class EntryJson {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private EntryJson() {}

  /** The object, without a line break. */
  static String write(Entry entry) {
    JsonObject json = new JsonObject();
    json.addProperty("event", event(entry));
    json.addProperty("at", entry.at().toString());
    if (entry instanceof Entry.Started started) {
      json.addProperty("kata", started.kata());
      json.addProperty("diff", started.diff());
    } else if (entry instanceof Entry.Predicted predicted) {
      json.addProperty("prediction", predicted.prediction().word());
    } else if (entry instanceof Entry.Run run) {
      addRun(run, json);
    } else if (entry instanceof Entry.Committed committed) {
      json.addProperty("commit", committed.commit());
    } else if (entry instanceof Entry.Reverted reverted) {
      json.addProperty("diff", reverted.diff());
    }
    return withoutHalves(GSON.toJson(json));
  }

  private static String event(Entry entry) {
    return entry.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static void addRun(Entry.Run run, JsonObject json) {
    json.addProperty("result", run.result().word());
    json.addProperty("passed", run.passed());
    json.addProperty("failed", run.failed());
    json.addProperty("skipped", run.skipped());
    json.addProperty("millis", run.millis());
    run.prediction().ifPresent(one -> json.addProperty("prediction", one.word()));
    run.right().ifPresent(right -> json.addProperty("right", right));
    json.addProperty("problem", run.problem());
    JsonArray failing = new JsonArray();
    run.failing().forEach(failing::add);
    json.add("failing", failing);
    json.addProperty("whole", run.whole());
    json.addProperty("diff", run.diff());
  }

  /** Half a surrogate pair, which a test's message may hold, has no form in UTF-8. */
  private static String withoutHalves(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            point -> {
              boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
              if (half) safe.append("\\u%04x".formatted(point));
              else safe.appendCodePoint(point);
            });
    return safe.toString();
  }

  /** Reads a line; empty if it is not an entry as {@link #write} makes them. */
  static Optional<Entry> read(String line) {
    try {
      JsonElement json = JsonParser.parseString(line);
      return json.isJsonObject() ? Optional.of(entry(json.getAsJsonObject())) : Optional.empty();
    } catch (JsonParseException
        | DateTimeException
        | IllegalArgumentException
        | IllegalStateException
        | UnsupportedOperationException wrong) {
      return Optional.empty();
    }
  }

  private static Entry entry(JsonObject json) {
    Instant at = Instant.parse(text(json, "at"));
    String event = text(json, "event");
    return switch (event) {
      case "started" -> new Entry.Started(at, text(json, "kata"), text(json, "diff"));
      case "opened" -> new Entry.Opened(at);
      case "closed" -> new Entry.Closed(at);
      case "predicted" ->
          new Entry.Predicted(at, prediction(json).orElseThrow(missing("prediction")));
      case "run" -> run(at, json);
      case "committed" -> new Entry.Committed(at, text(json, "commit"));
      case "reverted" -> new Entry.Reverted(at, text(json, "diff"));
      default -> throw new IllegalArgumentException("event " + event);
    };
  }

  private static Entry.Run run(Instant at, JsonObject json) {
    List<String> failing = new ArrayList<>();
    member(json, "failing").getAsJsonArray().forEach(one -> failing.add(one.getAsString()));
    return new Entry.Run(
        at,
        constant(Result.class, text(json, "result")),
        member(json, "passed").getAsInt(),
        member(json, "failed").getAsInt(),
        member(json, "skipped").getAsInt(),
        member(json, "millis").getAsLong(),
        prediction(json),
        text(json, "problem"),
        failing,
        member(json, "whole").getAsBoolean(),
        text(json, "diff"));
  }

  private static Optional<Prediction> prediction(JsonObject json) {
    return Optional.ofNullable(json.get("prediction"))
        .map(word -> constant(Prediction.class, word.getAsString()));
  }

  private static <T extends Enum<T>> T constant(Class<T> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String text(JsonObject json, String member) {
    return member(json, member).getAsString();
  }

  private static JsonElement member(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name)).orElseThrow(missing(name));
  }

  private static Supplier<IllegalArgumentException> missing(String name) {
    return () -> new IllegalArgumentException("no member " + name);
  }
}
