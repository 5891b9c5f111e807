// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.startup;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Times as one JSON array with an object for each JDK, program and mode: {@code jvm}, {@code
 * program}, {@code mode}, {@code rounds}; then {@code cpuMillis} and {@code wallMillis}, each with
 * {@code median}, {@code min} and {@code max}, {@code loaded} (classes) and {@code
 * archivedPercent}; or, of a mode that could not be measured, {@code absent}: why.
 */
public final class StartupJson {
  private final JsonArray array = new JsonArray();

  /** Adds a program's modes on one JDK. */
  public void add(Bench bench, Iterable<Measured> modes) {
    for (Measured mode : modes) array.add(object(bench, mode));
  }

  public JsonArray array() {
    return array;
  }

  private static JsonObject object(Bench bench, Measured measured) {
    JsonObject object = new JsonObject();
    object.addProperty("jvm", bench.jdk().number());
    object.addProperty("program", measured.program());
    object.addProperty("mode", measured.mode().toString());
    object.addProperty("rounds", bench.rounds());
    if (measured.present()) {
      object.add("cpuMillis", object(measured.cpu()));
      object.add("wallMillis", object(measured.wall()));
      object.addProperty("loaded", measured.loaded());
      object.addProperty("archivedPercent", measured.archivedPercent());
    } else {
      object.addProperty("absent", measured.absent());
    }
    return object;
  }

  private static JsonObject object(Spread spread) {
    JsonObject object = new JsonObject();
    object.addProperty("median", StartupChart.millis(spread.median()));
    object.addProperty("min", StartupChart.millis(spread.min()));
    object.addProperty("max", StartupChart.millis(spread.max()));
    return object;
  }
}
