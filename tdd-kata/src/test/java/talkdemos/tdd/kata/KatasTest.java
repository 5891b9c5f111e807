// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KatasTest {
  private static final Path GOOD = Path.of("src/test/resources/good");

  @TempDir Path directory;

  @Test
  void usage() throws Exception {
    Kata kata = Katas.in(GOOD).read("leap-year");
    assertThat(kata.title()).isEqualTo("Leap year");
    assertThat(kata.introduction()).startsWith("Which years").endsWith("every way.");
    assertThat(kata.behaviours()).hasSize(4).contains("a century is not leap");
    assertThat(kata.about()).startsWith("The Gregorian");
    assertThat(kata.packageName()).isEqualTo("kata.leapyear");
    assertThat(kata.steps())
        .extracting(Step::name)
        .containsExactly(
            "01-red",
            "01-green",
            "02-red",
            "02-green",
            "03-red",
            "03-green",
            "03-refactor",
            "04-red",
            "04-green",
            "05-red");
    Step red = kata.steps().get(2);
    assertThat(red.announced())
        .isEqualTo(
            new Announcement.Fails(
                new TestName("LeapYearTest", "every_fourth_year_is_leap"),
                "Expecting value to be true"));
    assertThat(red.why()).isEqualTo("A year that the constant gets wrong.");
    assertThat(kata.filesAfter(3))
        .containsExactly(kata.steps().get(3).changed().get(0), red.changed().get(0));
  }

  @Test
  void the_other_announcements_are_read() throws Exception {
    List<Step> steps = Katas.in(GOOD).read("leap-year").steps();
    assertThat(steps.get(0).announced())
        .isEqualTo(new Announcement.DoesNotCompile("cannot find symbol"));
    assertThat(steps.get(1).announced()).isEqualTo(new Announcement.AllPass());
    assertThat(steps.get(9).announced())
        .isEqualTo(
            new Announcement.Passes(
                List.of(
                    new Announcement.PassingTest(
                        new TestName("LeapYearTest", "years_before_the_common_era_follow_the_rule"),
                        "a remainder may be negative, but is zero all the same"))));
  }

  @Test
  void resources_and_deletions_are_followed() throws Exception {
    SpoiledKata kata =
        new SpoiledKata(directory)
            .write("02-red/approved/years.txt", "2024\r\n2028\r\n")
            .replace("03-red/step.md", "\n\n", "\ndeletes: approved/years.txt\n\n");
    Kata read = Katas.readFolder(kata.folder());
    assertThat(read.filesAfter(3)).contains(new KataFile("approved/years.txt", "2024\n2028\n"));
    assertThat(read.filesAfter(4)).noneMatch(KataFile::isResource);
  }

  @Test
  void a_jar_is_read_like_a_directory() throws Exception {
    SpoiledKata kata = new SpoiledKata(directory);
    Path zip = directory.resolve("katas.zip");
    try (FileSystem jar = FileSystems.newFileSystem(zip, Map.of("create", "true"));
        Stream<Path> files = Files.walk(kata.folder())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = jar.getPath("katas/" + directory.relativize(file));
        if (copy.getParent() != null) Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    try (FileSystem jar = FileSystems.newFileSystem(zip)) {
      Katas katas = Katas.in(jar.getPath("katas"));
      assertThat(katas.names()).containsExactly("leap-year");
      assertThat(katas.read("leap-year")).isEqualTo(Katas.readFolder(kata.folder()));
    }
  }

  @Test
  void everything_wrong_is_told_at_once() {
    SpoiledKata kata =
        new SpoiledKata(directory)
            .remove("kata.md", "01-green/step.md")
            .replace("02-red/step.md", "with:", "wiht:")
            .write("03-refactor/LeapYear.java", "package kata.other;\n");
    assertThatThrownBy(() -> Katas.readFolder(kata.folder()))
        .isInstanceOf(BrokenKata.class)
        .hasMessage(
            """
            leap-year: no kata.md: expected a title, behaviours and sources
            leap-year/01-green: no step.md: expected a paragraph that says why
            leap-year/02-red/step.md:2: unknown key "wiht", expected one of [deletes, does-not-compile, drops, fails, passes, with]
            leap-year/02-red/step.md:1: "fails:" needs "with:", a text of the failure's message
            leap-year/03-refactor/LeapYear.java:1: found package "kata.other", expected "kata.leapyear\"""");
  }

  private static Arguments spoil(String flaw, UnaryOperator<SpoiledKata> how) {
    return Arguments.of(flaw, how);
  }

  static List<Arguments> each_flaw_alone() {
    String test = "02-red/LeapYearTest.java";
    return List.of(
        spoil(
            "kata.md:1: found \"Leap year\", expected a first line \"# Title\"",
            kata -> kata.replace("kata.md", "# Leap", "Leap")),
        spoil(
            "kata.md:2: no introduction: expected a paragraph below the title",
            kata ->
                kata.replace(
                    "kata.md",
                    "Which years have a day more. Small enough to be spoiled in every way.",
                    "")),
        spoil(
            "kata.md: no section \"## About\": say where the kata is from and what it teaches",
            kata -> kata.replace("kata.md", "## About\n", "- in ")),
        spoil(
            "kata.md:11: found section \"Sources\", expected \"Behaviours\" or \"About\"",
            kata -> kata.replace("kata.md", "## About\n", "## Sources\n## About\n")),
        spoil(
            "kata.md:11: section \"Behaviours\" comes twice",
            kata -> kata.replace("kata.md", "## About", "## Behaviours\n- x\n\n## About")),
        spoil(
            "kata.md: no section \"## Behaviours\": list what the program does, \"- \" each",
            kata -> kata.write("kata.md", "# T\n\nIntroduction.\n\n## About\nme\n")),
        spoil(
            "kata.md: section \"Behaviours\" is empty: list what the program does, \"- \" each",
            kata -> kata.write("kata.md", "# T\n\nIntro.\n\n## Behaviours\n\n## About\nme\n")),
        spoil(
            "kata.md: found \"a century\" among the behaviours, expected \"- ...\"",
            kata -> kata.replace("kata.md", "- a century is not leap", "a century")),
        spoil(
            "notes.txt: expected kata.md and folders like 01-red, 01-green, 01-refactor,"
                + " 01-refactor-2",
            kata -> kata.write("notes.txt", "?")),
        spoil(
            "01-green: green without red: expected a folder 01-red before it",
            kata -> kata.remove("01-red/step.md", "01-red/LeapYearTest.java", "01-red")),
        spoil(
            "04-red: red without green: expected a folder 04-green after it",
            kata -> kata.remove("04-green/step.md", "04-green/LeapYear.java", "04-green")),
        spoil(
            "05-green: nothing to make green: the tests that 05-red announces pass at once",
            kata ->
                kata.write("05-green/step.md", "Why not.\n")
                    .write("05-green/LeapYear.java", "package kata.leapyear;\n")),
        spoil("07-red: expected round 05 here", kata -> kata.rename("05-red", "07-red")),
        spoil(
            "03-refactor-3: expected 03-refactor here",
            kata -> kata.rename("03-refactor", "03-refactor-3")),
        spoil(
            "03-green-2: only a refactor step may come again in a round, as 01-refactor-2",
            kata -> kata.rename("03-green", "03-green-2")),
        spoil(
            "02-red: no step.md: expected a paragraph that says why",
            kata -> kata.remove("02-red/step.md")),
        spoil(
            "02-red/step.md:3: unknown key \"fail\", expected one of [deletes, does-not-compile,"
                + " drops, fails, passes, with]",
            kata -> kata.replace("02-red/step.md", "\n\n", "\nfail: x\n\n")),
        spoil(
            "02-green/step.md:1: key \"fails\" belongs to a red step, a green step takes"
                + " [deletes]",
            kata -> kata.write("02-green/step.md", "fails: LeapYearTest.x\n\nWhy.\n")),
        spoil(
            "02-red/step.md:3: found \"And more\", expected \"key: value\" or an empty line",
            kata -> kata.replace("02-red/step.md", "\n\n", "\nAnd more\n\n")),
        spoil(
            "02-red/step.md:3: key \"with\" comes twice",
            kata -> kata.replace("02-red/step.md", "\n\n", "\nwith: x\n\n")),
        spoil(
            "02-red/step.md:3: key \"deletes\" has no value",
            kata -> kata.replace("02-red/step.md", "\n\n", "\ndeletes:\n\n")),
        spoil(
            "02-red/step.md: nothing is announced: expected \"fails:\" and \"with:\", or"
                + " \"does-not-compile:\", or \"passes:\"",
            kata -> kata.write("02-red/step.md", "\nA year that the constant gets wrong.\n")),
        spoil(
            "02-red/step.md: several things are announced: expected \"fails:\" and \"with:\", or"
                + " \"does-not-compile:\", or \"passes:\"",
            kata -> kata.replace("02-red/step.md", "\n\n", "\ndoes-not-compile: x\n\n")),
        spoil(
            "01-red/step.md:2: \"with:\" needs \"fails:\", the test that fails so",
            kata -> kata.replace("01-red/step.md", "\n\n", "\nwith: x\n\n")),
        spoil(
            "02-red/step.md:1: found test \"every_fourth_year_is_leap\", expected"
                + " \"SomeTest.some_method\"",
            kata -> kata.replace("02-red/step.md", "LeapYearTest.", "")),
        spoil(
            "02-red/step.md:1: names YearTest.every_fourth_year_is_leap, but there is no"
                + " YearTest.java",
            kata -> kata.replace("02-red/step.md", "LeapYearTest", "YearTest")),
        spoil(
            "02-red/step.md:1: names LeapYearTest.every_fifth, but no test file has such a"
                + " method",
            kata -> kata.replace("02-red/step.md", "every_fourth_year_is_leap", "every_fifth")),
        spoil(
            "05-red/step.md:1: found \"LeapYearTest.a_century_is_not_leap\", expected \"passes:"
                + " SomeTest.some_method -- the reason\"",
            kata ->
                kata.write(
                    "05-red/step.md", "passes: LeapYearTest.a_century_is_not_leap\n\nWhy.\n")),
        spoil(
            "02-green/step.md: no paragraph: expected an empty line after the headers, then why"
                + " this step",
            kata -> kata.write("02-green/step.md", "\n")),
        spoil(
            "02-red/step.md:4: found several paragraphs, expected one that says why this step",
            kata -> kata.replace("02-red/step.md", "wrong.", "wrong.\n\nMore.")),
        spoil(
            "02-green: nothing changes: expected a file that is new or different",
            kata -> kata.remove("02-green/LeapYear.java")),
        spoil(
            "02-red/LeapYear.java: same text as before this step: remove the file from the step",
            kata -> kata.write("02-red/LeapYear.java", kata.text("01-green/LeapYear.java"))),
        spoil(
            "02-red/step.md:3: deletes Year.java, but there is no such file before this step",
            kata -> kata.replace("02-red/step.md", "\n\n", "\ndeletes: Year.java\n\n")),
        spoil(
            "02-red/LeapYearTest.java: the step deletes this file, and has a text for it:"
                + " expected one of both",
            kata -> kata.replace("02-red/step.md", "\n\n", "\ndeletes: LeapYearTest.java\n\n")),
        spoil(
            "02-red/more/Year.java: a Java file in a folder: expected it beside step.md",
            kata -> kata.write("02-red/more/Year.java", "package kata.leapyear;\n")),
        spoil(
            "02-red/LeapYearTest.java:1: found package \"\", expected \"kata.leapyear\"",
            kata -> kata.replace(test, "package kata.leapyear;", "")),
        spoil(
            "03-refactor/LeapYearTest.java: a refactor step changes a test: expected that only"
                + " code changes",
            kata -> kata.write("03-refactor/LeapYearTest.java", kata.text(test))),
        spoil(
            "02-green/YearTest.java: a green step adds a test: expected that only code changes",
            kata -> kata.write("02-green/YearTest.java", "package kata.leapyear;\n")),
        spoil(
            "03-green/approved/years.txt: a green step changes a resource: expected that only"
                + " code changes",
            kata ->
                kata.write("02-red/approved/years.txt", "2024\n")
                    .write("03-green/approved/years.txt", "2028\n")),
        spoil(
            "02-red: a red step without a new test: expected a test file that changes",
            kata ->
                kata.rename("02-red/LeapYearTest.java", "01-green/OtherTest.java")
                    .rename("01-green/OtherTest.java", "02-red/LeapYear.java")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void each_flaw_alone(String flaw, UnaryOperator<SpoiledKata> how) {
    assertThat(how.apply(new SpoiledKata(directory)).flaws()).contains("leap-year/" + flaw);
  }

  @Test
  void a_good_kata_has_no_flaws_and_an_empty_folder_says_what_it_needs() throws Exception {
    assertThat(new SpoiledKata(directory).flaws()).isEmpty();
    Files.createDirectory(directory.resolve("empty"));
    assertThatThrownBy(() -> Katas.in(directory).read("empty"))
        .hasMessage(
            """
            empty: no kata.md: expected a title, behaviours and sources
            empty: no steps: expected a folder 01-red""");
  }
}
