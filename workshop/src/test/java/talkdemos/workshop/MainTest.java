// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path directory;
  private Path set;
  private Path work;

  @BeforeEach
  void layOut() throws Exception {
    set = directory.resolve("set");
    work = directory.resolve("work");
    ExerciseFolder.twice(set, "n/exercises/01-twice");
    ExerciseFolder.twice(set, "n/exercises/02-again");
  }

  private record Ran(int status, String out, String err) {}

  private static Ran run(InputStream in, List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(arguments.toArray(String[]::new), in, new PrintStream(out), new PrintStream(err));
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command on the set, worked on in a folder of the test's own. */
  private Ran run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--dir", set.toString(), "--work", work.toString()));
    return run(InputStream.nullInputStream(), all);
  }

  private static List<JsonObject> exercises(Ran ran) {
    JsonArray array =
        JsonParser.parseString(ran.out()).getAsJsonObject().getAsJsonArray("exercises");
    List<JsonObject> objects = new ArrayList<>();
    array.forEach(one -> objects.add(one.getAsJsonObject()));
    return objects;
  }

  @Test
  void usage() {
    Ran ran = run("verify");
    assertThat(ran.out())
        .isEqualTo(
            """
            n/01-twice: ok
            n/02-again: ok
            2 of 2 exercises are as they should be
            """);
    assertThat(ran.status()).isZero();
  }

  @Test
  void a_spoiled_set_is_told_in_json_by_name_and_reason() throws Exception {
    ExerciseFolder.replace(set.resolve("n/exercises/01-twice/Twice.java"), "2 *", "3 *");
    Files.delete(set.resolve("n/exercises/02-again/TwiceTest.java"));
    Ran ran = run("verify", "--json");
    assertThat(ran.status()).isEqualTo(65);
    assertThat(exercises(ran))
        .extracting(one -> one.get("name").getAsString(), one -> one.get("ok").getAsBoolean())
        .containsExactlyInAnyOrder(tuple("n/01-twice", false), tuple("n/02-again", false));
    assertThat(exercises(ran))
        .extracting(one -> one.get("reason").getAsString())
        .anyMatch(reason -> reason.contains("but was: 6"))
        .anyMatch(reason -> reason.startsWith("found no test"));
    assertThat(exercises(run("verify", "n", "--json"))).isEqualTo(exercises(ran));
    assertThat(run("verify", "n/02-again").out()).startsWith("n/02-again: found no test");
    assertThat(run("check").err()).startsWith("workshop: n/02-again: found no test");
  }

  @Test
  void a_check_judges_the_files_and_not_the_progress() throws Exception {
    assertThat(run("check", "01-twice").status()).isEqualTo(1);
    ExerciseFolder.replace(
        work.resolve("n/01-twice/Twice.java"), "return 0;", "return 2 * number;");
    Ran done = run("check", "n/01-twice", "--json");
    assertThat(done.status()).isZero();
    assertThat(exercises(done).get(0).get("done").getAsBoolean()).isTrue();
    Ran all = run("check", "--json");
    assertThat(all.status()).isEqualTo(1);
    assertThat(exercises(all).get(1).get("message").getAsString())
        .startsWith("TwiceTest.two_makes_four fails: expected: 4");
    assertThat(run("list").out())
        .contains("[x] n/01-twice: Twice", "[ ] n/02-again", "1 of 2 done");
    ExerciseFolder.replace(work.resolve("n/01-twice/Twice.java"), "2 * number", "3");
    assertThat(run("check", "n").status()).isEqualTo(1);
  }

  @Test
  void hints_solutions_and_resets_are_commands_too() throws Exception {
    assertThat(run("hint", "twice").out()).isEqualTo("hint 1 of 2: Add it to itself.\n");
    assertThat(run("hint", "twice").out()).endsWith("hint 2 of 2: Multiply it by two.\n");
    assertThat(run("solution", "twice").err())
        .startsWith("workshop: n/01-twice is not done: \"hint\" helps");
    assertThat(run("solution", "twice", "--give-up").out())
        .startsWith("--- Twice.java\n")
        .contains("return 2 * number;");
    Path file = work.resolve("n/01-twice/Twice.java");
    String start = Files.readString(file);
    Files.writeString(file, "lost");
    assertThat(run("reset", "twice").status()).isZero();
    assertThat(file).content().isEqualTo(start);
  }

  @Test
  void without_a_terminal_the_letters_come_from_the_input() {
    Ran ran =
        run(
            new ByteArrayInputStream("h\nl\nq\n".getBytes(StandardCharsets.UTF_8)),
            List.of("--dir", set.toString(), "--work", work.toString()));
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("1 of 2 tests fails", "hint 1 of 2", "] 02-again Twice");
  }

  @Test
  void one_may_begin_anywhere() {
    assertThat(run("--at", "again").out()).contains("n/02-again: Twice").doesNotContain("01-twice");
    assertThat(run("--at", "n").out()).contains("n/01-twice: Twice");
    assertThat(run("--at", "three").err()).startsWith("workshop: found no exercise \"three\"");
  }

  @Test
  void what_is_wrong_is_one_message() {
    assertThat(run("check", "three"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "workshop: found no exercise \"three\": \"list\" shows them, and a module stands"
                    + " for all of its own: [n] (--help tells more)\n"));
    assertThat(run("chek").err())
        .startsWith("workshop: found command \"chek\", expected one of [list, check");
    assertThat(run("--poll", "--manual").status()).isEqualTo(2);
    Ran none = run(InputStream.nullInputStream(), List.of("list", "--dir", work + "/none"));
    assertThat(none.status()).isEqualTo(65);
    assertThat(none.err()).contains("found no folder, expected one with exercises in it");
    assertThat(
            run(
                    InputStream.nullInputStream(),
                    List.of(
                        "list",
                        "--dir",
                        set.toString(),
                        "--work",
                        set + "/n/exercises/01-twice/Twice.java"))
                .status())
        .isEqualTo(2);
  }
}
