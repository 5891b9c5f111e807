// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.vm.VM;

/** The command line, as a person uses it. */
class MainTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Main.run(args, new PrintStream(out, true), new PrintStream(err, true));
  }

  @Test
  void usage() throws IOException {
    Path kept = folder.resolve("kept.json");
    System.setProperty("jmh.ignoreLock", "true");
    int status =
        run(
            "--quick",
            "--out",
            kept.toString(),
            "BoxingBenchmark.primitive",
            "-f",
            "0",
            "-r",
            "10ms",
            "-w",
            "1ms");
    assertThat(status).isZero();
    JsonObject results = JsonParser.parseString(Files.readString(kept)).getAsJsonObject();
    assertThat(results.get("quick").getAsBoolean()).isTrue();
    assertThat(results.getAsJsonObject("machine").get("processors").getAsInt()).isPositive();
    List<Figures> figures = Figures.of(results.getAsJsonArray("results"));
    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).iterations()).isEqualTo(3);
    assertThat(figures.get(0).cpu()).isPositive();
    assertThat(figures.get(0).error()).isPositive();
  }

  @Test
  void wrong_command_lines_are_refused_in_one_line() {
    Path text = folder.resolve("text.json");
    Map<List<String>, String> refusals =
        Map.of(
            List.of("--jvm"), "--jvm needs a value",
            List.of("--jvm", "x"), "got 'x', expected a list such as 17,25",
            List.of("--jvm", "999", "Boxing"), "--jvm 999: no such JDK here; found {",
            List.of("--repeats", "0"), "--repeats: got '0'",
            List.of("NoSuchBenchmark"), "no benchmark matches [NoSuchBenchmark]",
            List.of("--out", "/nowhere/x.json", "Boxing"), "there is no folder /nowhere",
            List.of("-nonsense"), "-h tells the options",
            List.of("report", text.toString()), "cannot read " + text,
            List.of("report", "a", "b", "c"), "got 3 files",
            List.of("report", "pom.xml"), "pom.xml is not a file that --out has kept");
    refusals.forEach(
        (args, message) -> {
          err.reset();
          assertThat(run(args.toArray(String[]::new))).as("%s", args).isEqualTo(2);
          assertThat(err.toString(StandardCharsets.UTF_8))
              .startsWith("perf-demo: ")
              .contains(message)
              .hasLineCount(1);
        });
  }

  @Test
  void this_jvm_is_found_by_its_version() {
    String version = String.valueOf(Runtime.version().feature());
    List<String> found = Jvms.here().find(version + "," + version);
    assertThat(found).hasSize(2);
    assertThat(Jvms.feature(found.get(0))).isEqualTo(Runtime.version().feature());
  }

  @Test
  void sizes_are_those_of_this_jvm() {
    assertThat(run("sizes")).isZero();
    long pointer = VM.current().classPointerSize();
    assertThat(ClassLayout.parseInstance(new Object()).headerSize()).isEqualTo(8 + pointer);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("bytes  (header").contains("HashMap");
  }
}
