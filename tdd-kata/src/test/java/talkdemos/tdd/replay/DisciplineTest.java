// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import talkdemos.tdd.kata.BrokenKata;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.kata.Katas;
import talkdemos.tdd.kata.SpoiledKata;
import talkdemos.tdd.workbench.Limits;
import talkdemos.tdd.workbench.Workbench;

/** A good kata holds; spoiled in one way, it breaks one rule in one step. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisciplineTest {
  private static final Limits LIMITS = Limits.STANDARD.within(Duration.ofSeconds(3));

  private Workbench workbench;
  @TempDir Path directory;

  @BeforeAll
  void open() {
    workbench = new Workbench();
  }

  @AfterAll
  void close() {
    workbench.close();
  }

  private List<String> breaches(SpoiledKata kata) throws BrokenKata {
    return new Replayer(workbench, LIMITS)
        .replay(Katas.readFolder(kata.folder())).breaches().stream()
            .map(breach -> breach.rule().words() + ": " + breach)
            .toList();
  }

  @Test
  void usage() throws Exception {
    Replay replay =
        new Replayer(workbench, LIMITS)
            .replay(Katas.in(Path.of("src/test/resources/good")).read("leap-year"));
    assertThat(replay.breaches()).isEmpty();
    assertThat(replay.holds()).isTrue();
    StepResult refactored = replay.steps().get(6);
    assertThat(refactored.size()).isEqualTo(new Size(10, 17));
    assertThat(refactored.coverage()).hasValue(1);
    assertThat(refactored.codeAdded()).isEqualTo(5);
    assertThat(refactored.codeRemoved()).isEqualTo(1);
    assertThat(replay.steps().get(9).notes())
        .containsExactly(
            "LeapYearTest.years_before_the_common_era_follow_the_rule passes at once: a remainder"
                + " may be negative, but is zero all the same");
  }

  private static Arguments spoil(String breach, UnaryOperator<SpoiledKata> how) {
    return Arguments.of(breach, how);
  }

  private static final String FINAL = "year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)";

  private static final String SECOND_RED = "02-red/LeapYearTest.java";

  private static SpoiledKata inRed(SpoiledKata kata, String code) {
    return kata.write("02-red/LeapYear.java", kata.text("01-green/LeapYear.java"))
        .replace("02-red/LeapYear.java", "\n}", "\n" + code + "\n}");
  }

  static List<Arguments> each_breach_alone() {
    String leap = "LeapYearTest.every_fourth_year_is_leap";
    String announced = leap + " to fail with \"Expecting value to be true\"";
    return List.of(
        // a jump to the final code
        spoil(
            "red fails: 03-red: LeapYearTest.a_century_is_not_leap passes at once: the code after"
                + " 02-green does already what it asks for; expected"
                + " LeapYearTest.a_century_is_not_leap to fail with \"Expecting value to be"
                + " false\"",
            kata -> kata.replace("02-green/LeapYear.java", "year % 4 == 0", FINAL)),
        // a test that asks for what is there
        spoil(
            "red fails: 02-red: "
                + leap
                + " passes at once: the code after 01-green does already"
                + " what it asks for; expected "
                + announced,
            kata -> kata.replace(SECOND_RED, "2024)).isTrue", "2025)).isFalse")),
        spoil(
            "red fails: 01-red: the step compiles, and each test passes at once; expected that the"
                + " compiler says \"cannot find symbol\"",
            kata -> kata.replace("01-red/LeapYearTest.java", "LeapYear.isLeap(2023)", "false")),
        // another reason than the announced one
        spoil(
            "for the reason: 02-red: "
                + leap
                + " fails with \"Expecting value to be true but was"
                + " false\"; expected a message that contains \"to be a leap year\"",
            kata ->
                kata.replace("02-red/step.md", "Expecting value to be true", "to be a leap year")),
        spoil(
            "for the reason: 02-red: LeapYearTest.an_ordinary_year_is_not_leap fails too:"
                + " Expecting value to be true but was false; expected that only "
                + leap
                + " fails",
            kata ->
                kata.replace(SECOND_RED, "2023)).isFalse", "2023)).isTrue")
                    .replace("03-red/LeapYearTest.java", "2023", "2023")),
        spoil(
            "for the reason: 02-red: does not compile: LeapYearTest.java:15:24: cannot find symbol",
            kata -> kata.replace(SECOND_RED, "isLeap(2024)", "leap(2024)")),
        spoil(
            "for the reason: 01-red: does not compile: LeapYearTest.java:10:16: cannot find symbol",
            kata -> kata.replace("01-red/step.md", "cannot find symbol", "incompatible types")),
        spoil(
            "for the reason: 01-red: the step compiles, and"
                + " LeapYearTest.an_ordinary_year_is_not_leap fails: Expecting value to be false"
                + " but was true; expected that the compiler says \"cannot find symbol\"",
            kata -> kata.replace("01-red/LeapYearTest.java", "LeapYear.isLeap(2023)", "true")),
        spoil(
            "for the reason: 02-red: " + leap + " did not run; expected " + announced,
            kata -> kata.replace(SECOND_RED, "@Test\n  void every", "void every")),
        // code where only a test belongs
        spoil(
            "no code in red: 02-red/LeapYear.java: code changes, but the new test compiles without"
                + " that, and "
                + leap
                + " fails: Expecting value to be true but was false;"
                + " expected only what the new test needs to compile",
            kata -> inRed(kata, "  static int unused;")),
        spoil(
            "no code in red: 05-red/LeapYear.java: code changes in a red step whose tests pass;"
                + " expected no code there: change it in a refactor step, or ask for it by a test"
                + " that fails",
            kata ->
                kata.write("05-red/LeapYear.java", kata.text("04-green/LeapYear.java"))
                    .replace("05-red/LeapYear.java", "400, year", "400, year + 0")),
        // tests nobody has seen red
        spoil(
            "each test was red: 02-red: the new test LeapYearTest.another was never seen to fail by"
                + " itself; expected one new test in a step, or \"passes: LeapYearTest.another --"
                + " the reason\"",
            kata -> kata.replace(SECOND_RED, "\n}\n", "\n\n  @Test\n  void another() {}\n}\n")),
        spoil(
            "each test was red: 01-green: the new test LeapYearTest.another was never seen to fail"
                + " by itself",
            kata ->
                kata.replace(
                    "01-red/LeapYearTest.java", "\n}\n", "\n\n  @Test\n  void another() {}\n}\n")),
        // what should pass
        spoil(
            "all pass: 02-green: "
                + leap
                + " fails: Expecting value to be true but was false;"
                + " expected that all tests pass",
            kata -> kata.replace("02-green/LeapYear.java", "% 4 == 0", "% 5 == 0")),
        spoil(
            "all pass: 02-green: does not compile: LeapYear.java:7:25: ';' expected; expected that"
                + " all tests pass",
            kata -> kata.replace("02-green/LeapYear.java", "== 0;", "== 0")),
        spoil(
            "all pass: 03-refactor: LeapYearTest.a_century_is_not_leap fails: Expecting value to be"
                + " false but was true; expected that all tests pass",
            kata -> kata.replace("03-refactor/LeapYear.java", "!divides(100", "!divides(200")),
        spoil(
            "all pass: 05-red: LeapYearTest.years_before_the_common_era_follow_the_rule fails:"
                + " Expecting value to be true but was false; expected that all tests pass",
            kata -> kata.replace("05-red/LeapYearTest.java", "(-4)", "(-5)")),
        spoil(
            "all pass: 02-red: LeapYearTest.an_ordinary_year_is_not_leap is skipped",
            kata ->
                kata.write(
                        "02-red/step.md", "passes: " + leap + " -- so\n\nA test that is not run.\n")
                    .replace(SECOND_RED, "2024)).isTrue", "2025)).isFalse")
                    .replace(
                        SECOND_RED,
                        "@Test\n  void an",
                        "@Test @org.junit.jupiter.api.Disabled\n  void an")
                    .remove("02-green/step.md", "02-green/LeapYear.java", "02-green")),
        spoil(
            "all pass: 02-green: LeapYearTest.an_ordinary_year_is_not_leap did not end within 3"
                + " seconds at LeapYear.java:7; expected that all tests pass",
            kata ->
                kata.replace(
                    "02-green/LeapYear.java", "return", "while (year > 0) {}\n    return")),
        // code that no test asks for
        spoil(
            "changes are covered: 02-green/LeapYear.java:8: no test runs the new line \"throw"
                + " new IllegalArgumentException();\"",
            kata ->
                kata.replace(
                    "02-green/LeapYear.java",
                    "return",
                    "if (year < 0)\n      throw new IllegalArgumentException();\n    return")),
        // a test that is gone
        spoil(
            "no test is lost: 02-red: LeapYearTest.an_ordinary_year_is_not_leap is gone; expected"
                + " each earlier test to stay, or a red step's \"drops:"
                + " LeapYearTest.an_ordinary_year_is_not_leap -- the reason\"",
            kata -> kata.replace(SECOND_RED, "an_ordinary_year_is_not_leap", "an_odd_year")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void each_breach_alone(String breach, UnaryOperator<SpoiledKata> how) throws Exception {
    Kata kata = Katas.readFolder(how.apply(new SpoiledKata(directory)).folder());
    // the step that the breach names, and no other
    int step = 0;
    while (!breach.contains(": " + kata.steps().get(step).name())) step++;
    Replay replay = new Replayer(workbench, LIMITS).replay(kata, step, step + 1, result -> {});
    assertThat(replay.breaches())
        .extracting(found -> found.rule().words() + ": " + found)
        .anySatisfy(found -> assertThat(found).startsWith(breach));
  }

  @Test
  void a_jump_breaks_the_rule_in_each_round_that_has_nothing_left_to_ask_for() throws Exception {
    SpoiledKata kata =
        new SpoiledKata(directory).replace("02-green/LeapYear.java", "year % 4 == 0", FINAL);
    for (String step : List.of("03-green", "03-refactor", "04-green"))
      kata.write(
          step + "/LeapYear.java", kata.text("02-green/LeapYear.java") + "// " + step + "\n");
    assertThat(breaches(kata))
        .hasSize(2)
        .allMatch(breach -> breach.contains("passes at once"))
        .satisfiesExactly(
            breach -> assertThat(breach).startsWith("red fails: 03-red"),
            breach -> assertThat(breach).startsWith("red fails: 04-red"));
  }

  @Test
  void a_test_may_be_dropped_with_a_reason() throws Exception {
    SpoiledKata kata = new SpoiledKata(directory);
    String first = "LeapYearTest.an_ordinary_year_is_not_leap";
    for (int round = 2; round <= 5; round++)
      kata.replace(
          "0" + round + "-red/LeapYearTest.java", "@Test\n  void an_ordinary", "void an_o");
    assertThat(breaches(kata)).singleElement().asString().contains(first + " is gone");
    kata.replace("02-red/step.md", "\n\n", "\ndrops: " + first + " -- said better below\n\n");
    assertThat(breaches(kata)).isEmpty();
  }

  @Test
  void one_round_alone_knows_the_tests_from_before() throws Exception {
    SpoiledKata kata = new SpoiledKata(directory);
    Replayer replayer = new Replayer(workbench, LIMITS);
    Replay round = replayer.replay(Katas.readFolder(kata.folder()), 4, 7, step -> {});
    assertThat(round.steps()).extracting(step -> step.step().number()).containsOnly(3);
    assertThat(round.breaches()).isEmpty();
    kata.replace("03-red/LeapYearTest.java", "every_fourth_year_is_leap", "every_year");
    assertThat(replayer.replay(Katas.readFolder(kata.folder()), 4, 7, step -> {}).breaches())
        .extracting(Breach::rule)
        .contains(Rule.NO_TEST_IS_LOST);
  }

  @Test
  void code_that_ends_the_jvm_breaks_its_step_and_the_next_step_runs() throws Exception {
    SpoiledKata kata =
        new SpoiledKata(directory)
            .replace("02-green/LeapYear.java", "return", "System.exit(3);\n    return");
    assertThat(breaches(kata))
        .anySatisfy(
            found ->
                assertThat(found).startsWith("all pass: 02-green: ").contains("System.exit(3)"))
        .noneMatch(found -> found.contains("03-green"));
  }

  /** JaCoCo does not note the line that calls what throws; a test runs it all the same. */
  @Test
  void a_line_that_throws_in_its_only_test_is_covered() throws Exception {
    SpoiledKata kata =
        new SpoiledKata(directory)
            .replace(
                SECOND_RED,
                "assertThat(LeapYear.isLeap(2024)).isTrue();",
                """
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> LeapYear.isLeap(-1))
                        .isInstanceOf(IllegalArgumentException.class);""")
            .replace("02-red/step.md", "value to be true", "code to raise a throwable")
            .replace(
                "02-green/LeapYear.java",
                "return year % 4 == 0",
                "if (year < 0)\n      refuse();\n    if (year == 0)\n      refuse();\n    return false")
            .replace(
                "02-green/LeapYear.java",
                "\n}",
                """


                  private static void refuse() {
                    throw new IllegalArgumentException();
                  }
                }""");
    Replay replay =
        new Replayer(workbench, LIMITS).replay(Katas.readFolder(kata.folder()), 2, 4, result -> {});
    assertThat(replay.breaches())
        .extracting(Breach::where) // the other call, which no test runs
        .containsExactly("02-green/LeapYear.java:10");
  }
}
