// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.log;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import talkdemos.imports.log.Event.Initialised;
import talkdemos.imports.log.Event.Loaded;
import talkdemos.imports.log.Source.Kind;

/**
 * What one JVM's own log tells of its classes.
 *
 * <p>The log is the witness, since even an empty agent has 200 more classes loaded, and Flight
 * Recorder starts when most are loaded already.
 *
 * @param pid the JVM's process id, 0 if unknown
 * @param events in the log's order
 * @param unread how many lines were none of these events, a last line that was cut included
 */
public record ClassLog(long pid, List<Event> events, int unread) {
  /** The variable whose options every HotSpot JVM takes, whoever starts it. */
  public static final String TOOL_OPTIONS = "JAVA_TOOL_OPTIONS";

  public ClassLog {
    events = List.copyOf(events);
  }

  /**
   * The JVM's option that writes such logs, one for each JVM, into a folder.
   *
   * <p>No rotation: the JVM would begin a new file at 20 MB. The pid is in the file's name.
   */
  public static String option(Path folder) {
    return "-Xlog:class+load=info,class+init=info:file=\"%s\":uptimenanos,pid,tags:filecount=0"
        .formatted(folder.resolve("%p.log"));
  }

  /**
   * The environment variable's value that makes every JVM of a command write its log, and at its
   * end its {@link PerfData}, into a folder. What a user has in it stays before.
   */
  public static String toolOptions(Path folder) {
    String before = System.getenv().getOrDefault(TOOL_OPTIONS, "");
    Stream<String> ours =
        Stream.concat(Stream.of(option(folder)), PerfData.options(folder).stream());
    return (before + " " + ours.map("'%s'"::formatted).collect(joining(" "))).strip();
  }

  /** The logs in a folder, in the order in which their JVMs started. */
  public static List<ClassLog> readAll(Path folder) {
    return files(folder).stream()
        .map(file -> Map.entry(file, read(file)))
        .sorted(Comparator.comparing(log -> start(log.getKey(), log.getValue())))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The last line's time as the file tells it, less the same as the JVM's clock tells it. */
  private static Instant start(Path file, ClassLog log) {
    long uptime = log.events.isEmpty() ? 0 : log.events.get(log.events.size() - 1).uptime();
    try {
      return Files.getLastModifiedTime(file).toInstant().minusNanos(uptime);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The process ids of the JVMs that write or wrote a log into a folder. */
  public static List<Long> pids(Path folder) {
    return files(folder).stream().map(ClassLog::pidOf).toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches("\\d+\\.log")).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads a log; its file's name tells the pid. The JVM may still be writing it. */
  public static ClassLog read(Path file) {
    try {
      return parse(pidOf(file), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads a log's text. A last line without its end was cut, and is not counted. */
  public static ClassLog parse(long pid, String text) {
    List<Event> events = new ArrayList<>();
    int unread = 0;
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      Event event = Line.read(text.substring(from, end));
      if (event == null) unread++;
      else events.add(event);
      from = end + 1;
    }
    return new ClassLog(pid, events, from < text.length() ? unread + 1 : unread);
  }

  /** The event that one line tells, whatever its decorations; empty if it tells none. */
  public static Optional<Event> event(String line) {
    return Optional.ofNullable(Line.read(line));
  }

  public List<Loaded> loaded() {
    return events.stream().filter(Loaded.class::isInstance).map(Loaded.class::cast).toList();
  }

  public List<Initialised> initialised() {
    return events.stream()
        .filter(Initialised.class::isInstance)
        .map(Initialised.class::cast)
        .toList();
  }

  /**
   * How many classes were loaded when the initialisation of a class began: the JVM begins that of
   * the main class just before it calls main. Empty if the log tells of no such initialisation.
   */
  public OptionalInt loadedBefore(String className) {
    int loaded = 0;
    for (Event event : events) {
      if (event instanceof Loaded) loaded++;
      if (event instanceof Initialised && event.name().equals(className))
        return OptionalInt.of(loaded);
    }
    return OptionalInt.empty();
  }

  /** How many classes came from each sort of place, every kind named; they add up to all. */
  public Map<Kind, Integer> sources() {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) counts.put(kind, 0);
    for (Loaded loaded : loaded()) counts.merge(loaded.source().kind(), 1, Integer::sum);
    return counts;
  }

  private static long pidOf(Path file) {
    String digits = file.getFileName().toString().replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 18 ? 0 : Long.parseLong(digits);
  }
}
