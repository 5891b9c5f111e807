// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Map<String, String> environment, String... args) {
    return Main.run(args, environment, new PrintStream(out, true), new PrintStream(err, true));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void usage() {
    int status =
        Main.run(
            new String[] {"puzzle"},
            System.in,
            new PrintStream(out, true),
            new PrintStream(err, true));
    assertThat(status).isZero();
    assertThat(printed())
        .contains("chainmap.get(\"a\") = 1", "chainmap.get(\"b\") = 2")
        .doesNotContain("\u001b");
    assertThat(err.size()).isZero();
  }

  @Test
  void no_command_tells_all_stories() {
    assertThat(run(Map.of())).isZero();
    assertThat(printed()).contains("puzzle: ", "settings: ", "scopes: ", "undo: ");
  }

  @Test
  void settings_take_arguments_and_environment() {
    run(
        Map.of("DEMO_LOG_LEVEL", "debug", "USER", "ada", "OTHER", "1"),
        "settings",
        "--port=1",
        "x=y=z",
        "--env=DEMO_,USER");
    assertThat(printed())
        .contains("{port=1, x=y=z}", "{log-level=debug, user=ada}", "which shadows defaults's 8000")
        .doesNotContain("OTHER");
  }

  @Test
  void json_is_for_programs() {
    assertThat(run(Map.of(), "--json")).isZero();
    JsonArray stories = JsonParser.parseString(printed()).getAsJsonArray();
    assertThat(stories).hasSize(4);
    out.reset();
    run(Map.of(), "puzzle", "--json");
    var question =
        JsonParser.parseString(printed())
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("scenes")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("questions")
            .get(1)
            .getAsJsonObject();
    assertThat(question.get("answer").getAsInt()).isEqualTo(2);
    assertThat(question.get("level").getAsInt()).isEqualTo(1);
  }

  @Test
  void help_is_printed_to_standard_output() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(printed())
        .startsWith("Usage: chainmap-demo")
        .contains("puzzle", "settings", "scopes", "undo");
  }

  @Test
  void a_wrong_command_line_is_one_message_and_status_2() {
    for (String[] wrong :
        new String[][] {
          {"--no-such"},
          {"nonsense"},
          {"settings", "port"},
          {"settings", "=1"},
          {"settings", "--env="},
          {"settings", "--env=,USER"},
          {"settings", "--env=USER,"},
          {"settings", "--env", ""},
          {"settings", "--env=,"},
          {"settings", "@pom.xml"},
          {"puzzle", "x"}
        }) {
      err.reset();
      assertThat(run(Map.of(), wrong)).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8))
          .startsWith("chainmap-demo: ")
          .hasLineCount(1);
    }
    assertThat(out.size()).isZero();
  }
}
