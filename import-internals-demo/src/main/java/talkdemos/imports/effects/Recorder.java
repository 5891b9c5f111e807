// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Flight Recorder, started just before the initialiser: it sees files that were closed again, and
 * the line that used them. Runs in the child JVM. It starts too late to count classes, which the
 * log does; between the marks it loads next to none itself.
 */
final class Recorder implements AutoCloseable {
  private static final Map<String, String> KINDS =
      Map.of(
          "jdk.FileRead", "reads file",
          "jdk.FileWrite", "writes file",
          "jdk.SocketRead", "reads from socket",
          "jdk.SocketWrite", "writes to socket",
          "jdk.ProcessStart", "starts process",
          "jdk.ThreadStart", "starts thread");
  private final Recording recording = new Recording();

  private Recorder() {}

  static Recorder start() {
    Recorder recorder = new Recorder();
    for (String name : KINDS.keySet())
      recorder.recording.enable(name).withoutThreshold().withStackTrace();
    recorder.recording.start();
    Snapshot.removeHook("JFR Shutdown Hook"); // would end the recording before the probe's hook
    return recorder;
  }

  /** Stops, and tells what was seen, each thing once and in its order. */
  List<Effect> seen(Path scratch) throws IOException {
    recording.stop();
    Path file = scratch.resolve("recording.jfr");
    recording.dump(file);
    Map<String, Effect> seen = new LinkedHashMap<>();
    List<RecordedEvent> events = new ArrayList<>(RecordingFile.readAllEvents(file));
    events.sort((one, other) -> one.getStartTime().compareTo(other.getStartTime()));
    for (RecordedEvent event : events) {
      String kind = KINDS.get(event.getEventType().getName());
      if (kind == null || ofTheWatching(event)) continue;
      String what = what(event);
      if (!own(event, what)) continue;
      seen.putIfAbsent(kind + what, new Effect(kind, what, where(event)));
    }
    Files.delete(file);
    return List.copyOf(seen.values());
  }

  private static String what(RecordedEvent event) {
    return switch (event.getEventType().getName()) {
      case "jdk.FileRead", "jdk.FileWrite" -> String.valueOf(event.getString("path"));
      case "jdk.SocketRead", "jdk.SocketWrite" ->
          event.getString("host") + ":" + event.getInt("port");
      case "jdk.ProcessStart" -> String.valueOf(event.getString("command"));
      default -> String.valueOf(event.getThread("thread").getJavaName());
    };
  }

  /** What the JDK needs for itself would bury the rest: its settings, its helping threads. */
  private static boolean own(RecordedEvent event, String what) {
    if (event.getEventType().getName().equals("jdk.ThreadStart"))
      return !frames(event).isEmpty() && !Snapshot.helps(what); // the JVM's own start from no code
    return !what.equals("null") // the standard streams are files without a path
        && !what.startsWith(System.getProperty("java.home"))
        && !what.startsWith("/etc/java-");
  }

  /** Classes are files, too; and the probe itself looks around. */
  private static boolean ofTheWatching(RecordedEvent event) {
    for (RecordedFrame frame : frames(event)) {
      String type = frame.getMethod().getType().getName();
      if (type.startsWith("jdk.internal.loader.")
          || type.equals(Snapshot.class.getName())
          || type.equals(Sockets.class.getName())) return true;
    }
    return false;
  }

  /** The innermost line that is not the JDK's. */
  private static String where(RecordedEvent event) {
    for (RecordedFrame frame : frames(event)) {
      String type = frame.getMethod().getType().getName();
      if (!type.matches("(java|javax|jdk|sun|com\\.sun)\\..*")
          && !type.startsWith(Probe.class.getName()))
        return "%s.%s:%d".formatted(type, frame.getMethod().getName(), frame.getLineNumber());
    }
    return "";
  }

  private static List<RecordedFrame> frames(RecordedEvent event) {
    return event.getStackTrace() == null ? List.of() : event.getStackTrace().getFrames();
  }

  @Override
  public void close() {
    recording.close();
  }
}
