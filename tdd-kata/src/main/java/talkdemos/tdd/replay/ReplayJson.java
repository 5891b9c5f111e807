// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.tdd.kata.Announcement;
import talkdemos.tdd.kata.Step;
import talkdemos.tdd.workbench.TestOutcome;
import talkdemos.tdd.workbench.Verdict;

/** Shows a replay as JSON: {@code kata, title, holds, steps}. */
public final class ReplayJson {
  private ReplayJson() {}

  /** The replay as one pretty-printed object. */
  public static String of(Replay replay) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kata", replay.kata().name());
    object.put("title", replay.kata().title());
    object.put("holds", replay.holds());
    object.put("steps", replay.steps().stream().map(ReplayJson::step).toList());
    return new GsonBuilder()
        .setPrettyPrinting()
        .serializeNulls()
        .disableHtmlEscaping()
        .create()
        .toJson(object);
  }

  private static Map<String, Object> step(StepResult result) {
    Step step = result.step();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("step", step.name());
    object.put("round", step.number());
    object.put("phase", step.phase().word());
    object.put("why", step.why());
    object.put("announced", announced(step.announced()));
    object.put("holds", result.breaches().isEmpty());
    object.put("breaches", result.breaches().stream().map(ReplayJson::breach).toList());
    object.put("notes", result.notes());
    object.put("codeLines", result.size().code());
    object.put("testLines", result.size().tests());
    object.put("codeAdded", result.codeAdded());
    object.put("codeRemoved", result.codeRemoved());
    object.put("coverage", result.coverage().isPresent() ? result.coverage().getAsDouble() : null);
    object.put("millis", result.millis());
    object.put("happened", happened(result.verdict()));
    object.put("diffs", result.diffs().stream().map(ReplayJson::diff).toList());
    return object;
  }

  private static Map<String, Object> announced(Announcement announced) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (announced instanceof Announcement.Fails fails) {
      object.put("fails", fails.test().toString());
      object.put("with", fails.with());
    } else if (announced instanceof Announcement.DoesNotCompile refused) {
      object.put("doesNotCompile", refused.with());
    } else if (announced instanceof Announcement.Passes passes) {
      object.put("passes", passes.tests().stream().map(each -> each.test().toString()).toList());
    } else {
      object.put("passes", "all");
    }
    return object;
  }

  private static Map<String, String> breach(Breach breach) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("rule", breach.rule().words());
    object.put("where", breach.where());
    object.put("found", breach.found());
    object.put("expected", breach.expected());
    return object;
  }

  private static Map<String, Object> happened(Verdict verdict) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (verdict instanceof Verdict.DoesNotCompile refused) {
      object.put("compiles", false);
      object.put("problems", refused.problems());
    } else if (verdict instanceof Verdict.Ended ended) {
      object.put("compiles", true);
      object.put("ended", ended.reason().name());
      object.put("message", ended.message());
      object.put("tests", tests(ended.before()));
    } else if (verdict instanceof Verdict.Tested tested) {
      object.put("compiles", true);
      object.put("tests", tests(tested.outcomes()));
      object.put("output", tested.output().out() + tested.output().err());
    }
    return object;
  }

  private static List<Map<String, Object>> tests(List<TestOutcome> outcomes) {
    List<Map<String, Object>> tests = new ArrayList<>();
    for (TestOutcome outcome : outcomes) {
      Map<String, Object> test = new LinkedHashMap<>();
      test.put("test", outcome.test().toString());
      test.put("status", outcome.status().name());
      test.put("message", outcome.message());
      test.put("at", outcome.position().map(Object::toString).orElse(null));
      tests.add(test);
    }
    return tests;
  }

  private static Map<String, Object> diff(FileDiff diff) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", diff.path());
    object.put("added", diff.added());
    object.put("removed", diff.removed());
    object.put("unified", String.join("\n", diff.unified()));
    return object;
  }
}
