// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import talkdemos.imports.log.Source;
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
  private final long shortest;

  private TraceText(Trace trace, boolean all, long shortest) {
    this.trace = trace;
    this.all = all;
    this.shortest = shortest;
  }

  /**
   * Writes a trace.
   *
   * @param all whether each class of the JDK has its line, or they are counted only
   * @param shortest steps that took less than these nanoseconds are counted only
   */
  public static String of(Trace trace, boolean all, long shortest) {
    return new TraceText(trace, all, shortest).text();
  }

  /** How many classes, and the longest time of its own that is known, in one sentence. */
  public static String answer(Trace trace) {
    List<Step> steps = new ArrayList<>();
    trace.threads().forEach(thread -> thread.children().forEach(c -> c.walk(steps::add)));
    return steps.stream()
        .filter(step -> step.how() == End.OBSERVED || step.how() == End.THREW)
        .max(Comparator.comparingLong(Step::self))
        .map(
            longest ->
                "%d classes; longest: %s, %s us of its own"
                    .formatted(trace.loaded(), phase(longest), micros(longest.self())))
        .orElse("none: the JVM had loaded it before");
  }

  private static String phase(Step step) {
    return step.kind().name().toLowerCase(Locale.ROOT) + " " + step.name();
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
      line("  %-9s %s", answer.loader(), (answer.said() + " " + answer.detail()).strip());
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
    boolean unknown = step.kind() == Kind.LOAD && step.cumulative() == 0;
    String self = unknown ? "-" : bound(step, step.self());
    String cumulative = unknown ? "-" : bound(step, step.cumulative());
    line("%10s %11s  %s%s", self, cumulative, indent, told(step));
    List<Step> ofJdk = new ArrayList<>();
    List<Step> small = new ArrayList<>();
    for (Step child : step.children()) {
      if (!isShown(child)) ofJdk.add(child);
      else if (child.cumulative() < shortest) small.add(child);
      else step(child, depth + 1);
    }
    counted(small, indent + "  shorter ones: ");
    counted(ofJdk, indent + "  the JDK's: ");
  }

  private void counted(List<Step> steps, String what) {
    if (steps.isEmpty()) return;
    long sum = steps.stream().mapToLong(Step::cumulative).sum();
    line("%10s %11s  %s%s", "", micros(sum), what, count(steps));
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
    told.append(phase(step));
    if (step.kind() == Kind.LOAD && step.source() != null) {
      told.append(" from ").append(place(step.source()));
      if (!step.loader().isEmpty()) told.append(" by ").append(step.loader());
    }
    if (step.how() == End.THREW) told.append(", which threw");
    if (step.how() == End.NEVER) told.append(", which did not end");
    String by =
        step.askedBy().startsWith(Importer.class.getName()) ? "this import" : step.askedBy();
    if (!by.isEmpty()) told.append(" <- ").append(by);
    return told.toString();
  }

  /** Of a jar its name alone: where it is, JSON and the page tell. The log has both as URLs. */
  private static String place(Source source) {
    return switch (source.kind()) {
      case ARCHIVE, APPLICATION_ARCHIVE -> "the " + source.kind();
      case JAR -> decoded(source.text()).replaceAll(".*/(?=.)", "");
      case DIRECTORY -> decoded(source.text());
      default -> source.text();
    };
  }

  private static String decoded(String url) {
    try {
      String path = URI.create(url).getPath();
      return path == null ? url : path;
    } catch (IllegalArgumentException noUrl) {
      return url;
    }
  }

  private static String bound(Step step, long nanos) {
    if (step.kind() == Kind.THREAD) return micros(nanos);
    return switch (step.how()) {
      case OBSERVED, THREW -> micros(nanos);
      case INFERRED -> "<=" + micros(nanos);
      case NEVER -> ">=" + micros(nanos);
    };
  }

  private static String micros(long nanos) {
    return String.format(Locale.ROOT, "%,d", Math.round(nanos / 1000.0));
  }

  private void legend() {
    line("");
    line(
        "x <- y: y asked for x. load: from the question to the class. verify: its code is checked,");
    line(
        "the long part of linking; what is archived was checked before. init: its initialiser runs.");
    line("The JVM's log has all begins, the ends of load and verify, and who asked.");
    line("Ends of init: %s", ends());
    line("-: the begin is not in the log, as of classes that are made while the program runs.");
    line("The log takes time too: compare, do not add up.");
  }

  private String ends() {
    return trace.request().witness()
        ? "outside the JDK marked by an agent; <= is the first sign that it is over."
        : "the log has none; <= is the first sign that it is over.";
  }

  private void line(String format, Object... arguments) {
    text.append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments))
        .append("\n");
  }
}
