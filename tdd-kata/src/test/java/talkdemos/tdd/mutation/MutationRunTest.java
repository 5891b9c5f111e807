// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.kata.Katas;
import talkdemos.tdd.kata.SpoiledKata;
import talkdemos.tdd.mutation.MutationReport.Fate;
import talkdemos.tdd.mutation.MutationReport.Result;
import talkdemos.tdd.workbench.SourceFile;
import talkdemos.tdd.workbench.Workbench;
import talkdemos.tdd.workbench.Workpiece;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationRunTest {
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

  private MutationReport run(Kata kata, int step) throws Exception {
    return new MutationRun(workbench).run(kata, step, result -> {});
  }

  /** Counted by hand: the code after 02-green is {@code year % 4 == 0}. */
  @Test
  void usage() throws Exception {
    Kata kata = Katas.in(Path.of("src/test/resources/good")).read("leap-year");
    MutationReport report = run(kata, 3);
    assertThat(report.results())
        .extracting(result -> result.mutant().description(), Result::fate)
        .containsExactlyInAnyOrder(
            tuple("4 becomes 5", Fate.KILLED), // 2024 is no multiple
            tuple("% becomes *", Fate.KILLED), // 2024 * 4 is not 0
            tuple("the condition becomes its contrary", Fate.KILLED),
            tuple("the other boolean is returned", Fate.KILLED));
    String leap = "LeapYearTest.every_fourth_year_is_leap";
    String ordinary = "LeapYearTest.an_ordinary_year_is_not_leap";
    assertThat(report.tests()).containsExactlyInAnyOrder(leap, ordinary);
    assertThat(report.noticedBy(leap)).isEqualTo(4);
    assertThat(report.noticedOnlyBy(leap)).isEqualTo(2);
    assertThat(report.noticedBy(ordinary)).isEqualTo(2);
    assertThat(report.noticedByClass("LeapYearTest")).isEqualTo(4);
  }

  @Test
  void a_test_that_cannot_fail_is_named() throws Exception {
    SpoiledKata kata =
        new SpoiledKata(directory)
            .replace(
                "05-red/LeapYearTest.java",
                "assertThat(LeapYear.isLeap(-4)).isTrue();",
                "assertThat(LeapYear.isLeap(-4));");
    assertThat(run(Katas.readFolder(kata.folder()), 9).noticeNone())
        .containsExactly("LeapYearTest.years_before_the_common_era_follow_the_rule");
  }

  @Test
  void what_no_test_runs_and_what_all_tests_bear_are_told_apart() throws Exception {
    SpoiledKata kata =
        new SpoiledKata(directory)
            .replace("02-green/LeapYear.java", "return", "System.out.println(year);\n    return")
            .replace(
                "02-green/LeapYear.java",
                "\n}",
                "\n\n  static int never(int a) {\n    return -a;\n  }\n}");
    MutationReport report = run(Katas.readFolder(kata.folder()), 3);
    assertThat(report.count(Fate.NOT_COVERED)).isEqualTo(2);
    assertThat(report.results())
        .filteredOn(result -> result.fate() == Fate.SURVIVED)
        .extracting(result -> result.mutant().description())
        .containsExactly("println() is not called");
  }

  @Test
  void an_endless_mutant_is_noticed_by_each_test_that_it_stops() throws Exception {
    SpoiledKata kata =
        new SpoiledKata(directory)
            .replace(
                "02-green/LeapYear.java",
                "return",
                "int rest = year;\n    while (rest != 0) rest = rest % 1;\n    return");
    MutationReport report = run(Katas.readFolder(kata.folder()), 3);
    List<Result> endless =
        report.results().stream().filter(result -> result.fate() == Fate.TIMED_OUT).toList();
    assertThat(endless)
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.mutant().description()).isEqualTo("% becomes *");
              assertThat(result.noticedBy()).hasSize(2);
            });
  }

  /** JaCoCo does not note the line that calls what throws; the mutant is noticed all the same. */
  @Test
  void a_line_that_throws_in_its_only_test_is_tested() throws Exception {
    SpoiledKata kata = new SpoiledKata(directory);
    throwing(kata);
    MutationReport report = run(Katas.readFolder(kata.folder()), 3);
    assertThat(report.results())
        .filteredOn(result -> result.mutant().description().equals("refuse() is not called"))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.fate()).isEqualTo(Fate.KILLED);
              assertThat(result.noticedBy())
                  .containsExactly("LeapYearTest.every_fourth_year_is_leap");
            });
  }

  private static void throwing(SpoiledKata kata) {
    kata.replace(
            "02-red/LeapYearTest.java",
            "assertThat(LeapYear.isLeap(2024)).isTrue();",
            """
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> LeapYear.isLeap(-1))
                    .isInstanceOf(IllegalArgumentException.class);""")
        .replace(
            "02-green/LeapYear.java",
            "return year",
            "if (year < 0)\n      refuse();\n    return 1 + year")
        .replace(
            "02-green/LeapYear.java",
            "\n}",
            """


              private static void refuse() {
                throw new IllegalArgumentException();
              }
            }""");
  }

  @Test
  void what_a_record_is_given_by_the_compiler_is_left_alone() {
    SourceFile pair =
        new SourceFile(
            "Pair.java", "record Pair(int a, String b) { int twice() { return a + a; } }");
    assertThat(Mutants.of(workbench.compile(new Workpiece(List.of(pair)))))
        .extracting(Mutant::method)
        .containsOnly("twice()I");
  }
}
