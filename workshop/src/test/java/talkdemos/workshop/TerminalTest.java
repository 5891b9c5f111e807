// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives the workshop in a terminal as a person would; needs tmux. */
class TerminalTest {
  private static final long PATIENCE = 90_000; // ms, for a busy machine

  @TempDir Path directory;
  private Path socket;

  @BeforeEach
  void terminal() throws Exception {
    socket = directory.resolve("tmux");
    try {
      tmux("-V");
    } catch (IOException none) {
      assumeTrue(false, "no tmux: " + none.getMessage());
    }
    ExerciseFolder.twice(directory.resolve("set"), "n/01-twice");
    ExerciseFolder.twice(directory.resolve("set"), "n/02-again");
  }

  @AfterEach
  void noTerminal() throws Exception {
    tmux("kill-server"); // the server of this test's own socket
  }

  @Test
  void a_person_asks_breaks_resets_solves_quits_and_comes_back() throws Exception {
    Path file = directory.resolve("work/n/01-twice/Twice.java");
    open("TERM=screen");
    type("clear; " + java());
    await("1 of 2 tests fails");
    key("h");
    await("hint 1 of 2: Add it to itself.");
    Files.writeString(file, "class Twice { static int of(int n) { return n +; } }");
    await("illegal start of expression");
    key("x");
    await("y or n");
    key("y");
    await("As it was at first.");
    ExerciseFolder.replace(file, "return 0;", "return number * 2;");
    await("Done. Press n for the next one.");
    assertThat(screen("-e")).as("in colour").contains("\u001b[32m");
    key("q");
    await("The same command takes you back to n/01-twice.");
    await("ready> $");
    type("echo ec''hoes"); // the terminal is as it was
    await("\nechoes");
    type("clear; " + java());
    await("This one is done.");
    key("n");
    await("n/02-again: Twice");
    key("q");
    await("The same command takes you back to n/02-again.");
  }

  @Test
  void a_dumb_terminal_without_colour_is_enough() throws Exception {
    open("TERM=dumb");
    type("clear; " + java());
    String screen = await("q quit");
    assertThat(screen)
        .contains("1 of 2 tests fails")
        .contains("[-----", "Type a letter, then Enter.");
    assertThat(screen("-e")).doesNotContain("\u001b[3");
    type("h");
    await("hint 1 of 2");
    type("q");
    await("The same command takes you back");
  }

  private void open(String term) throws Exception {
    tmux("new-session", "-d", "-x", "60", "-y", "50", "env", "PS1=ready> ", term, "sh");
    await("ready>");
  }

  /** The class path is too long to be typed: it is in the environment. */
  private String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java")
        + " --enable-native-access=ALL-UNNAMED talkdemos.workshop.Main --dir "
        + directory.resolve("set")
        + " --work "
        + directory.resolve("work");
  }

  private void type(String line) throws Exception {
    tmux("send-keys", "-l", line);
    key("Enter");
  }

  private void key(String key) throws Exception {
    tmux("send-keys", key);
  }

  private String screen(String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("capture-pane", "-p", "-S", "-"));
    command.addAll(List.of(options));
    return tmux(command.toArray(String[]::new));
  }

  /** Waits until the terminal shows this; {@code $} at the end for the end of all it shows. */
  private String await(String text) throws Exception {
    String wanted = text.endsWith("$") ? text.substring(0, text.length() - 1).strip() : text;
    long start = System.nanoTime();
    String screen = "";
    while (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < PATIENCE) {
      screen = screen().stripTrailing();
      if (text.endsWith("$") ? screen.endsWith(wanted) : screen.contains(wanted)) return screen;
      Thread.sleep(50);
    }
    return fail("the terminal never showed \"" + text + "\":\n" + screen);
  }

  private String tmux(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("tmux", "-S", socket.toString(), "-f", "/dev/null"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", classPath());
    builder.environment().remove("TMUX");
    builder.environment().remove("NO_COLOR");
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static String classPath() {
    List<String> places = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator))
      places.add(Path.of(place).toAbsolutePath().toString());
    return String.join(File.pathSeparator, places);
  }
}
