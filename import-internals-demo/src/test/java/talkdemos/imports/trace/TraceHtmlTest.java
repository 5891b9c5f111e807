// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.imports.jvm.Finished;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.log.Source;
import talkdemos.imports.trace.Step.End;
import talkdemos.imports.trace.Step.Kind;

/** The page is made of a trace that was not run: what is in it is known. */
class TraceHtmlTest {
  private static final String EVIL = "acme.</script><b>Bold$1";

  @TempDir Path dir;

  private static Step step(Kind kind, String name, long begin, long end, End how, Step... in) {
    Source source = new Source(Source.Kind.JAR, "file:/lib/acme.jar");
    String asked = "acme.Main (Main.java:3)";
    return new Step(kind, name, source, "app", asked, begin * 1000, end * 1000, how, List.of(in));
  }

  private static String page() {
    Step inner = step(Kind.INIT, EVIL, 300, 800, End.INFERRED);
    Step tiny = step(Kind.LOAD, "acme.Tiny", 900, 900, End.OBSERVED);
    Step outer = step(Kind.INIT, "acme.Main", 200, 1000, End.OBSERVED, inner, tiny);
    Step thread =
        new Step(Kind.THREAD, "main", null, "", "", 0, 1_000_000, End.INFERRED, List.of(outer));
    Request request =
        new Request(
            Jdk.running(),
            "acme.Main",
            true,
            List.of(),
            "",
            "",
            true,
            Duration.ofSeconds(1),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream());
    Finished finished = new Finished(0, "", "", Duration.ZERO, Duration.ZERO, false);
    Delegation asked =
        new Delegation("acme.Main", "", 0, List.of(new Delegation.Answer("boot", "not found", "")));
    return TraceHtml.of(
        new Trace(request, finished, List.of(thread), 400, List.of(), List.of(asked)));
  }

  @Test
  void the_page_needs_no_other_file_and_no_name_can_end_its_data() {
    assertThat(page())
        .doesNotContain("src=\"", "href=", "@import", "/*DATA*/", "<!--TARGET-->", EVIL)
        .contains("<title>The import of acme.Main</title>");
    assertThat(page().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
    assertThat(page().split("</script>")).hasSize(3);
  }

  @Test
  void a_browser_draws_each_step_and_finds_a_class() throws Exception {
    Path page = Files.writeString(dir.resolve("page.html"), page());
    String dom = browse(page.toUri() + "#bold");

    assertThat(dom).contains("data-ready=\"4\"").doesNotContain("data-failure");
    assertThat(dom).contains("init acme.Main, 800 µs, 300 µs of its own");
    assertThat(dom).contains("at most 500 µs", "1 class, 1 step", "Who was asked for acme.Main");
    Matcher widths =
        Pattern.compile("<rect x=\"[\\d.]+\" y=\"\\d+\" width=\"([\\d.]+)\"").matcher(dom);
    List<Double> drawn = widths.results().map(w -> Double.valueOf(w.group(1))).toList();
    assertThat(drawn).hasSize(3); // the tiny one is too short to be seen
    assertThat(drawn.get(1) / drawn.get(0)).isBetween(0.79, 0.81);
    assertThat(drawn.get(2) / drawn.get(0)).isBetween(0.49, 0.51);
    assertThat(dom.split("class=\"hit\"")).hasSize(2);
  }

  /** The page as it is after its script has run. */
  private String browse(String address) throws Exception {
    Path browser =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(
                name ->
                    Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(at -> Path.of(at, name)))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(browser != null, "no Chromium on the PATH: the page was not looked at in a browser");
    Path dom = dir.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + dir.resolve("profile"),
                "--virtual-time-budget=3000",
                "--dump-dom",
                address)
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser ends").isTrue();
    return Files.readString(dom, StandardCharsets.UTF_8);
  }
}
