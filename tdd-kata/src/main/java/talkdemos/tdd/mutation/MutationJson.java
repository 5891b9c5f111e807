// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import talkdemos.tdd.mutation.MutationReport.Fate;
import talkdemos.tdd.mutation.MutationReport.Result;

/** Shows a mutation report as JSON: {@code kata, step, mutants, counts, testClasses, tests}. */
public final class MutationJson {
  private MutationJson() {}

  /** The report as one pretty-printed object. */
  public static String of(MutationReport report) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("all", report.results().size());
    for (Fate fate : Fate.values()) counts.put(word(fate), report.count(fate));
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kata", report.kata().name());
    object.put("step", report.kata().steps().get(report.step()).name());
    object.put("counts", counts);
    object.put(
        "testClasses",
        rows(report.testClasses(), report::noticedByClass, report::noticedOnlyByClass));
    object.put("tests", rows(report.tests(), report::noticedBy, report::noticedOnlyBy));
    object.put("noticeNone", report.noticeNone());
    object.put("mutants", report.results().stream().map(MutationJson::mutant).toList());
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(object);
  }

  private static List<Map<String, Object>> rows(
      List<String> names, ToLongFunction<String> notices, ToLongFunction<String> alone) {
    return names.stream()
        .map(
            name -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("name", name);
              row.put("notices", notices.applyAsLong(name));
              row.put("alone", alone.applyAsLong(name));
              return row;
            })
        .toList();
  }

  private static Map<String, Object> mutant(Result result) {
    Mutant mutant = result.mutant();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", mutant.file());
    object.put("line", mutant.line());
    object.put("class", mutant.className());
    object.put("method", mutant.method());
    object.put("operator", mutant.operator().words());
    object.put("change", mutant.description());
    object.put("fate", word(result.fate()));
    object.put("noticedBy", result.noticedBy());
    return object;
  }

  private static String word(Fate fate) {
    String[] words = fate.name().toLowerCase(Locale.ROOT).split("_");
    return words.length == 1
        ? words[0]
        : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
  }
}
