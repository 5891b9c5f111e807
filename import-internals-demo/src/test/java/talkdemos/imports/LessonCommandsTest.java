// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands cache, side-effects and spawn; what the lessons show is tested with them. */
class LessonCommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void usage() {
    assertThat(run("cache")).isZero();
    assertThat(out())
        .startsWith(
            "? One class file, given to two class loaders: is that one class or two?\n! two: ")
        .contains("== What is collected when a loader is let go");
    assertThat(err()).isEmpty();
  }

  @Test
  void a_class_of_ones_own_is_examined() throws Exception {
    Files.writeString(folder.resolve("README"), "no class");
    assertThat(run("side-effects", "-cp", folder.toString(), "--json", "java.util.Currency"))
        .isZero();
    JsonArray seen = JsonParser.parseString(out()).getAsJsonArray();
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).getAsJsonObject().get("outcome").getAsString()).isEqualTo("INITIALISED");
    assertThat(run("side-effects", "-cp", folder.toString(), "demo.None")).isEqualTo(65);
    assertThat(err())
        .startsWith("import-internals-demo: no class \"demo.None\" on the class path [");
  }

  @Test
  void wrong_command_lines_are_told() {
    assertRefused(2, "--watch: found --json with it", "cache", "--watch", "X.java", "--json");
    assertRefused(2, "--class-path: expected --watch FILE.java", "cache", "-cp", ".");
    assertRefused(2, "--class-path: expected a CLASS with it", "side-effects", "-cp", ".");
    assertRefused(2, "--limit: found 0, expected seconds", "side-effects", "X", "--limit", "0");
    assertRefused(2, "Unknown option: '--joson'", "spawn", "--joson");
  }

  @Test
  void bad_input_is_told() throws Exception {
    String text = Files.writeString(folder.resolve("text"), "no jar").toString();
    assertRefused(65, "no-such.java: no such file", "cache", "--watch", "no-such.java");
    assertRefused(
        65,
        "class path entry \"%s\": no jar that can be read".formatted(text),
        "side-effects",
        "-cp",
        text,
        "X");
    assertRefused(
        65,
        "class path entry \"nowhere\": no such file or folder",
        "side-effects",
        "-cp",
        "nowhere",
        "X");
    assertRefused(65, "no JDK 999 on this machine", "spawn", "--jvm", "999");
  }

  @Test
  void watching_ends_with_the_input_and_tells_if_nothing_ever_compiled() throws Exception {
    Path fine = Files.writeString(folder.resolve("Fine.java"), "class Fine { }");
    assertThat(run("cache", "--watch", fine.toString())).isZero();
    Path wrong = Files.writeString(folder.resolve("Wrong.java"), "class Wrong { int }");
    assertThat(run("cache", "--watch", wrong.toString())).isEqualTo(65);
    assertThat(out()).contains("  Wrong.java:1:18: <identifier> expected\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"count", "trace", "path", "doctor", "cache", "side-effects", "spawn", "startup"})
  void each_tells_its_version(String command) {
    assertThat(run(command, "-V")).isZero();
    assertThat(out()).startsWith("import-internals-demo ");
  }

  private void assertRefused(int status, String message, String... arguments) {
    err.reset();
    assertThat(run(arguments)).as(message).isEqualTo(status);
    assertThat(err()).contains("import-internals-demo: " + message).doesNotContain("\tat ");
  }

  private int run(String... arguments) {
    return Main.run(
        arguments,
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
