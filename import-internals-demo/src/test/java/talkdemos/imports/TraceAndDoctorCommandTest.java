// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.imports.jvm.Scratch;

class TraceAndDoctorCommandTest {
  @TempDir Path dir;

  record Ran(int status, String out, String err) {}

  private static Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            args,
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static void isOneMessage(Ran ran, int status, String... parts) {
    assertThat(ran.status()).as(ran.err()).isEqualTo(status);
    assertThat(ran.err().lines().count()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err()).startsWith("import-internals-demo: ").contains(parts);
  }

  @Test
  void a_wrong_command_line_is_told_in_one_message() {
    isOneMessage(run("trace"), 2, "found 0 classes, expected one");
    isOneMessage(run("trace", "a.A", "b.B"), 2, "found 2 classes");
    isOneMessage(run("trace", "a.A", "--limit", "0"), 2, "expected a number of seconds");
    isOneMessage(run("trace", "a.A", "--html", dir.toString()), 2, "expected --html FILE");
    isOneMessage(run("doctor"), 2, "DIR|CLASSPATH");
    isOneMessage(run("path", "--jvm", "0"), 65, "0");
  }

  @Test
  void a_class_that_is_nowhere_and_the_broken_jar_beside_it_are_told() throws Exception {
    Path broken = Files.writeString(dir.resolve("broken.jar"), "no zip");
    isOneMessage(
        run("trace", "--main", "no.Such", "--class-path", dir.toString()), 65, "\"no.Such\"");
    Ran ran = run("trace", "--main", "no.Such", "--class-path", broken.toString());
    assertThat(ran.status()).isEqualTo(65);
    assertThat(ran.err().lines())
        .hasSize(2)
        .first()
        .isEqualTo(
            "import-internals-demo: %s cannot be read (zip END header not found): the JVM skips it"
                .formatted(broken));
  }

  @Test
  void json_is_the_only_output_and_the_programs_own_goes_to_standard_error() {
    try (Scratch scratch = Scratch.create()) {
      Path classes =
          scratch.compile(
              "Says",
              """
              class Says {
                static final String WHAT = "said";
                static { System.out.println("begin"); }
                public static void main(String[] args) { System.out.println(WHAT + args[0]); }
              }
              """);
      Path page = dir.resolve("page.html");
      Ran ran =
          run(
              "trace",
              "--json",
              "--main",
              "Says",
              "--html",
              page.toString(),
              "--class-path",
              classes.toString(),
              "--",
              "--x");

      assertThat(ran.status()).as(ran.err()).isZero();
      assertThat(ran.err()).startsWith("begin\nsaid--x\n");
      JsonObject json = JsonParser.parseString(ran.out()).getAsJsonObject();
      assertThat(json.get("target").getAsString()).isEqualTo("Says");
      JsonObject main = json.getAsJsonArray("threads").get(0).getAsJsonObject();
      JsonObject load = main.getAsJsonArray("children").get(0).getAsJsonObject();
      assertThat(load.get("class").getAsString()).isEqualTo("Says");
      assertThat(load.get("kind").getAsString()).isEqualTo("load");
      assertThat(load.get("from").getAsString()).isEqualTo("directory");
      assertThat(page).content().contains("\"class\":\"Says\"");
    }
  }

  @Test
  void an_initialiser_that_throws_is_shown_and_ends_with_70() {
    try (Scratch scratch = Scratch.create()) {
      Path classes =
          scratch.compile("Bad", "class Bad { static { if (true) throw new Error(\"no\"); } }");
      Ran ran = run("trace", "Bad", "--class-path", classes.toString());

      assertThat(ran.status()).isEqualTo(70);
      assertThat(ran.out()).contains("init Bad, which threw");
      assertThat(ran.err()).contains("its initialiser threw: ").contains("java.lang.Error: no");
    }
  }

  @Test
  void an_initialiser_that_does_not_end_is_no_quick_one() {
    try (Scratch scratch = Scratch.create()) {
      Path classes = scratch.compile("Ends", "class Ends { static { if (true) System.exit(4); } }");
      Ran ends = run("trace", "Ends", "--class-path", classes.toString());
      assertThat(ends.status()).isEqualTo(70);
      assertThat(ends.out()).containsPattern(">=[\\d,]+ +init Ends, which did not end");
      assertThat(ends.err()).contains("Ends: its initialiser ended the JVM with status 4");
    }
  }

  @Test
  void the_doctor_ends_with_0_if_there_is_nothing_and_with_65_if_there_is() throws Exception {
    Files.createDirectories(dir.resolve("classes"));
    Files.writeString(dir.resolve("classes/a.properties"), "a");
    String classes = dir.resolve("classes").toString();
    assertThat(run("doctor", classes).status()).isZero();
    assertThat(run("doctor", classes).out()).contains("nothing found");

    Ran ran = run("doctor", "--json", classes + File.pathSeparator + dir.resolve("gone.jar"));
    assertThat(ran.status()).isEqualTo(65);
    assertThat(ran.err()).isEmpty();
    JsonObject finding =
        JsonParser.parseString(ran.out())
            .getAsJsonObject()
            .getAsJsonArray("findings")
            .get(0)
            .getAsJsonObject();
    assertThat(finding.get("kind").getAsString()).isEqualTo("missing");
  }
}
