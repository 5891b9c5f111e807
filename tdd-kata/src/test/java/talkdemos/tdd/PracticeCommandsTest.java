// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeCommandsTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(console|java)\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final String COMMAND = "$ java -jar target/tdd-kata.jar ";

  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void what_the_readme_shows_is_what_happens() throws Exception {
    List<MatchResult> blocks = BLOCK.matcher(section()).results().toList();
    assertThat(blocks).hasSizeGreaterThan(4);
    for (MatchResult block : blocks) {
      String text = block.group(2);
      if (block.group(1).equals("java")) save(text);
      else for (String command : text.split("(?m)^(?=\\$ )")) check(command);
    }
    assertThat(directory.resolve("mine.html")).isNotEmptyFile();
  }

  private static String section() throws Exception {
    String text = Files.readString(Path.of("README.md"));
    int start = text.indexOf("## Your own kata\n");
    return text.substring(start, text.indexOf("\n## ", start + 1));
  }

  private void save(String text) throws Exception {
    String file = text.lines().findFirst().orElseThrow().substring("// ".length());
    Files.writeString(directory.resolve(file), text.substring(text.indexOf('\n') + 1));
  }

  private void check(String block) {
    String command = block.lines().findFirst().orElseThrow();
    assertThat(command).startsWith(COMMAND);
    run(
        command
            .substring(COMMAND.length())
            .replaceAll("\\bmine\\b", directory + "/mine")
            .split(" "));
    String said = out.toString(StandardCharsets.UTF_8).replace(directory + "/", "");
    assertThat(steady(said)).as(command).isEqualTo(steady(block.substring(command.length() + 1)));
    assertThat(err.toString(StandardCharsets.UTF_8)).as(command).isEmpty();
  }

  /** Without what differs from run to run. */
  private static String steady(String text) {
    return text.replace(System.lineSeparator(), "\n")
        .replaceAll("\\d\\d:\\d\\d:\\d\\d", "TIME")
        .replaceAll("\\d+ ms", "MS")
        .replaceAll(" +\\d+ s( +#*)?(?=\n|,)", " S");
  }

  @Test
  void exit_statuses() throws Exception {
    String mine = directory.resolve("mine").toString();
    assertThat(run("start", "bowling", mine)).isEqualTo(0);
    assertThat(run("start", "bowling", mine)).isEqualTo(65);
    assertThat(complaint()).startsWith("tdd-kata: " + mine + ": found README.md");
    assertThat(run("start", "bowls", mine + "2")).isEqualTo(2);
    assertThat(run("start", "bowling")).isEqualTo(2);
    assertThat(run("predict", "blue", mine)).isEqualTo(2);
    assertThat(complaint()).contains("found \"blue\", expected red or green");
    assertThat(run("watch", mine, "--once", "--tcr")).isEqualTo(2);
    for (String command : List.of("watch", "report")) {
      assertThat(run(command, mine + "-not")).as(command).isEqualTo(65);
      assertThat(complaint()).contains("found no folder").contains("start KATA");
      assertThat(run(command, directory.toString())).as(command).isEqualTo(65);
      assertThat(complaint()).contains("found no folder src/ in it");
    }
    assertThat(run("predict", "red", mine + "-not")).isEqualTo(65);

    Path code = directory.resolve("mine/src/A.java");
    Path test = directory.resolve("mine/src/GameTest.java");
    assertThat(run("watch", mine, "--once")).as("no test yet").isEqualTo(65);
    Files.writeString(code, "class A {");
    assertThat(run("watch", mine, "--once")).as("does not compile").isEqualTo(65);
    Files.delete(code);
    String asserting =
        Files.readString(test)
            .replaceFirst("}\\s*$", "@Test void a() { assertThat(1).isEqualTo(2); }}");
    Files.writeString(test, asserting);
    assertThat(run("watch", mine, "--once")).as("red").isEqualTo(1);
    Files.writeString(test, asserting.replace("isEqualTo(2)", "isEqualTo(1)"));
    assertThat(run("watch", mine, "--once")).as("green").isEqualTo(0);
    assertThat(run("watch", mine)).as("the end of input ends it").isEqualTo(0);
    assertThat(run("watch", mine, "--tcr")).isEqualTo(65);
    assertThat(complaint()).contains("git init");
    assertThat(run("report", mine, "--html", mine + "/no/such.html")).isEqualTo(2);
    assertThat(run("report", mine, "--json")).isEqualTo(0);
  }

  @Test
  void what_is_torn_is_told_beside_the_report() throws Exception {
    Files.createDirectories(directory.resolve("src"));
    Files.writeString(directory.resolve("session.jsonl"), "{\"event\":\"ru");
    assertThat(run("report", directory.toString(), "--json")).isEqualTo(0);
    assertThat(complaint()).startsWith("tdd-kata: session.jsonl:1: not a whole entry");
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{");
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Main.run(
        arguments,
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
