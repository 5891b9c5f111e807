// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import talkdemos.tdd.kata.Phase;

/** A session as JSON: the runs as the coach sees them, and the figures. */
final class ReportJson {
  private ReportJson() {}

  static String of(String title, Figures figures) {
    JsonObject json = new JsonObject();
    json.addProperty("kata", title);
    JsonObject seconds = new JsonObject();
    figures.time().forEach((phase, time) -> seconds.addProperty(phase.word(), time.toSeconds()));
    json.add("seconds", seconds);
    JsonObject predictions = new JsonObject();
    predictions.addProperty("right", figures.score().right());
    predictions.addProperty("of", figures.score().of());
    json.add("predictions", predictions);
    json.addProperty("medianStep", figures.medianStep());
    JsonObject findings = new JsonObject();
    figures.findings().forEach((kind, count) -> findings.addProperty(kind.word(), count));
    json.add("findings", findings);
    JsonArray runs = new JsonArray();
    figures.moments().forEach(moment -> runs.add(run(moment)));
    json.add("runs", runs);
    return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(json);
  }

  private static JsonObject run(Moment moment) {
    Entry.Run run = moment.run();
    JsonObject json = new JsonObject();
    json.addProperty("number", moment.number());
    json.addProperty("at", run.at().toString());
    json.addProperty("result", run.result().word());
    moment.phase().map(Phase::word).ifPresent(phase -> json.addProperty("phase", phase));
    json.addProperty("tests", run.tests());
    json.addProperty("failed", run.failed());
    json.addProperty("millis", run.millis());
    json.addProperty("seconds", moment.before().toSeconds());
    json.addProperty("codeLines", moment.size().code());
    json.addProperty("testLines", moment.size().tests());
    json.addProperty("newTests", moment.size().newTests());
    run.prediction().ifPresent(one -> json.addProperty("prediction", one.word()));
    run.right().ifPresent(right -> json.addProperty("right", right));
    JsonArray findings = new JsonArray();
    for (Finding finding : moment.findings()) {
      JsonObject one = new JsonObject();
      one.addProperty("kind", finding.kind().word());
      one.addProperty("text", finding.text());
      findings.add(one);
    }
    json.add("findings", findings);
    return json;
  }
}
