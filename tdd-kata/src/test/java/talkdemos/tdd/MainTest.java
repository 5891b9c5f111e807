// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import talkdemos.tdd.kata.SpoiledKata;

class MainTest {
  private static final String LEAP_YEAR = "src/test/resources/good/leap-year";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path directory;

  private int run(String... args) {
    return Main.run(
        args,
        InputStream.nullInputStream(),
        new PrintStream(out, true),
        new PrintStream(err, true));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void usage() {
    assertThat(run("replay", LEAP_YEAR, "--step", "2")).isZero();
    assertThat(printed())
        .startsWith("leap-year: Leap year\n")
        .contains(
            "== 02-red",
            "  A year that the constant gets wrong.\n",
            "  --- a/LeapYearTest.java\n",
            "  +  void every_fourth_year_is_leap() {\n",
            "  failed LeapYearTest.every_fourth_year_is_leap at LeapYearTest.java:15\n",
            "    Expecting value to be true but was false\n",
            "  tests: 1 passed, 1 failed\n",
            "  red as announced: every_fourth_year_is_leap: Expecting value to be true\n",
            "== 02-green",
            "  green: all pass, each changed line is covered, code +1 -1\n",
            "  02-green         7 ##########              13 ====================    100%\n",
            "  the discipline holds in all 2 steps\n")
        .doesNotContain("== 01", "== 03", "\u001b");
    assertThat(err.size()).isZero();
  }

  @Test
  void a_breach_is_told_and_the_status_is_65() {
    SpoiledKata kata = new SpoiledKata(directory).replace("02-green/LeapYear.java", "% 4", "% 5");
    assertThat(run("replay", "--brief", kata.folder().toString(), "--step=02-green")).isEqualTo(65);
    assertThat(printed())
        .contains(
            "  02-green      the discipline is broken\n"
                + "    broken: all pass: 02-green: LeapYearTest.every_fourth_year_is_leap fails:"
                + " Expecting value to be true but was false; expected that all tests pass\n",
            "100% broken\n",
            "  the discipline is broken: 1 breach\n");
  }

  @Test
  void a_folder_that_is_no_kata_is_told_in_full_and_the_status_is_65() {
    SpoiledKata kata = new SpoiledKata(directory).remove("kata.md", "02-red/step.md");
    assertThat(run("replay", kata.folder().toString())).isEqualTo(65);
    assertThat(complained())
        .isEqualTo(
            """
            tdd-kata: leap-year: no kata.md: expected a title, behaviours and sources
            tdd-kata: leap-year/02-red: no step.md: expected a paragraph that says why
            """);
    assertThat(out.size()).isZero();
  }

  @Test
  void json_is_for_programs() {
    assertThat(run("replay", "--json", LEAP_YEAR, "--step=03")).isZero();
    JsonObject replay = JsonParser.parseString(printed()).getAsJsonObject();
    assertThat(replay.get("holds").getAsBoolean()).isTrue();
    JsonArray steps = replay.getAsJsonArray("steps");
    assertThat(steps).hasSize(3);
    JsonObject red = steps.get(0).getAsJsonObject();
    assertThat(red.getAsJsonObject("announced").get("fails").getAsString())
        .isEqualTo("LeapYearTest.a_century_is_not_leap");
    JsonArray tests = red.getAsJsonObject("happened").getAsJsonArray("tests");
    assertThat(tests).hasSize(3).anyMatch(test -> test.toString().contains("\"FAILED\""));
    JsonObject refactor = steps.get(2).getAsJsonObject();
    assertThat(refactor.get("coverage").getAsDouble()).isEqualTo(1);
    assertThat(refactor.get("codeAdded").getAsInt()).isEqualTo(5);
  }

  @Test
  void a_page_is_well_formed_and_has_each_step() throws Exception {
    Path page = directory.resolve("leap.html");
    assertThat(run("replay", "--brief", LEAP_YEAR, "--html", page.toString())).isZero();
    String html = Files.readString(page);
    assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("<script", "src=");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    NodeList sections = document.getElementsByTagName("section");
    assertThat(sections.getLength()).isEqualTo(11); // ten steps, and where it is from
    NodeList links = document.getElementsByTagName("a");
    assertThat(links.getLength()).isEqualTo(10);
    for (int i = 0; i < links.getLength(); i++) {
      String target = links.item(i).getAttributes().getNamedItem("href").getTextContent();
      assertThat(sections.item(i).getAttributes().getNamedItem("id").getTextContent())
          .isEqualTo(target.substring(1));
    }
    assertThat(html).contains("<ins>year % 4 == 0</ins>", "prefers-color-scheme: dark");
  }

  @Test
  void mutants_are_told_with_the_tests_that_notice() {
    assertThat(run("mutants", LEAP_YEAR)).isZero();
    assertThat(printed())
        .startsWith("leap-year after 05-red: ")
        .contains("  test class ", "  LeapYearTest.a_century_is_not_leap ");
    out.reset();
    assertThat(run("mutants", "--json", LEAP_YEAR, "--step", "1")).isZero();
    JsonObject report = JsonParser.parseString(printed()).getAsJsonObject();
    assertThat(report.get("step").getAsString()).isEqualTo("01-green");
    assertThat(report.getAsJsonArray("mutants")).hasSize(1);
  }

  @Test
  void mutants_of_a_red_step_ask_for_a_green_one() {
    assertThat(run("mutants", LEAP_YEAR, "--step=02-red")).isEqualTo(65);
    assertThat(complained())
        .isEqualTo("tdd-kata: leap-year/02-red: the tests do not all pass; choose a green step\n");
  }

  @Test
  void a_wrong_command_line_is_one_message_and_status_2() {
    for (String[] wrong :
        new String[][] {
          {"--no-such"},
          {"nonsense"},
          {"replay"},
          {"replay", "no-such-kata"},
          {"replay", "no/such/folder"},
          {"replay", LEAP_YEAR, "--step=9"},
          {"replay", LEAP_YEAR, "--step=02-blue"},
          {"mutants", LEAP_YEAR, "--step="},
          {"replay", LEAP_YEAR, "--html", "\0"},
          {"replay", LEAP_YEAR, "--json", "--html"},
        }) {
      err.reset();
      assertThat(run(wrong)).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(complained()).startsWith("tdd-kata: ").hasLineCount(1);
    }
    assertThat(out.size()).isZero();
  }

  @Test
  void an_unknown_command_is_told_with_those_there_are() {
    assertThat(run("relpay", "tokenizer")).isEqualTo(2);
    assertThat(complained())
        .startsWith("tdd-kata: found command \"relpay\", expected one of [list, replay, mutants,");
  }

  @Test
  void the_root_of_the_disk_is_no_kata() {
    assertThat(run("replay", "/")).isEqualTo(65);
    assertThat(complained()).contains("no kata.md").doesNotContain("\tat ");
  }

  @Test
  void a_link_to_nothing_in_a_step_is_told() throws Exception {
    SpoiledKata kata = new SpoiledKata(directory);
    Files.createSymbolicLink(kata.folder().resolve("01-red/X.java"), Path.of("no-such-file"));
    assertThat(run("replay", kata.folder().toString())).isEqualTo(65);
    assertThat(complained())
        .isEqualTo(
            "tdd-kata: leap-year/01-red/X.java: not a file that can be read: expected one\n");
  }

  @Test
  void files_that_editors_leave_are_no_part_of_a_kata() throws Exception {
    SpoiledKata kata = new SpoiledKata(directory);
    Files.write(kata.folder().resolve(".DS_Store"), new byte[] {-1});
    Files.write(kata.folder().resolve("01-green/.LeapYear.java.swp"), new byte[] {-1});
    Files.writeString(kata.folder().resolve("01-green/LeapYear.java~"), "class {");
    assertThat(run("replay", "--brief", "--step=1", kata.folder().toString())).isZero();
  }

  @Test
  void help_is_printed_to_standard_output() {
    assertThat(run("--help")).isZero();
    assertThat(printed()).startsWith("Usage: tdd-kata").contains("list", "replay", "mutants");
  }
}
