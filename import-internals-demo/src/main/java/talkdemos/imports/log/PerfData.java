// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.log;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The counters that a HotSpot JVM leaves behind when it ends by itself; they tell what the class
 * log cannot: the command, the version, and how long loading, linking and initialising took.
 *
 * <p>The file is what {@code jstat -snap file://...} reads: a header, then entries of a name and a
 * 64-bit number or a text. Reading it here saves a JVM for each one that is counted.
 *
 * @param counters by name: {@code Long} or {@code String}
 */
public record PerfData(Map<String, Object> counters) {
  private static final int MAGIC = 0xcafec0c0;
  private static final int HEADER = 32;

  public PerfData {
    counters = Map.copyOf(counters);
  }

  /** The JVM's options that leave the file {@code PID.perf} in a folder. */
  public static List<String> options(Path folder) {
    return List.of(
        "-XX:+UsePerfData",
        "-XX:+PerfDataSaveToFile",
        "-XX:PerfDataSaveFile=" + folder.resolve("%p.perf"));
  }

  /** Those of one JVM; empty if it was killed, or wrote something else. */
  public static Optional<PerfData> read(Path folder, long pid) {
    Path file = folder.resolve(pid + ".perf");
    if (!Files.isRegularFile(file)) return Optional.empty();
    try {
      return Optional.of(parse(ByteBuffer.wrap(Files.readAllBytes(file))));
    } catch (IOException
        | IndexOutOfBoundsException
        | BufferUnderflowException
        | IllegalArgumentException unfinished) {
      return Optional.empty();
    }
  }

  /** The main class or jar and its arguments; empty if a program embeds the JVM. */
  public String command() {
    return counters.getOrDefault("sun.rt.javaCommand", "").toString();
  }

  /** The main class, without its module; a jar's path with {@code -jar}; empty as above. */
  public String main() {
    String first = command().split("\\s", 2)[0];
    return first.endsWith(".jar") ? first : first.substring(first.lastIndexOf('/') + 1);
  }

  /** Such as {@code 17.0.15}. */
  public String version() {
    return counters.getOrDefault("java.property.java.version", "").toString();
  }

  /** A time that the JVM measured, such as {@code sun.cls.time}; zero if it has none. */
  public Duration time(String counter) {
    double frequency = number("sun.os.hrt.frequency", 1_000_000_000);
    return Duration.ofNanos(Math.round(number(counter, 0) / frequency * 1e9));
  }

  private double number(String counter, double otherwise) {
    return counters.get(counter) instanceof Long number ? number : otherwise;
  }

  private static PerfData parse(ByteBuffer file) {
    if (file.getInt() != MAGIC) throw new IllegalArgumentException("no performance data");
    file.order(file.get() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int count = file.getInt(HEADER - 4);
    Map<String, Object> counters = new HashMap<>();
    int start = file.getInt(HEADER - 8);
    for (int i = 0; i < count; i++) {
      ByteBuffer entry = file.slice(start, file.getInt(start)).order(file.order());
      read(entry, counters);
      start += entry.capacity();
    }
    return new PerfData(counters);
  }

  /** Length, where the name is, how long the value is, its type, flags, unit, where it is. */
  private static void read(ByteBuffer entry, Map<String, Object> counters) {
    int length = entry.getInt(8);
    int value = entry.getInt(16);
    String name = text(entry, entry.getInt(4), entry.capacity());
    if (entry.get(12) == 'B') counters.put(name, text(entry, value, value + length));
    else if (entry.get(12) == 'J') counters.put(name, entry.getLong(value));
  }

  private static String text(ByteBuffer entry, int from, int limit) {
    int end = from;
    while (end < limit && entry.get(end) != 0) end++;
    byte[] bytes = new byte[end - from];
    entry.get(from, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
