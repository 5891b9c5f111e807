// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {
  @TempDir Path folder;

  private static String test(String... assertions) {
    StringBuilder text =
        new StringBuilder(
            """
            package kata.counter;

            import static org.assertj.core.api.Assertions.assertThat;
            import org.junit.jupiter.api.Test;

            class CounterTest {
            """);
    for (int i = 0; i < assertions.length; i++)
      text.append("  @Test\n  void t%d() { %s }\n".formatted(i + 1, assertions[i]));
    return text.append("}\n").toString();
  }

  private static String counter(String body) {
    return "package kata.counter;\n\nclass Counter {\n  int up(int n) {\n    %s\n  }\n}\n"
        .formatted(body);
  }

  private static final String UP = "assertThat(new Counter().up(1)).isEqualTo(2);";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void usage(boolean poll) throws Exception {
    Watched.write(folder, "CounterTest.java", test());
    try (Watched watch = new Watched(folder, poll, false)) {
      watch.await("run 1: no tests");
      watch.press("p");
      watch.await("predicted red");
      watch.save("CounterTest.java", test(UP));
      String refused = watch.await("phase red · step 2 lines of tests");
      assertThat(refused)
          .contains("run 2: does not compile")
          .contains("predicted red: right, 1 of 1 right")
          .contains("CounterTest.java:8:30: cannot find symbol")
          .contains("| void t1() { assertThat(new Counter()");

      watch.save("Counter.java", counter("return n;"));
      String red = watch.await("coach: Code changed while red");
      assertThat(red)
          .contains("run 3: red, 1 test, 1 failed")
          .contains("CounterTest.t1  CounterTest.java:8")
          .contains("    expected: 2\n     but was: 1\n")
          .doesNotContain("at org.junit");

      watch.press("g");
      watch.await("predicted green (so far 1 of 1 right)");
      watch.save("Counter.java", counter("return n + 1;"));
      assertThat(watch.await("phase green · step 1 line of code"))
          .contains("run 4: green, 1 test")
          .contains("predicted green: right, 2 of 2 right");
      watch.press("q");
      watch.await("4 runs, predictions 2 of 2 right");
      assertThat(watch.ends()).isTrue();

      assertThat(watch.runs())
          .extracting(Entry.Run::result)
          .containsExactly(Result.NO_TESTS, Result.DOES_NOT_COMPILE, Result.RED, Result.GREEN);
      assertThat(watch.runs().get(3).diff()).contains("-    return n;\n+    return n + 1;\n");
      assertThat(watch.runs().get(2).failing()).containsExactly("CounterTest.t1");
    }
  }

  @Test
  void code_that_ends_the_jvm_or_never_ends_is_told_and_the_watch_goes_on() throws Exception {
    Watched.write(folder, "CounterTest.java", test(UP));
    Watched.write(folder, "Counter.java", counter("System.exit(3); return 0;"));
    try (Watched watch = new Watched(folder, false, false)) {
      assertThat(watch.await("phase red")).contains("run 1: ended").contains("System.exit(3)");
      watch.save("Counter.java", counter("while (true) n++;"));
      assertThat(watch.await("phase red")).contains("run 2: ended").contains("Counter.java:5");
      watch.save("Counter.java", counter("return n + 1;"));
      watch.await("run 3: green");
      assertThat(watch.runs().get(0).problem()).contains("System.exit(3)");
    }
  }

  @Test
  void a_save_in_many_writes_is_one_run() throws Exception {
    Watched.write(folder, "CounterTest.java", test(UP));
    Watched.write(folder, "Counter.java", counter("return n;"));
    try (Watched watch = new Watched(folder, false, false)) {
      watch.await("phase red");
      for (int i = 0; i < 20; i++) watch.save("Counter.java", counter("return n + " + i + ";"));
      // as editors do: a new file in the place of the old
      Path other = Files.writeString(folder.resolve("src/.new"), counter("return n + 1;"));
      Files.move(other, folder.resolve("src/Counter.java"), StandardCopyOption.REPLACE_EXISTING);
      watch.await(": green");
      watch.press("q");
      watch.ends();
      assertThat(watch.runs()).hasSizeLessThan(5);
    }
  }

  @Test
  void a_save_that_changes_nothing_and_a_hidden_file_are_no_run() throws Exception {
    Watched.write(folder, "CounterTest.java", test("assertThat(1).isEqualTo(1);"));
    try (Watched watch = new Watched(folder, false, false)) {
      watch.await("phase green");
      watch.save("CounterTest.java", test("assertThat(1).isEqualTo(1);"));
      watch.save(".CounterTest.java.swp", "swap");
      watch.save("CounterTest.java~", "backup");
      watch.save("data/numbers.txt", "1 2 3"); // this is one: tests may read it
      watch.await("run 2: green");
      watch.press("r"); // and so is a key
      watch.await("nothing changed");
      assertThat(watch.runs()).hasSize(3);
    }
  }

  @Test
  void files_in_folders_that_are_new_are_seen() throws Exception {
    Watched.write(
        folder,
        "CounterTest.java",
        test("assertThat(CounterTest.class.getResource(\"/in/data.txt\")).isNotNull();"));
    try (Watched watch = new Watched(folder, false, false)) {
      watch.await("run 1: red");
      watch.save("in/data.txt", "7");
      watch.await("run 2: green");
      watch.save("in/data.txt", "8");
      watch.await("run 3: green");
    }
  }

  @Test
  void who_comes_back_goes_on() throws Exception {
    Watched.write(folder, "CounterTest.java", test(UP));
    try (Watched watch = new Watched(folder, false, false)) {
      watch.await("run 1: does not compile");
      watch.press("gq");
      watch.ends();
    }
    Watched.write(folder, "Counter.java", counter("return n + 1;"));
    Files.writeString(
        folder.resolve("session.jsonl"),
        Files.readString(folder.resolve("session.jsonl")) + "{\"event\":\"run\",\"at\":\"2022-");
    try (Watched watch = new Watched(folder, false, false)) {
      watch.await("session.jsonl:5: not a whole entry");
      String said = watch.await("step 6 lines of code");
      assertThat(said).contains("run 2: green").contains("predicted green: right, 1 of 1 right");
      watch.endInput();
      assertThat(watch.ends()).isTrue();
    }
    assertThat(new SessionFile(folder).read().lastTexts())
        .contains(Map.copyOf(new WorkingFolder(folder).snapshot().texts()));
  }

  @Test
  void a_folder_that_goes_away_is_told() throws Exception {
    Watched.write(folder, "CounterTest.java", test());
    Watched watch = new Watched(folder, false, false);
    watch.await("run 1");
    FolderRemoval.of(folder.resolve("src"));
    watch.press("r");
    assertThat(watch)
        .extracting(
            watched -> {
              try {
                return watched.ends();
              } catch (Exception failure) {
                return failure.getCause().getMessage();
              }
            })
        .isEqualTo(folder.resolve("src") + ": is gone: put it back, and watch again");
  }

  @Test
  void much_output_is_told_in_short_and_what_was_cut_too() throws Exception {
    String prints =
        "for (int i = 0; i < 1_000_000; i++) System.out.println(i + \"x\".repeat(900));";
    Watched.write(folder, "CounterTest.java", test(prints));
    try (Watched watch = new Watched(folder, false, false)) {
      assertThat(watch.await("[the rest was cut]"))
          .contains("out: 0" + "x".repeat(499) + " ...", " lines more]")
          .doesNotContain("x".repeat(500));
    }
  }

  @Test
  void once_is_one_run() throws Exception {
    Watched.write(folder, "CounterTest.java", test(UP));
    assertThat(once()).isEqualTo(Practice.Once.NOT_RUN);
    Watched.write(folder, "Counter.java", counter("return n;"));
    assertThat(once()).isEqualTo(Practice.Once.RED);
    Watched.write(folder, "Counter.java", counter("return n + 1;"));
    assertThat(once()).isEqualTo(Practice.Once.GREEN);
    assertThat(new SessionFile(folder).read().entries()).hasSize(3);
    FolderRemoval.of(folder.resolve("src"));
    Files.createDirectories(folder.resolve("src"));
    assertThat(once()).as("nothing to run").isEqualTo(Practice.Once.NOT_RUN);
  }

  private Practice.Once once() throws Exception {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Practice.in(folder, InstantSource.system(), ZoneOffset.UTC).runOnce(out, false);
  }
}
