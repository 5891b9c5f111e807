// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import talkdemos.imports.log.Event.Initialised;
import talkdemos.imports.log.Event.Loaded;
import talkdemos.imports.log.Source.Kind;

/**
 * What one JVM's own log tells of its classes.
 *
 * <p>The log is the witness, since an agent would load about 140 classes of its own, and Flight
 * Recorder starts when most are loaded already.
 *
 * @param pid the JVM's process id, 0 if unknown
 * @param events in the log's order
 * @param unread how many lines were none of these events, a last line that was cut included
 */
public record ClassLog(long pid, List<Event> events, int unread) {
  public ClassLog {
    events = List.copyOf(events);
  }

  /**
   * The JVM's option that writes such logs, one for each JVM, into a folder.
   *
   * <p>No rotation: the JVM would begin a new file at 20 MB. The pid is in the file's name.
   */
  public static String option(Path folder) {
    return "-Xlog:class+load=info,class+init=info:file=%s:uptimenanos,pid,tags:filecount=0"
        .formatted(folder.resolve("%p.log"));
  }

  /** The logs in a folder, each JVM's one, in the order of their starts as far as files tell. */
  public static List<ClassLog> readAll(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d+\\.log"))
          .sorted(Comparator.comparingLong(ClassLog::pidOf))
          .map(ClassLog::read)
          .toList();
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

  public List<Loaded> loaded() {
    return events.stream().filter(Loaded.class::isInstance).map(Loaded.class::cast).toList();
  }

  public List<Initialised> initialised() {
    return events.stream()
        .filter(Initialised.class::isInstance)
        .map(Initialised.class::cast)
        .toList();
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
