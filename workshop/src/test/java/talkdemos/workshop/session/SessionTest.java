// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkdemos.workshop.ExerciseFolder;
import talkdemos.workshop.verify.Judge;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {
  private static final String TWICE = "n/01-twice/Twice.java";
  private static final String SOLVED = "class Twice { static int of(int n) { return n + n; } }";
  private static final String ENDLESS =
      "class Twice { static int of(int n) { while (true) Thread.yield(); } }";

  private Judge judge;
  private Path set;
  private Path work;

  @BeforeAll
  void open() {
    judge = new Judge();
  }

  @AfterAll
  void close() {
    judge.close();
  }

  @BeforeEach
  void layOut(@TempDir Path directory) throws Exception {
    set = directory.resolve("set");
    work = directory.resolve("work");
    ExerciseFolder.twice(set, "n/01-twice");
    ExerciseFolder.twice(set, "n/02-again");
  }

  private AtWork session(Session.Watching watching) throws Exception {
    return new AtWork(set, work, judge, watching);
  }

  private AtWork session() throws Exception {
    return session(Session.Watching.EVENTS);
  }

  @ParameterizedTest
  @EnumSource(names = {"EVENTS", "POLLS"})
  void a_save_is_judged_and_only_the_key_n_goes_on(Session.Watching watching) throws Exception {
    try (AtWork session = session(watching)) {
      session.await("] 0 of 2 done");
      assertThat(session.await("h hint"))
          .contains("1 of 2 tests fails")
          .contains("TwiceTest.two_makes_four  TwiceTest.java:8")
          .contains("expected: 4\n     but was: 0")
          .doesNotContain("at org.");
      session.press("n");
      session.await("Not yet: n/01-twice is not done.");
      session.save(TWICE, "class Twice { static int of(int n) { return n + m; } }");
      assertThat(session.await("h hint"))
          .contains("does not compile", "Twice.java:1:49: cannot find symbol");
      session.save(TWICE, SOLVED);
      assertThat(session.await("n next")).contains("all tests pass", "1 of 2 done");
      assertThat(session.all()).doesNotContain("02-again");
      session.press("n");
      session.await("n/02-again: Twice");
      session.await("1 of 2 tests fails");
    }
    assertThat(work.resolve("progress.txt"))
        .content()
        .contains("done  n/01-twice  2026-11-29\n", "at    n/02-again\n");
  }

  @Test
  void whoever_comes_back_goes_on_and_what_is_done_is_not_run_again() throws Exception {
    try (AtWork session = session()) {
      session.await("1 of 2 tests fails");
      session.save(TWICE, SOLVED);
      session.await("Done. Press n");
    }
    try (AtWork session = session()) {
      session.await("This one is done.");
      session.press("n");
      session.await("n/02-again: Twice");
      session.await("h hint");
      session.press("l");
      assertThat(session.await("h hint")).contains("  [x] 01-twice", "> [ ] 02-again");
      assertThat(session.all()).doesNotContain("n/01-twice,"); // the headline of a run
    }
  }

  @Test
  void what_is_done_runs_again_when_it_is_changed_and_stays_done() throws Exception {
    try (AtWork session = session()) {
      session.await("h hint");
      session.save(TWICE, "\uFEFF" + SOLVED); // a mark that some editors write
      session.await("Done. Press n");
      session.save(TWICE, SOLVED.replace("n + n", "3"));
      session.await("2 of 2 tests fail");
    }
    assertThat(work.resolve("progress.txt")).content().contains("done  n/01-twice");
  }

  @Test
  void a_progress_file_that_cannot_be_written_stops_nobody() throws Exception {
    Files.createDirectories(work.resolve("progress.txt.next"));
    try (AtWork session = session()) {
      session.await("(FileSystemException)"); // a word, however the line is broken
      session.await("h hint");
      session.save(TWICE, SOLVED);
      session.await("Done. Press n");
      session.press("n");
      session.await("n/02-again: Twice");
    }
  }

  @Test
  void hints_come_one_by_one_and_are_remembered() throws Exception {
    try (AtWork session = session()) {
      session.await("h hint");
      session.press("h");
      session.await("hint 1 of 2: Add it to itself.");
    }
    try (AtWork session = session()) {
      session.await("h hint");
      session.press("hh");
      session.await("hint 2 of 2: Multiply it by two.");
      session.await("hint 2 of 2: Multiply it by two.");
    }
  }

  @Test
  void a_reset_asks_and_lays_out_the_start() throws Exception {
    try (AtWork session = session()) {
      session.await("h hint");
      String start = Files.readString(work.resolve(TWICE));
      session.save(TWICE, SOLVED);
      session.await("Done.");
      session.press("xn");
      session.await("Nothing done.");
      assertThat(work.resolve(TWICE)).content().isEqualTo(SOLVED);
      session.press("xy");
      session.await("As it was at first.");
      session.await("1 of 2 tests fails");
      assertThat(work.resolve(TWICE)).content().isEqualTo(start);
    }
    assertThat(work.resolve("progress.txt")).content().doesNotContain("done ");
  }

  @Test
  void a_solution_is_shown_after_two_questions_or_when_it_is_done() throws Exception {
    try (AtWork session = session()) {
      session.await("h hint");
      session.press("syn");
      session.await("Nothing done.");
      assertThat(session.all()).doesNotContain("return 2 * number;");
      session.press("syy");
      session.await("return 2 * number;");
      session.save(TWICE, SOLVED);
      session.await("Done.");
      session.press("s");
      session.await("return 2 * number;");
    }
  }

  @Test
  void an_endless_loop_and_an_exit_are_told_and_the_session_goes_on() throws Exception {
    try (AtWork session = session()) {
      session.await("h hint");
      session.save(TWICE, "class Twice { static int of(int n) { System.exit(0); return 0; } }");
      session.await("System.exit(0)");
      session.await("h hint");
      session.save(TWICE, ENDLESS);
      session.await("did not end within 10 seconds");
      session.await("h hint");
      session.save(TWICE, SOLVED);
      session.await("Done.");
    }
  }

  @Test
  void a_file_that_is_gone_is_told_and_tests_that_were_changed_do_not_count() throws Exception {
    try (AtWork session = session()) {
      session.await("h hint");
      session.save("n/01-twice/TwiceTest.java", "class TwiceTest {}");
      session.press("r");
      session.await("1 of 2 tests fails");
      Files.delete(work.resolve(TWICE));
      session.await("Put it back"); // the path before it wraps anywhere
      session.press("x");
      session.press("y");
      session.await("1 of 2 tests fails");
    }
  }

  @Test
  void without_watching_the_key_r_runs_and_c_checks_all() throws Exception {
    try (AtWork session = session(Session.Watching.NOT_AT_ALL)) {
      session.await("h hint");
      session.save("n/02-again/Twice.java", SOLVED);
      session.press("c");
      session.await("n/02-again: done");
      session.await("Not run, as nothing is written yet: 1.");
      session.await("1 of 2 done");
      session.save(TWICE, SOLVED);
      session.press("r");
      session.await("Done, and so are all.");
    }
  }

  @Test
  void nothing_is_wider_than_a_narrow_terminal_and_all_is_ascii() throws Exception {
    String said;
    try (AtWork session = session()) {
      session.await("q quit");
      session.press("hlhx");
      session.await("y or n");
      said = session.all();
    }
    assertThat(said).matches("[\\x20-\\x7e\n]*");
    assertThat(said.lines().filter(line -> line.length() > 60))
        .allMatch(line -> !line.strip().contains(" ")); // a path stays whole
  }
}
