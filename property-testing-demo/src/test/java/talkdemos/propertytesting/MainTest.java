// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.propertytesting.zoo.Animal;
import talkdemos.propertytesting.zoo.Zoo;

/** The command line, as a user sees it. */
class MainTest {

  private record Told(int status, String out, String err) {}

  private static Told tell(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            args,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Told(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void usage() {
    Told told = tell("--animal", "reverse", "--seeds", "3");
    assertThat(told.err).isEmpty();
    assertThat(told.status).isZero();
    assertThat(told.out)
        .startsWith("reverse: ")
        .contains("== The code", "class Buggy", "== The examples: all 6 pass", "@Test")
        .contains("== The property: it fails with 3 of 3 seeds", "@Property")
        .contains("== The counterexample, of seed ", "== The fix: ", "class Correct")
        .contains("reverse twice", "0 of 3")
        .contains("== The counterexample as a test, ready to paste", "class ");
  }

  @Test
  void the_whole_zoo_as_text() {
    Told told = tell("--seeds", "1");
    assertThat(told.status).isZero();
    assertThat(told.err).isEmpty();
    assertThat(told.out.lines().filter(line -> line.matches("[a-z0-9-]+ +\\d+ pass +\\d of 1 .*")))
        .hasSameSizeAs(Zoo.ANIMALS);
    assertThat(told.out)
        .contains("bugs of " + Zoo.ANIMALS.size() + " found by", "examples", "properties")
        .contains("a fuzzer without a specification", "These bugs were chosen");
  }

  @Test
  void one_animal_as_json() {
    Told told = tell("--animal", "run-length", "--seeds", "2", "--json");
    JsonArray animals =
        JsonParser.parseString(told.out).getAsJsonObject().getAsJsonArray("animals");
    assertThat(animals).hasSize(1);
    JsonObject animal = animals.get(0).getAsJsonObject();
    assertThat(animal.get("name").getAsString()).isEqualTo("run-length");
    assertThat(animal.get("foundByExamples").getAsBoolean()).isFalse();
    assertThat(animal.get("foundByProperty").getAsBoolean()).isTrue();
    assertThat(animal.get("seeds").getAsInt()).isEqualTo(2);
    assertThat(animal.get("tries").getAsInt()).isBetween(1, 1000);
    assertThat(animal.get("counterexample").getAsString()).isNotEmpty();
  }

  @Test
  void the_list_names_every_animal() {
    assertThat(tell("--list").out.lines())
        .extracting(line -> line.replaceFirst(":.*", ""))
        .isEqualTo(Zoo.ANIMALS.stream().map(Animal::name).toList());
  }

  @Test
  void every_story_has_all_of_its_parts() {
    for (Animal animal : Zoo.ANIMALS) {
      String story = tell("--animal", animal.name(), "--seeds", "1").out;
      assertThat(story.lines().filter(line -> line.startsWith("== "))).as(animal.name()).hasSize(7);
      for (String part : story.split("(?m)^== ")) {
        assertThat(part.lines().filter(line -> line.startsWith("    ")).count())
            .as("%s: %s", animal.name(), part.lines().findFirst().orElse(""))
            .isGreaterThan(part.startsWith(animal.name() + ":") ? -1 : 0);
      }
      assertThat(story.split("\n== ")[0]).doesNotContain("{@", "}");
    }
  }

  @Test
  void shrinking_as_text_as_json_and_as_a_page(@TempDir Path folder) throws Exception {
    Path page = folder.resolve("page.html");
    Told told = tell("shrink", "--seeds", "1", "--json", "--html", page.toString());
    assertThat(told.err).isEmpty();
    JsonArray contests =
        JsonParser.parseString(told.out).getAsJsonObject().getAsJsonArray("contests");
    assertThat(contests).hasSize(13);
    for (JsonElement contest : contests) {
      assertThat(contest.getAsJsonObject().getAsJsonObject("scores").keySet())
          .containsExactly("jqwik", "choices", "Hypothesis");
    }
    assertThat(Files.readString(page)).contains("large_union_list").doesNotContain("/* DATA */");
  }

  @Test
  void kept_results_are_shown_at_once() {
    assertThat(tell("shrink", "--kept").out)
        .contains("choices: the known minimum in 95 of 100 runs on 13 of 13");
    assertThat(tell("shrink", "--kept", "--zoo").out)
        .contains("fewer different results by choices than by jqwik on ");
  }

  @Test
  void without_hypothesis_one_message_says_what_to_do() {
    Told told = tell("shrink", "--seeds", "1", "--hypothesis=no-such-python");
    assertThat(told.status).isEqualTo(65);
    assertThat(told.err)
        .startsWith("property-testing-demo: no Hypothesis: ")
        .contains("no-such-python", "pip install hypothesis");
    assertThat(told.err.lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--seeds 0 | --seeds: got 0, expected 1 or more (--help tells more)",
        "--seeds many | Invalid value for option '--seeds': 'many' is not an int",
        "--animal unicorn | --animal: got 'unicorn', expected one of bisect, run-length,",
        "--fuzzer dragon | --fuzzer: got 'dragon', expected random or jazzer (--help tells more)",
        "shrink --seconds 0 | --seconds: got 0, expected 1 or more",
        "shrink --kept --html / | --html: '/' cannot be written",
        "shrink --kept --html /no/such/folder/page.html | --html: '/no/such/folder/page.html' cannot",
        "shrink --kept --hypothesis | --hypothesis: runs the challenges, so it goes with neither",
        "--colour | Unknown option: '--colour'",
      })
  void a_wrong_command_line_gets_one_message(String line, String message) {
    Told told = tell(line.split(" "));
    assertThat(told.status).isEqualTo(2);
    assertThat(told.out).isEmpty();
    assertThat(told.err).startsWith("property-testing-demo: " + message);
    assertThat(told.err.lines()).hasSize(1);
  }

  @Test
  void help_names_the_commands() {
    assertThat(tell("--help").out).contains("--animal", "--seeds", "shrink", "ghostwrite");
  }
}
