// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeTest {
  @TempDir private Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void files() throws IOException {
    write(
        "conf/config.conf", "defaults=[{db=a}, _self_]\nx = 1.0\ny = ${x}\ninf = .inf\nü = \"é\"");
    write("conf/db/a.conf", "name = a");
    write("more/db/a.conf", "name = hidden");
    write("more/db/b.json", "{\"name\": \"b\"}");
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(String... args) {
    out.reset();
    err.reset();
    return Compose.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String conf() {
    return temp.resolve("conf").toString();
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void usage() {
    assertThat(run("--config-path", conf(), "x=2")).isZero();
    assertThat(out())
        .isEqualTo(
            "{\"overrides\": [\"x=2\"], \"choices\": {\"db\": \"a\"}, \"config\": {\"db\": {\"name\": \"a\"},"
                + " \"x\": 2, \"y\": 2, \"inf\": {\"$float\": \"inf\"}, \"ü\": \"é\"}}\n");
  }

  @Test
  void one_line_for_each_job() {
    assertThat(run("--config-path=" + conf(), "-m", "x=1,2", "--no-resolve")).isZero();
    assertThat(out().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"y\": \"${x}\""))
        .first()
        .asString()
        .startsWith("{\"overrides\": [\"x=1\"], ");
  }

  @Test
  void a_folder_more_adds_what_the_first_has_not() {
    String more = temp.resolve("more").toString();
    assertThat(run("-cp", conf(), "-cd", more, "db=b")).isZero();
    assertThat(out()).contains("{\"name\": \"b\"}");
    assertThat(run("-cp", conf(), "-cd", more)).isZero();
    assertThat(out()).contains("{\"name\": \"a\"}");
  }

  @Test
  void another_primary_configuration() throws IOException {
    write("conf/other.conf", "z = 1");
    assertThat(run("--config-path", conf(), "--config-name", "other")).isZero();
    assertThat(out()).endsWith("\"config\": {\"z\": 1}}\n");
  }

  @Test
  void the_mode_of_the_configuration_counts() throws IOException {
    write("conf/many.conf", "x = 1, hydra.mode = MULTIRUN");
    assertThat(run("--config-path", conf(), "-cn", "many", "x=1,2")).isZero();
    assertThat(out().lines()).hasSize(2);
  }

  @Test
  void a_refusal_is_one_message_and_status_1() throws IOException {
    assertThat(run("--config-path", conf(), "nope=1")).isEqualTo(1);
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            "override 1 'nope=1':1: Could not override 'nope'.\n"
                + "To append to your config use +nope=1\n");
    write("conf/db/broken.conf", "a = [1");
    assertThat(run("--config-path", conf(), "db=broken")).isEqualTo(1);
    assertThat(err()).contains("broken.conf:1:");
    assertThat(run("--config-path", temp.resolve("none").toString())).isEqualTo(1);
    assertThat(err()).startsWith("Primary config directory not found.");
  }

  @Test
  void a_wrong_command_line_is_status_2() {
    assertThat(run("--nope")).isEqualTo(2);
    assertThat(run("--config-name")).isEqualTo(2);
    assertThat(run("--no-resolve=x")).isEqualTo(2);
    assertThat(err()).startsWith("the flag --no-resolve takes no value");
    assertThat(run("--help")).isZero();
    assertThat(out()).startsWith("usage: Compose");
  }
}
