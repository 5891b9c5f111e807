// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;

class StartupCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_program_of_ones_own_is_measured_and_drawn() {
    assertThat(startup()).isZero();
    assertThat(said(out))
        .startsWith("? How much of the processor time of a start")
        .contains("median (lowest-highest) of 1", " Main x\n")
        .containsPattern("no archive +CPU +\\d+ \\(\\d+-\\d+\\) ms  █+\n")
        .containsPattern("wall +\\d+ \\(\\d+-\\d+\\) ms  ░+  \\d+ classes, \\d+ % archived\n")
        .containsPattern("AppCDS +absent: the JVM did not make it: ")
        .containsPattern("Main x: default archive -?\\d+ %");
    assertThat(said(err)).isEmpty();
  }

  @Test
  void json_has_an_object_for_each_mode() {
    assertThat(startup("--json")).isZero();

    JsonArray array = JsonParser.parseString(said(out)).getAsJsonArray();
    assertThat(array).hasSize(4);
    JsonObject byDefault = array.get(1).getAsJsonObject();
    JsonObject cpu = byDefault.getAsJsonObject("cpuMillis");
    assertThat(byDefault.get("jvm").getAsString()).isEqualTo(Jdk.running().number());
    assertThat(byDefault.get("program").getAsString()).endsWith(" Main x");
    assertThat(byDefault.get("mode").getAsString()).isEqualTo("default archive");
    assertThat(cpu.get("median").getAsInt()).isPositive().isEqualTo(cpu.get("max").getAsInt());
    assertThat(byDefault.getAsJsonObject("wallMillis").get("min").getAsInt()).isPositive();
    assertThat(byDefault.get("loaded").getAsInt()).isPositive();
    assertThat(array.get(2).getAsJsonObject().get("absent").getAsString())
        .contains("non-empty directory");
    assertThat(array.get(2).getAsJsonObject().has("cpuMillis")).isFalse();
  }

  /** Of classes in a folder, so that no archive is made. */
  private int startup(String... options) {
    try (Scratch scratch = Scratch.create()) {
      scratch.compile("Main", "class Main { public static void main(String[] a) { } }");
      String folder = scratch.path().resolve("classes").toString();
      return run(
          Stream.of(
                  List.of("startup", "--rounds", "1"),
                  List.of(options),
                  List.of("--", "-cp", folder, "Main", "x"))
              .flatMap(List::stream)
              .toArray(String[]::new));
    }
  }

  @Test
  void a_wrong_command_line_is_told_in_one_message() {
    assertThat(run("startup", "--rounds", "0")).isEqualTo(2);
    assertThat(run("startup", "--only", "goodbye")).isEqualTo(2);
    assertThat(said(err))
        .isEqualTo(
            """
            import-internals-demo: found --rounds 0, expected 1 or more (--help tells more)
            import-internals-demo: found --only "goodbye", expected some of [hello, words, javac] (--help tells more)
            """);
  }

  private int run(String... args) {
    return Main.run(
        args, new ByteArrayInputStream(new byte[0]), new PrintStream(out), new PrintStream(err));
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace("\r", "");
  }
}
