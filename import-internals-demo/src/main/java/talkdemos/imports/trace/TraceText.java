// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import talkdemos.imports.trace.Step.End;
import talkdemos.imports.trace.Step.Kind;
import talkdemos.imports.witness.Importer;

/**
 * A trace as text: who was asked, then the tree with times, as {@code python -X importtime} has.
 */
public final class TraceText {
  private final StringBuilder text = new StringBuilder();
  private final Trace trace;
  private final boolean all;

  private TraceText(Trace trace, boolean all) {
    this.trace = trace;
    this.all = all;
  }

  /**
   * Writes a trace.
   *
   * @param all whether each class of the JDK has its line, or they are counted only
   */
  public static String of(Trace trace, boolean all) {
    return new TraceText(trace, all).text();
  }

  private String text() {
    delegation();
    if (trace.threads().isEmpty()) {
      line("%s was loaded and initialised before: the JVM itself needs it.", name());
      return text.toString();
    }
    line("   self us      cum us  step");
    for (Step thread : trace.threads()) {
      step(thread, 0);
    }
    line("");
    line(
        "%d classes loaded, %d initialised; %d were loaded before.",
        trace.loaded(), trace.initialised(), trace.before());
    if (!trace.missed().isEmpty()) {
      line("asked for and not found: %s", String.join(", ", trace.missed()));
    }
    legend();
    return text.toString();
  }

  private String name() {
    return trace.request().name();
  }

  private void delegation() {
    if (trace.delegation().isEmpty()) return;
    Delegation first = trace.delegation().get(0);
    line("Who was asked for %s, in this order:", first.name());
    for (Delegation.Answer answer : first.answers()) {
      line("  %-9s %s %s", answer.loader(), answer.said(), answer.detail());
    }
    List<Delegation> others = trace.delegation().subList(1, trace.delegation().size());
    int shown = all ? others.size() : Math.min(8, others.size());
    for (Delegation other : others.subList(0, shown)) {
      line("then %s, for %s: %s", other.name(), other.askedBy(), other.outcome());
    }
    if (shown < others.size()) line("... and %d more: --all", others.size() - shown);
    line("");
  }

  private void step(Step step, int depth) {
    String indent = "  ".repeat(depth);
    line("%10s %11s  %s%s", micros(step.self()), cumulative(step), indent, told(step));
    List<Step> quiet = new ArrayList<>();
    for (Step child : step.children()) {
      if (isShown(child)) step(child, depth + 1);
      else quiet.add(child);
    }
    if (quiet.isEmpty()) return;
    long sum = quiet.stream().mapToLong(Step::cumulative).sum();
    line("%10s %11s  %s  the JDK's: %s", "", micros(sum), indent, count(quiet));
  }

  /** Steps of the program's classes, what led to them, and what was asked for. */
  private boolean isShown(Step step) {
    if (all || step.name().equals(trace.request().className())) return true;
    if (step.kind() == Kind.INIT && step.cumulative() == 0 && step.ofJdk()) return false;
    return !step.ofJdk() || step.children().stream().anyMatch(this::isShown);
  }

  private static String count(List<Step> steps) {
    int[] loads = {0};
    int[] inits = {0};
    for (Step step : steps) {
      step.walk(
          s -> {
            if (s.kind() == Kind.LOAD) loads[0]++;
            if (s.kind() == Kind.INIT) inits[0]++;
          });
    }
    return "%d loaded, %d initialised".formatted(loads[0], inits[0]);
  }

  private String told(Step step) {
    StringBuilder told = new StringBuilder();
    told.append(step.kind().name().toLowerCase(Locale.ROOT)).append(" ").append(step.name());
    if (step.kind() == Kind.LOAD && step.source() != null) {
      told.append(" from ").append(step.source().text());
      if (!step.loader().isEmpty()) told.append(" by ").append(step.loader());
    }
    if (step.how() == End.THREW) told.append(", which threw");
    String by =
        step.askedBy().startsWith(Importer.class.getName()) ? "this import" : step.askedBy();
    if (!by.isEmpty()) told.append(" <- ").append(by);
    return told.toString();
  }

  private static String cumulative(Step step) {
    boolean exact = step.how() != End.INFERRED || step.kind() == Kind.THREAD;
    return (exact ? "" : "<=") + micros(step.cumulative());
  }

  private static String micros(long nanos) {
    return String.format(Locale.ROOT, "%,d", Math.round(nanos / 1000.0));
  }

  private void legend() {
    line("");
    line(
        "x <- y: y asked for x. load: from the question to the class; verify: its code is checked;");
    line("init: its initialiser runs. Observed: begins of all, ends of load and verify, who asked");
    line("(the JVM's log). Ends of init: %s", ends());
    line("The log takes time too: compare, do not add up.");
  }

  private String ends() {
    return trace.request().witness()
        ? "marked by an agent outside the JDK; <= is the first sign that it is over."
        : "the log has none; <= is the first sign that it is over.";
  }

  private void line(String format, Object... arguments) {
    text.append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments))
        .append("\n");
  }
}
