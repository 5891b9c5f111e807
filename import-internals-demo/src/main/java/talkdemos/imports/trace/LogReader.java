// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import talkdemos.imports.log.Event;
import talkdemos.imports.log.Event.Initialised;
import talkdemos.imports.log.Event.Loaded;
import talkdemos.imports.log.Event.Verification;
import talkdemos.imports.trace.LogLine.Asked;
import talkdemos.imports.trace.LogLine.Details;
import talkdemos.imports.trace.LogLine.Frame;
import talkdemos.imports.trace.LogLine.Happened;
import talkdemos.imports.trace.LogLine.Resolved;
import talkdemos.imports.trace.LogLine.Stack;
import talkdemos.imports.witness.EndMarks;
import talkdemos.imports.witness.Importer;

/** Reads a whole log and makes the trees of its threads. */
final class LogReader {
  private final String target;
  private final boolean importer;
  private final boolean ended;
  private final Known known;
  private final Map<Long, OneThread> threads = new LinkedHashMap<>();
  private final Map<Long, String> lastLoaded = new HashMap<>();
  private final Set<String> loaded = new HashSet<>();
  private final Set<String> asked = new TreeSet<>();
  private int before;
  private boolean started;
  private boolean stopped;

  private LogReader(String target, boolean importer, boolean witness, boolean ended) {
    this.target = target;
    this.importer = importer;
    this.ended = ended;
    known = new Known(witness);
  }

  /**
   * Reads a log.
   *
   * @param target the class that is imported or whose main runs; the trees begin when it is asked
   *     for
   * @param importer whether the {@link Importer} ran
   * @param witness whether the agent ran
   * @param ended whether the JVM ended by itself
   */
  static Trees read(Path file, String target, boolean importer, boolean witness, boolean ended) {
    List<LogLine> lines = lines(file);
    LogReader reader = new LogReader(target, importer, witness, ended);
    Set<Integer> answered = answered(lines);
    for (int i = 0; i < lines.size() && !reader.stopped; i++) {
      reader.read(lines.get(i), answered.contains(i));
    }
    return reader.trees();
  }

  private static List<LogLine> lines(Path file) {
    List<LogLine> lines = new ArrayList<>();
    // a line that was cut, as the JVM was ended, may be no UTF-8: a reader that throws is of no use
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        LogLine.read(line).ifPresent(lines::add);
      }
      return lines;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The lines that ask for a class which the same thread then loads: there a load begins. */
  private static Set<Integer> answered(List<LogLine> lines) {
    Map<String, Integer> waiting = new HashMap<>();
    Set<Integer> answered = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      LogLine line = lines.get(i);
      if (line.said() instanceof Asked ask) waiting.put(line.thread() + ask.name(), i);
      if (line.said() instanceof Happened happened && happened.event() instanceof Loaded load) {
        Integer ask = waiting.remove(line.thread() + load.name());
        if (ask != null) answered.add(ask);
      }
    }
    return answered;
  }

  private void read(LogLine line, boolean answered) {
    learn(line);
    if (!started) {
      started = begins(line);
      if (!started && line.said() instanceof Happened h && h.event() instanceof Loaded) before++;
      if (!started || importer) return;
    }
    if (importer && line.said() instanceof Resolved r && EndMarks.isLastOf(r.from(), r.to())) {
      stopped = true;
      return;
    }
    boolean first = threads.isEmpty();
    OneThread thread =
        threads.computeIfAbsent(
            line.thread(),
            tid ->
                new OneThread(
                    first ? "main" : Long.toString(tid),
                    line.nanos(),
                    first && importer ? target : "",
                    known));
    thread.sees(line.nanos());
    tell(thread, line, answered);
  }

  private boolean begins(LogLine line) {
    if (line.said() instanceof Asked ask) return !importer && ask.name().equals(target);
    if (!(line.said() instanceof Happened happened)) return false;
    Event event = happened.event();
    return importer
        ? event instanceof Initialised && event.name().equals(Importer.class.getName())
        : event instanceof Loaded && event.name().equals(target);
  }

  private void learn(LogLine line) {
    if (line.said() instanceof Happened happened && happened.event() instanceof Loaded load) {
      known.loaded(load.name(), load.source());
      lastLoaded.put(line.thread(), load.name());
      loaded.add(load.name());
    }
    if (line.said() instanceof Details details && lastLoaded.containsKey(line.thread())) {
      known.details(lastLoaded.get(line.thread()), details);
    }
    if (line.said() instanceof Asked ask && started) asked.add(ask.name());
  }

  private static void tell(OneThread thread, LogLine line, boolean answered) {
    if (line.said() instanceof Frame frame) {
      thread.frame(frame.frame());
      return;
    }
    if (line.said() instanceof Details) return; // stands between a class and its stack
    thread.endOfStack();
    if (line.said() instanceof Asked ask && answered) thread.asked(ask.name(), line.nanos());
    if (line.said() instanceof Stack stack) thread.stack(stack.name());
    if (line.said() instanceof Resolved resolved) {
      Optional<Step.End> end = EndMarks.read(resolved.where()).map(LogReader::end);
      if (end.isPresent()) thread.initialised(resolved.from(), line.nanos(), end.get());
      else thread.resolved(resolved, line.nanos());
    }
    if (line.said() instanceof Happened happened) {
      Event event = happened.event();
      if (event instanceof Loaded) thread.loaded(event.name(), line.nanos());
      if (event instanceof Verification v) thread.verification(v.name(), v.ends(), line.nanos());
      if (event instanceof Initialised initialised) thread.initialising(initialised);
    }
  }

  private static Step.End end(boolean threw) {
    return threw ? Step.End.THREW : Step.End.OBSERVED;
  }

  private Trees trees() {
    Set<String> missed = new TreeSet<>(asked);
    missed.removeAll(loaded);
    boolean cut = !ended || importer && !stopped;
    List<Step> steps =
        threads.values().stream()
            .map(thread -> step(thread.finish(cut)))
            .filter(step -> !step.children().isEmpty())
            .toList();
    return new Trees(steps, before, List.copyOf(missed));
  }

  private Step step(Open open) {
    return new Step(
        open.kind,
        open.name,
        known.source(open.name),
        known.loader(open.name),
        open.asked,
        open.begin,
        open.end,
        open.how,
        open.children.stream()
            .filter(child -> !EndMarks.isOurs(child.name, known.loader(child.name)))
            .map(this::step)
            .toList());
  }

  /**
   * What a log tells.
   *
   * @param threads their trees, the main thread's first
   * @param before how many classes were loaded before the target was asked for
   * @param missed what was asked for in that time and never found, by any loader
   */
  record Trees(List<Step> threads, int before, List<String> missed) {
    /** Whether the initialisation of a class began. */
    boolean initialises(String className) {
      List<Step> found = new ArrayList<>();
      threads.forEach(thread -> thread.walk(found::add));
      return found.stream()
          .anyMatch(step -> step.kind() == Step.Kind.INIT && step.name().equals(className));
    }
  }
}
