// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.workshop.ExerciseFolder;
import talkdemos.workshop.exercise.BrokenExercise;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;
import talkdemos.workshop.exercise.WorkFile;

/** A good exercise spoiled in each way: each is noticed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProverTest {
  private Judge judge;
  private Path set;
  private Path folder;

  @BeforeAll
  void open() {
    judge = new Judge();
  }

  @AfterAll
  void close() {
    judge.close();
  }

  @BeforeEach
  void layOut(@TempDir Path set) throws IOException {
    this.set = set;
    this.folder = ExerciseFolder.twice(set, "numbers/01-twice");
  }

  private String proof() throws IOException, BrokenExercise {
    return new Prover(judge).prove(Exercises.in(set).whole().all().get(0)).reason();
  }

  private void replace(String file, String old, String text) throws IOException {
    ExerciseFolder.replace(folder.resolve(file), old, text);
  }

  @Test
  void a_good_one_is_proved() throws Exception {
    assertThat(proof()).isEmpty();
  }

  @Test
  void a_solution_that_is_wrong() throws Exception {
    replace("Twice.java", "2 * number", "3 * number");
    assertThat(proof())
        .startsWith("solved: expected that it passes, but TwiceTest.two_makes_four fails");
  }

  @Test
  void a_solution_that_does_not_compile() throws Exception {
    replace("Twice.java", "2 * number", "2 * numbr");
    assertThat(proof()).contains("solved", "does not compile: Twice.java:3:", "cannot find symbol");
  }

  @Test
  void a_solution_that_comes_to_no_end() throws Exception {
    replace("Twice.java", "return 2 * number;", "while (true) Thread.yield();");
    assertThat(proof()).contains("solved", "did not end within 10 seconds");
  }

  @Test
  void a_starter_that_passes() throws Exception {
    replace("Twice.java", "//| return 0;", "//| return number + number;");
    assertThat(proof()).startsWith("unsolved").endsWith("but it passes");
  }

  @Test
  void a_starter_that_fails_for_another_reason() throws Exception {
    replace("Twice.java", "//| return 0;", "//| return 5;");
    replace("exercise.conf", "expected: 4", "but was: 0");
    assertThat(proof()).startsWith("unsolved").contains("but was: 5");
  }

  @Test
  void a_starter_of_which_another_test_fails() throws Exception {
    replace("exercise.conf", "two_makes_four", "zero_stays");
    assertThat(proof()).startsWith("unsolved").endsWith("what fails is [TwiceTest.two_makes_four]");
  }

  @Test
  void a_starter_that_does_not_compile() throws Exception {
    replace("Twice.java", "//| return 0;", "//|");
    assertThat(proof()).startsWith("unsolved").contains("but it does not compile");
    replace(
        "exercise.conf",
        "test = \"TwiceTest.two_makes_four\", with = \"expected: 4\"",
        "compile = \"missing return statement\"");
    assertThat(proof()).isEmpty();
  }

  @Test
  void tests_that_nobody_runs() throws Exception {
    replace("TwiceTest.java", "@Test\n", "\n");
    replace("TwiceTest.java", "import org.junit.jupiter.api.Test;", "");
    assertThat(proof()).contains("unsolved", "there is no test to run");
  }

  @Test
  void a_gap_that_may_stay_open() throws Exception {
    replace(
        "Twice.java",
        "static int of",
        """
        // gap: nobody asks for this
          static int three = 3;
          //| static int three = 4;
          // end of gap

          static int of""");
    assertThat(proof()).isEqualTo("Twice.java: it passes without the gap \"nobody asks for this\"");
  }

  @Test
  void too_few_hints_and_empty_ones() throws Exception {
    replace("exercise.conf", "\"Add it to itself.\", ", "");
    assertThat(proof()).isEqualTo("found 1 hints, expected two or three");
    replace("exercise.conf", "\"Multiply it by two.\"", "\"Multiply\", \" \"");
    assertThat(proof()).isEqualTo("a hint is empty");
  }

  @Test
  void an_announcement_that_fits_any_failure() throws Exception {
    replace("exercise.conf", "expected: 4", "");
    assertThat(proof()).isEqualTo("fails: found no part of a message, which any failure has");
  }

  @Test
  void files_that_editors_leave_and_gaps_in_the_text_are_no_files_to_work_on() throws Exception {
    Files.copy(folder.resolve("Twice.java"), folder.resolve("Twice.java~"));
    Files.copy(folder.resolve("Twice.java"), folder.resolve("#Twice.java#"));
    replace("README.md", "Write", "```\n// gap: as in this one\n```\n\nWrite");
    Exercise exercise = Exercises.in(set).whole().all().get(0);
    assertThat(exercise.work()).extracting(WorkFile::path).containsExactly("Twice.java");
    assertThat(exercise.given()).containsOnlyKeys("TwiceTest.java");
  }

  @Test
  void bytes_that_are_no_text_are_told_and_the_other_exercises_are_read() throws Exception {
    ExerciseFolder.twice(set, "numbers/02-again");
    Files.write(folder.resolve("README.md"), new byte[] {'#', ' ', (byte) 0xe9});
    Exercises exercises = Exercises.in(set);
    assertThat(exercises.broken())
        .containsExactly(
            new Exercises.Broken(
                "numbers/01-twice",
                "README.md: found bytes that are not UTF-8, expected a text in UTF-8"));
    assertThat(exercises.all()).extracting(Exercise::name).containsExactly("numbers/02-again");
  }

  @Test
  void two_exercises_of_one_name() throws Exception {
    ExerciseFolder.twice(set, "numbers/exercises/01-twice");
    assertThat(Exercises.in(set).broken())
        .containsExactly(
            new Exercises.Broken("numbers/01-twice", "found two exercises of this name"));
  }

  @Test
  void a_key_that_means_nothing_in_the_announcement() throws Exception {
    replace("exercise.conf", "with =", "wiht =");
    assertThat(Exercises.in(set).broken().get(0).reason())
        .isEqualTo("exercise.conf: found the key \"fails.wiht\", expected one of [test, with]");
  }

  @Test
  void a_folder_that_cannot_be_read_is_told_by_name() throws Exception {
    Files.delete(folder.resolve("README.md"));
    assertThat(Exercises.in(set).broken())
        .containsExactly(
            new Exercises.Broken("numbers/01-twice", "found no README.md, expected what to do"));
    replace("exercise.conf", "title", "titel");
    assertThat(Exercises.in(set).broken().get(0).reason())
        .isEqualTo("exercise.conf: found the key \"titel\", expected one of [fails, hints, title]");
  }
}
