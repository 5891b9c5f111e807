// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.jvm.Scratch;

class CountCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final String java = Jdk.running().tool("java").toString();

  @Test
  void usage() {
    assertThat(run("count", "--no-quiz", "--", java, "-version")).isZero();
    assertThat(said(out))
        .startsWith("? How many classes does \"" + java + " -version\" load?")
        .contains("loaded", "archive", "(JDK " + System.getProperty("java.version") + "): ")
        .containsPattern("\n! \\d{3} classes\\.\n");
    assertThat(said(err))
        .contains("version \"")
        .doesNotContain("Picked up", "import-internals-demo");
  }

  @Test
  void json_is_an_array_with_an_object_for_each_jvm() {
    int status =
        run("count", "--json", "--", "sh", "-c", "echo said; '" + java + "' -version; exit 3");

    JsonArray array = JsonParser.parseString(said(out)).getAsJsonArray();
    JsonObject jvm = array.get(0).getAsJsonObject();
    assertThat(array).hasSize(1);
    assertThat(jvm.get("jvm").getAsString()).isEqualTo(System.getProperty("java.version"));
    assertThat(sum(jvm.getAsJsonObject("sources"))).isEqualTo(jvm.get("loaded").getAsInt());
    assertThat(jvm.get("initialised").getAsInt()).isPositive();
    assertThat(jvm.get("cpuMillis").getAsInt()).isPositive();
    assertThat(jvm.get("initialiseMillis").getAsDouble()).isPositive();
    assertThat(jvm.get("complete").getAsBoolean()).isTrue();
    assertThat(jvm.get("status").getAsInt()).isEqualTo(3);
    assertThat(said(err)).contains("said\n", "sh ended with status 3");
    assertThat(status).isEqualTo(70);
  }

  @Test
  void a_jdk_is_what_the_command_finds_first() {
    int status = run("count", "--jvm", Jdk.running().home().toString(), "java", "-version");

    assertThat(status).isZero();
    assertThat(said(out))
        .contains("\nJDK " + Jdk.running().version().feature())
        .containsPattern("\n! On " + Jdk.running() + " \\d{3} classes\\.\n");
  }

  @Test
  void what_cannot_be_counted_is_told_in_one_message() {
    assertThat(run("count", "--", "no-such-command")).isEqualTo(65);
    assertThat(said(err))
        .isEqualTo(
            "import-internals-demo: no command \"no-such-command\": expected a program in PATH, or the path of one\n");
    err.reset();
    assertThat(run("count", "--", "true")).isEqualTo(65);
    assertThat(said(err))
        .startsWith("import-internals-demo: no JVM to count in \"true\", which ended with status 0")
        .hasLineCount(1);
    err.reset();
    assertThat(run("count", "--jvm", "9999")).isEqualTo(65);
    assertThat(said(err))
        .startsWith("import-internals-demo: no JDK 9999 on this machine")
        .hasLineCount(1);
    err.reset();
    assertThat(run("count", "--limit", "soon", "--", "java")).isEqualTo(2);
    assertThat(run("count", "--limit", "0", "--", "java")).isEqualTo(2);
    assertThat(run("count", "--no-such-option")).isEqualTo(2);
    assertThat(said(err)).hasLineCount(3);
  }

  @Test
  void a_command_that_does_not_end_is_ended_at_the_limit_and_counted() {
    assertThat(run("count", "--limit", "3", "--", "sh", "-c", "'" + java + "' -version; sleep 50"))
        .isZero();
    assertThat(said(err)).contains("sh was ended after 3 s");
    assertThat(said(out)).containsPattern("\n! \\d{3} classes\\.\n");
  }

  @Test
  void without_a_command_the_lessons_are_listed_and_the_first_is_run_in_short() {
    assertThat(run()).isZero();
    assertThat(said(out))
        .contains("  count ", "? How many classes", "\nempty main ", "\njava Hello.java ")
        .contains("Python 79, IPython 646, Jupyter 1020")
        .containsPattern("\n! On JDK \\S+ \\d+ classes are loaded when an empty main begins");
  }

  @Test
  void a_count_that_is_ended_leaves_nothing_behind() throws Exception {
    try (Scratch scratch = Scratch.create()) {
      Process count =
          new ProcessBuilder(
                  Jdk.running()
                      .java(
                          "-Djava.io.tmpdir=" + scratch.path(),
                          "-cp",
                          System.getProperty("java.class.path"),
                          Main.class.getName(),
                          "count",
                          "--",
                          "sh",
                          "-c",
                          "echo begun; sleep 60"))
              .redirectErrorStream(true)
              .start();
      BufferedReader said = count.inputReader();
      while (!said.readLine().equals("begun")) {}
      List<ProcessHandle> children = count.descendants().toList();
      assertThat(children).isNotEmpty();
      count.destroy();

      assertThat(count.waitFor(20, TimeUnit.SECONDS)).isTrue();
      for (ProcessHandle child : children) child.onExit().get(20, TimeUnit.SECONDS);
      assertThat(scratch.path()).isEmptyDirectory();
    }
  }

  private static int sum(JsonObject sources) {
    return sources.asMap().values().stream().mapToInt(JsonElement::getAsInt).sum();
  }

  private int run(String... args) {
    return Main.run(
        args, new ByteArrayInputStream(new byte[0]), new PrintStream(out), new PrintStream(err));
  }

  private static String said(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace("\r", "");
  }
}
