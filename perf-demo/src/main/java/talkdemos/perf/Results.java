// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/** Results as they are kept: when, on which machine, by which options, and what JMH says. */
final class Results {
  private final JsonObject kept = new JsonObject();
  private final JsonArray results = new JsonArray();

  Results(Arguments arguments) {
    kept.addProperty("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    kept.addProperty("quick", arguments.quick());
    kept.addProperty("options", String.join(" ", arguments.jmh()));
    kept.add("machine", machine());
    kept.add("results", results);
  }

  void add(Collection<RunResult> more) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (PrintStream to = new PrintStream(json, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, to).writeOut(more);
    }
    String text = json.toString(StandardCharsets.UTF_8);
    results.addAll(JsonParser.parseString(text).getAsJsonArray());
  }

  /**
   * @throws Refusal if nothing can be written there
   */
  static void check(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new Refusal("--out %s: there is no folder %s".formatted(file, folder));
    }
    if (Files.isDirectory(file)) throw new Refusal("--out %s: it is a folder".formatted(file));
  }

  void write(Path file) throws IOException {
    Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    Files.writeString(file, gson.toJson(kept) + "\n");
  }

  private static JsonObject machine() {
    JsonObject machine = new JsonObject();
    String processor = System.getProperty("os.arch");
    Path description = Path.of("/proc/cpuinfo");
    if (Files.isReadable(description)) {
      try (Stream<String> lines = Files.lines(description)) {
        processor =
            lines
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(processor);
      } catch (IOException | UncheckedIOException unreadable) {
        // the architecture has to do
      }
    }
    machine.addProperty("processor", processor);
    machine.addProperty("processors", Runtime.getRuntime().availableProcessors());
    machine.addProperty(
        "system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    machine.addProperty("load at start", Math.round(load * 100) / 100.0);
    return machine;
  }
}
