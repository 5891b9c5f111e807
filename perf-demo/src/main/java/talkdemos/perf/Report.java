// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes one HTML page of kept results that needs no network: figures, charts, lessons, sources. */
final class Report {
  private static final String CHARTS =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
  private static final List<Path> KEPT = List.of(Path.of("perf-demo/results"), Path.of("results"));

  private Report() {}

  /**
   * {@code report [--out PAGE] [RESULTS [RESULTS-BEFORE]]}.
   *
   * @throws Refusal if the arguments are wrong, or a file is not what {@code --out} keeps
   */
  static void run(List<String> args, PrintStream out) throws IOException {
    Path page = Path.of("perf-report.html");
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.equals("--out")) {
        if (++i == args.size()) throw new Refusal("--out needs a value");
        page = Path.of(args.get(i));
      } else if (arg.startsWith("-")) {
        throw new Refusal("report: got %s, expected --out FILE or results".formatted(arg));
      } else {
        files.add(Path.of(arg));
      }
    }
    if (files.size() > 2) {
      throw new Refusal("report: got %d files, expected one or two".formatted(files.size()));
    }
    if (files.isEmpty()) files.add(newest());
    Results.check(page);
    Files.writeString(page, html(files));
    out.println(page + " shows " + files.get(0));
  }

  private static Path newest() throws IOException {
    for (Path folder : KEPT) {
      if (!Files.isDirectory(folder)) continue;
      try (Stream<Path> files = Files.list(folder)) {
        Optional<Path> last =
            files
                .filter(file -> file.toString().endsWith(".json"))
                .max(Comparator.comparing(file -> file.getFileName().toString()));
        if (last.isPresent()) return last.get();
      }
    }
    throw new Refusal("report: no results named, and no *.json in any of " + KEPT);
  }

  /** The page: the first file's figures, and what changed in them since the second's. */
  static String html(List<Path> files) {
    JsonArray runs = new JsonArray();
    Set<String> classes = new TreeSet<>();
    Gson gson = new Gson();
    for (Path file : files) {
      JsonObject kept = read(file);
      List<Figures> figures = Figures.of(kept.getAsJsonArray("results"));
      figures.forEach(each -> classes.add(each.className()));
      JsonObject run = kept.deepCopy();
      run.addProperty("file", file.getFileName().toString());
      run.add("results", gson.toJsonTree(figures));
      runs.add(run);
    }
    JsonObject data = new JsonObject();
    data.add("runs", runs);
    JsonObject lessons = new JsonObject();
    classes.forEach(name -> lessons.add(name, gson.toJsonTree(Lesson.of(name))));
    data.add("lessons", lessons);
    return filled(data);
  }

  /**
   * @throws Refusal if that is not a file that {@code --out} has kept
   */
  static JsonObject read(Path file) {
    try {
      JsonObject kept = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      if (!kept.has("machine") || !kept.has("results")) throw notResults(file);
      return kept;
    } catch (IOException unreadable) {
      throw new Refusal("report: cannot read " + file);
    } catch (JsonParseException | IllegalStateException malformed) {
      throw notResults(file);
    }
  }

  private static Refusal notResults(Path file) {
    return new Refusal("report: %s is not a file that --out has kept".formatted(file));
  }

  private static String filled(JsonObject data) {
    String page = Resource.text("/talkdemos/perf/report.html");
    Map<String, String> parts =
        Map.of(
            "STYLE", Resource.text("/talkdemos/perf/report.css"),
            "CHARTS", Resource.text(CHARTS),
            "DATA", new Gson().toJson(data), // escapes < and >, so that no source ends the script
            "SCRIPT", Resource.text("/talkdemos/perf/report.js"));
    return Pattern.compile("/\\* (STYLE|CHARTS|DATA|SCRIPT) \\*/")
        .matcher(page)
        .replaceAll(found -> Matcher.quoteReplacement(parts.get(found.group(1))));
  }
}
