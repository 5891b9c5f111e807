// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.diary;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.Report;

/** The diary for programs. */
public final class DiaryJson {
  private DiaryJson() {}

  /**
   * A day: {@code day}, {@code regions} (each {@code name}, {@code index} or null, {@code change},
   * {@code inDrought}, {@code read}, {@code faults}), {@code sent}, {@code owed}, {@code retries}.
   */
  public static JsonObject of(Day day) {
    JsonObject json = new JsonObject();
    json.addProperty("day", day.report().day().toString());
    JsonArray regions = new JsonArray();
    for (Report.Region region : day.report().regions())
      regions.add(region(region, day.inDrought().contains(region.name())));
    json.add("regions", regions);
    JsonArray sent = new JsonArray();
    for (Delivery delivery : day.report().sent()) sent.add(delivery(delivery));
    json.add("sent", sent);
    JsonArray owed = new JsonArray();
    for (Delivery delivery : day.report().owed()) {
      JsonObject one = delivery(delivery);
      one.addProperty("why", day.why().get(delivery));
      owed.add(one);
    }
    json.add("owed", owed);
    json.addProperty("retries", day.retries());
    return json;
  }

  /** Some days: {@code days} and {@code totals}. */
  public static JsonObject of(List<Day> days) {
    JsonObject json = new JsonObject();
    JsonArray all = new JsonArray();
    for (Day day : days) all.add(of(day));
    json.add("days", all);
    Totals totals = Totals.of(days);
    JsonObject sums = new JsonObject();
    sums.addProperty("days", totals.days());
    sums.addProperty("readings", totals.read());
    sums.addProperty("faults", totals.faults());
    sums.addProperty("retries", totals.retries());
    sums.addProperty("crossings", totals.crossings());
    sums.addProperty("recoveries", totals.recoveries());
    sums.addProperty("sent", totals.sent());
    sums.addProperty("owed", totals.owed());
    json.add("totals", sums);
    return json;
  }

  private static JsonObject region(Report.Region region, boolean inDrought) {
    JsonObject json = new JsonObject();
    json.addProperty("name", region.name());
    json.add("index", JsonNull.INSTANCE);
    region.index().ifPresent(index -> json.addProperty("index", index));
    json.addProperty("change", region.change().name().toLowerCase(Locale.ROOT));
    json.addProperty("inDrought", inDrought);
    json.addProperty("read", region.read());
    JsonArray faults = new JsonArray();
    region.faults().forEach(faults::add);
    json.add("faults", faults);
    return json;
  }

  private static JsonObject delivery(Delivery delivery) {
    JsonObject json = new JsonObject();
    json.addProperty("region", delivery.alert().region());
    json.addProperty("since", delivery.alert().since().toString());
    json.addProperty("index", delivery.alert().index());
    json.addProperty("to", delivery.subscriber());
    return json;
  }
}
