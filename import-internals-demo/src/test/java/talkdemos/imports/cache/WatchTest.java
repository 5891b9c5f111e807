// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.imports.jvm.BadInput;
import talkdemos.imports.jvm.Scratch;

class WatchTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void usage() throws Exception {
    Path file = write("demo/Greeter.java", "package demo; class Greeter { }");
    assertThat(once(file)).isTrue();
    assertThat(output()).contains("version 1\n  demo.Greeter@");
  }

  @Test
  void an_edit_is_seen_and_one_that_does_not_compile_leaves_the_old_class() throws Exception {
    Path file = write("Greeter.java", greeter("\"one\" + Word.IT + ++count"));
    write("Word.java", "class Word { static String IT = \"!\"; }");
    try (PipedOutputStream keys = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(keys)) {
      CompletableFuture<Boolean> ended = watch(file, in);
      await("  one!1");
      press(keys, "\n");
      await("  one!2"); // the same class, and what it kept
      save("Greeter.java", greeter("\"two\" + Word.IT + ++count"));
      await("version 2\n  two!1");
      await("  (the class loader of version 1 is collected)");
      save("Greeter.java", greeter("\"three + Word.IT"));
      await("does not compile; version 2 goes on\n  Greeter.java:3:37: unclosed string literal\n");
      press(keys, "\n");
      await("  two!2");
      save("Greeter.java", greeter("\"four\" + Word.IT"));
      await("version 3\n  four!");
      save("Word.java", "class Word { static String IT = \"?\"; }");
      await("version 4\n  four?");
      Files.delete(folder.resolve("Greeter.java"));
      await("Greeter.java is gone; version 4 goes on");
      press(keys, "q\n");
      assertThat(ended.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void what_the_program_throws_is_told_with_its_line() throws Exception {
    Path file =
        write(
            "Fails.java",
            "class Fails {\n public static void main(String[] a) {\n  a[0] = \"\";\n } }");
    assertThat(once(file)).isTrue();
    assertThat(output())
        .contains(
            "  java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0\n"
                + "    at version 1//Fails.main(Fails.java:3)\n");
  }

  @Test
  void a_source_that_never_compiled_is_no_success() throws Exception {
    assertThat(once(write("Bad.java", "class Bad {"))).isFalse();
    assertThat(output())
        .contains(
            "does not compile; there is no version yet\n  Bad.java:1:12: reached end of file");
  }

  @Test
  void a_source_without_the_class_of_its_name_is_told() throws Exception {
    assertThat(once(write("Some.java", "class Other { }"))).isFalse();
    assertThat(output()).contains("Some.java has no class Some; there is no version yet\n");
  }

  @Test
  void the_sources_win_over_an_older_class_on_the_class_path() throws Exception {
    try (Scratch scratch = Scratch.create()) {
      Path old =
          scratch.write("Word.java", "public class Word { public static String IT = \"old\"; }");
      Path lib =
          scratch.write("Lib.java", "public class Lib { public static String IT = \" lib\"; }");
      Path jar = scratch.jar("lib.jar", scratch.compile("classes", List.of(old, lib)));
      write("Word.java", "public class Word { public static String IT = \"new\"; }");
      Path file = write("Greeter.java", greeter("Word.IT + Lib.IT"));
      assertThat(Watch.of(file.toString(), List.of(jar), out).run(nothing())).isTrue();
    }
    assertThat(output()).contains("version 1\n  new lib\n");
  }

  @Test
  void files_that_cannot_be_watched_are_refused() throws Exception {
    assertRefused("none.java", "none.java: no such file");
    assertRefused("", ": found a folder, expected a source file");
    write("x.txt", "x");
    assertRefused("x.txt", "x.txt: expected a source file, NAME.java");
    write("Lost.java", "/* package no; */ package far.away; class Lost { }");
    assertRefused(
        "Lost.java",
        "Lost.java: found \"package far.away;\", expected the file in a folder far/away");
  }

  private void assertRefused(String name, String message) {
    assertThatThrownBy(() -> Watch.of(folder.resolve(name).toString(), List.of(), out))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(message);
  }

  private boolean once(Path file) throws Exception {
    return Watch.of(file.toString(), List.of(), out).run(nothing());
  }

  private static ByteArrayInputStream nothing() {
    return new ByteArrayInputStream(new byte[0]);
  }

  private CompletableFuture<Boolean> watch(Path file, PipedInputStream in) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return Watch.of(file.toString(), List.of(), out).run(in);
          } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
          }
        });
  }

  private static void press(PipedOutputStream keys, String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  private void await(String text) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!output().contains(text)) {
      assertThat(System.nanoTime()).as("waiting for%n%s%nin%n%s", text, output()).isLessThan(end);
      Thread.sleep(10);
    }
  }

  private String output() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private static String greeter(String says) {
    return """
        class Greeter {
          static int count;
          public String toString() { return %s; }
        }
        """
        .formatted(says);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** As many editors do: a new file, and a rename. */
  private void save(String name, String text) throws IOException {
    Path beside = write(name + "~", text);
    Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
