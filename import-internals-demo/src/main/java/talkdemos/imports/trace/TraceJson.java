// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import talkdemos.imports.trace.Step.Kind;

/** A trace as the objects of JSON. */
public final class TraceJson {
  private TraceJson() {}

  /**
   * One object: {@code jdk}, {@code target}, {@code exitStatus}, {@code loadedBefore}, {@code
   * loaded}, {@code initialised}, {@code notFound}, {@code asked} (for a single class) and {@code
   * threads}: the trees. A step has {@code kind} (thread, load, verify, init), {@code class},
   * {@code source}, {@code from} (the kind of source), {@code loader}, {@code askedBy}, {@code
   * startMicros} since the JVM's start (of a load whose begin is not in the log, its end), {@code
   * selfMicros}, {@code cumulativeMicros}, {@code end} (observed, threw, inferred, never) and
   * {@code children}.
   */
  public static Map<String, Object> of(Trace trace) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("jdk", trace.request().jdk().number());
    json.put("target", trace.request().name());
    json.put("exitStatus", trace.finished().status());
    json.put("loadedBefore", trace.before());
    json.put("loaded", trace.loaded());
    json.put("initialised", trace.initialised());
    json.put("notFound", trace.missed());
    json.put("asked", trace.delegation());
    json.put("threads", steps(trace.threads()));
    return json;
  }

  private static List<Map<String, Object>> steps(List<Step> steps) {
    return steps.stream().map(TraceJson::step).toList();
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
    json.put(step.kind() == Kind.THREAD ? "thread" : "class", step.name());
    if (step.kind() != Kind.THREAD) {
      json.put("source", step.source() == null ? null : step.source().text());
      json.put("from", step.source() == null ? null : step.source().kind().toString());
      json.put("loader", step.loader());
      json.put("askedBy", step.askedBy());
    }
    json.put("startMicros", micros(step.begin()));
    json.put("selfMicros", micros(step.self()));
    json.put("cumulativeMicros", micros(step.cumulative()));
    json.put("end", step.how().name().toLowerCase(Locale.ROOT));
    json.put("children", steps(step.children()));
    return json;
  }

  /** With one decimal: many steps take less than one. */
  private static double micros(long nanos) {
    return Math.round(nanos / 100.0) / 10.0;
  }
}
