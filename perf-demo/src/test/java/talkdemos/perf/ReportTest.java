// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page is whole by itself, and a browser shows all of it. */
class ReportTest {
  @TempDir Path folder;

  /** Results as {@code --out} keeps them; every other score is higher by this factor. */
  private Path results(String name, double factor) throws IOException {
    JsonArray results = new JsonArray();
    int number = 0;
    for (String benchmark :
        List.of("pieces.BoxingBenchmark.primitive", "pieces.BoxingBenchmark.boxOutsideCache")) {
      results.add(result(benchmark, "", 5 + number, number++ == 0 ? 1 : factor));
    }
    for (int depth : new int[] {0, 1, 10, 100, 1000}) {
      String params = "\"params\": {\"depth\": \"%d\"},".formatted(depth);
      results.add(result("exceptions.ThrowBenchmark.withTrace", params, 10 + depth, 1));
    }
    JsonObject kept = new JsonObject();
    kept.addProperty("date", "2026-01-02T03:04:05Z");
    kept.addProperty("quick", true);
    kept.addProperty("options", "</script>");
    JsonObject machine = new JsonObject();
    machine.addProperty("processor", "one");
    machine.addProperty("processors", 1);
    machine.addProperty("system", "none");
    machine.addProperty("load at start", 0.5);
    kept.add("machine", machine);
    kept.add("results", results);
    return Files.writeString(folder.resolve(name), kept.toString());
  }

  private static JsonObject result(String name, String params, double score, double factor) {
    return JsonParser.parseString(
            """
            {"benchmark": "talkdemos.perf.%s", %s "jdkVersion": "17.0.1",
             "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[%s, %s, %s]]},
             "secondaryMetrics": {"cpu.time": {"score": 1, "rawData": [[%s, %s]]}}}
            """
                .formatted(
                    name,
                    params,
                    score * factor,
                    score * factor + 0.01,
                    score * factor - 0.01,
                    score * factor,
                    score * factor + 0.001))
        .getAsJsonObject();
  }

  @Test
  void the_page_needs_no_other_file() throws IOException {
    String page = Report.html(List.of(results("now.json", 1)));
    assertThat(page).doesNotContain("src=\"").doesNotContain("/* DATA */").contains("Chart.js v4");
    assertThat(page).contains("A box costs an allocation").contains("public class ThrowBenchmark");
    assertThat(page.split("</script>")).hasSize(4); // nothing in the data ends a script
  }

  @Test
  void repeated_rounds_are_pooled() throws IOException {
    JsonArray rounds = new JsonArray();
    rounds.add(result("pieces.BoxingBenchmark.primitive", "", 5, 1));
    rounds.add(result("pieces.BoxingBenchmark.primitive", "", 5, 3));
    List<Figures> figures = Figures.of(rounds);
    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).score()).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(figures.get(0).iterations()).isEqualTo(6);
  }

  @Test
  void a_table_tells_what_was_asked_for() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Table.run(
        List.of(results("now.json", 1).toString(), "primitive|Throw"), new PrintStream(out, true));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .hasLineCount(8)
        .contains(
            "| Boxing.primitive | 17.0.1 | 5.00 | 5.00 ± 0.18 ns/op |",
            "| Throw.withTrace [10] | ");
  }

  @Test
  void a_browser_draws_every_chart_and_complains_of_nothing() throws Exception {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page, Report.html(List.of(results("now.json", 1.5), results("then.json", 1))));
    Path errors = folder.resolve("errors.txt");
    String dom = browse(page, errors);
    assertThat(dom).contains("data-charts=\"3\"").contains("data-drawn=\"3\"");
    assertThat(dom).contains("data-failures=\"\"");
    assertThat(dom).contains("1 of 7 figures changed beyond both their errors");
    assertThat(dom).contains(">slower</td>");
    assertThat(Files.readString(errors)).doesNotContain("CONSOLE");
  }

  /** The page as it is after its scripts have run. */
  private String browse(Path page, Path errors) throws Exception {
    Path browser =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(
                name ->
                    Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(at -> Path.of(at, name)))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(browser != null, "no Chromium on the PATH: the page was not looked at in a browser");
    Path dom = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--enable-logging=stderr",
                "--virtual-time-budget=5000",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser ends").isTrue();
    return Files.readString(dom);
  }
}
