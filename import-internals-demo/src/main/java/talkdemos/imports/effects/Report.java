// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import talkdemos.imports.effects.Examination.Classes;
import talkdemos.imports.jvm.BadInput;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.log.ClassLog;
import talkdemos.imports.log.Event;
import talkdemos.imports.log.Event.Initialised;
import talkdemos.imports.log.Event.Loaded;
import talkdemos.imports.log.Source.Kind;

/** Puts together what the probe wrote down, what the child printed, and the JVM's log. */
record Report(String className, Jdk jdk, Finished ended) {
  private static final Set<Kind> OF_THE_JDK =
      Set.of(Kind.ARCHIVE, Kind.APPLICATION_ARCHIVE, Kind.MODULES, Kind.GENERATED);
  private static final int PRINTED_LINES = 5;

  Examination read(Path report, List<ClassLog> logs, List<Path> classPath) {
    List<Event> events = logs.isEmpty() ? List.of() : between(logs.get(0).events());
    List<Effect> effects = new ArrayList<>();
    if (!Files.exists(report)) {
      printed(effects);
      String how =
          ended.timedOut() ? "it did not end in time" : "with status %d".formatted(ended.status());
      return examination(Outcome.EXITED, List.of(how), 0, events, effects);
    }
    List<String> lines = lines(report);
    Outcome outcome = Outcome.valueOf(lines.get(0));
    List<String> details = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      Effect effect = Effect.of(line);
      if (effect.kind().equals("detail")) details.add(effect.what());
      else if (!ofClassPath(effect, classPath)) effects.add(effect);
    }
    refuse(outcome, details, classPath);
    printed(effects);
    if (outcome == Outcome.INITIALISED && !names(events, Loaded.class).contains(className))
      outcome = Outcome.INITIALISED_BEFORE;
    return examination(outcome, details, Long.parseLong(lines.get(1)) / 1e6, events, effects);
  }

  private Examination examination(
      Outcome outcome,
      List<String> details,
      double millis,
      List<Event> events,
      List<Effect> effects) {
    return new Examination(
        className, jdk.number(), outcome, details, millis, classes(events), merged(effects));
  }

  private void refuse(Outcome outcome, List<String> details, List<Path> classPath) {
    if (outcome == Outcome.UNUSABLE)
      throw new BadInput(
          "class %s cannot be loaded by %s: %s".formatted(className, jdk, details.get(0)));
    if (outcome == Outcome.MISSING) throw new BadInput(missing(classPath));
  }

  private String missing(List<Path> classPath) {
    List<String> others = Namesakes.of(className, classPath);
    return "no class \"%s\" on the class path %s: expected %s"
        .formatted(
            className,
            classPath,
            others.isEmpty()
                ? "a name such as demo.Main, or demo.Outer$Inner"
                : "perhaps " + String.join(" or ", others));
  }

  /** An end of the JVM by {@code halt} leaves no end mark. */
  private static List<Event> between(List<Event> events) {
    int from = index(events, Probe.Begin.class.getName(), -1) + 1;
    int to = index(events, Probe.End.class.getName(), events.size());
    return events.subList(from, Math.max(from, to)).stream()
        .filter(event -> !Examination.watches(event.name()))
        .filter(event -> !event.name().startsWith("jdk.jfr."))
        .toList();
  }

  private static int index(List<Event> events, String name, int absent) {
    for (int i = 0; i < events.size(); i++)
      if (events.get(i) instanceof Loaded loaded && loaded.name().equals(name)) return i;
    return absent;
  }

  private Classes classes(List<Event> events) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<String> own = new ArrayList<>();
    for (Event event : events) {
      if (!(event instanceof Loaded loaded)) continue;
      counts.merge(loaded.source().kind().toString(), 1, Integer::sum);
      if (!OF_THE_JDK.contains(loaded.source().kind())) own.add(loaded.name());
    }
    List<String> initialised =
        events.stream()
            .filter(event -> event instanceof Initialised it && it.hasCode())
            .map(Event::name)
            .filter(name -> own.contains(name) || name.equals(className))
            .distinct()
            .toList();
    return new Classes(counts, own, initialised);
  }

  private static List<String> names(List<Event> events, Class<? extends Event> type) {
    return events.stream().filter(type::isInstance).map(Event::name).toList();
  }

  /** The JVM keeps the jars of its class path open; that is no effect of the program. */
  private static boolean ofClassPath(Effect effect, List<Path> classPath) {
    return effect.kind().equals("leaves open")
        && classPath.stream().anyMatch(entry -> entry.toString().equals(effect.what()));
  }

  private void printed(List<Effect> effects) {
    int at = 0;
    for (String[] stream : new String[][] {{"prints", ended.out()}, {"prints error", ended.err()}})
      for (String line :
          stream[1].lines().filter(Report::ofTheProgram).limit(PRINTED_LINES).toList())
        effects.add(at++, new Effect(stream[0], line, ""));
  }

  /** The JVM says so if the user's environment has options for it. */
  private static boolean ofTheProgram(String line) {
    return !line.startsWith("Picked up JAVA_TOOL_OPTIONS")
        && !line.startsWith("Picked up JDK_JAVA_");
  }

  /** A thread that was started and is still there is told once, with the line that started it. */
  private static List<Effect> merged(List<Effect> effects) {
    List<Effect> merged = new ArrayList<>();
    for (Effect effect : effects) {
      Effect started = null;
      if (effect.kind().equals("leaves thread"))
        for (Effect other : effects)
          if (other.kind().equals("starts thread") && effect.what().startsWith(other.what() + " ("))
            started = other;
      merged.add(
          started == null ? effect : new Effect(effect.kind(), effect.what(), started.where()));
    }
    merged.removeIf(
        effect ->
            effect.kind().equals("starts thread")
                && merged.stream()
                    .anyMatch(
                        other ->
                            other.kind().equals("leaves thread")
                                && other.what().startsWith(effect.what() + " (")));
    return merged;
  }

  private static List<String> lines(Path report) {
    try {
      return Files.readAllLines(report);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
