// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

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

/** Drives the commands in a terminal as a person would; needs tmux. */
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
  }

  @AfterEach
  void noTerminal() throws Exception {
    tmux("kill-server"); // the server of this test's own socket
  }

  @Test
  void a_person_starts_saves_red_and_green_predicts_and_quits() throws Exception {
    Path folder = directory.resolve("mine");
    tmux("new-session", "-d", "-x", "100", "-y", "50", "env", "PS1=ready> ", "TERM=screen", "sh");
    await("ready>");
    type(java() + " start string-calculator " + folder);
    await("watch " + folder);
    type("clear; " + java() + " watch " + folder);
    await("run 1: no tests");

    key("p");
    await("predicted red");
    String test = Files.readString(folder.resolve("src/StringCalculatorTest.java"));
    String first =
        "  @Test\n  void empty_is_zero() {\n"
            + "    assertThat(StringCalculator.add(\"\")).isEqualTo(0);\n  }\n}\n";
    Watched.write(folder, "StringCalculatorTest.java", test.replaceFirst("}\\s*$", first));
    String red = await("phase red");
    assertThat(red)
        .contains("run 2: does not compile")
        .contains("predicted red: right, 1 of 1 right")
        .contains("cannot find symbol");

    key("g");
    await("predicted green");
    Watched.write(
        folder,
        "StringCalculator.java",
        """
        package kata.stringcalculator;

        class StringCalculator {
          static int add(String numbers) {
            return 0;
          }
        }
        """);
    assertThat(await("phase green"))
        .contains("run 3: green, 1 test")
        .contains("predicted green: right, 2 of 2 right");
    assertThat(screen("-e")).as("in colour").contains("\u001b[32m");
    key("q");
    await("3 runs, predictions 2 of 2 right");
    await("ready> $");
    type("echo ec''hoes"); // the terminal is as it was
    await("\nechoes");
    assertThat(new SessionFile(folder).read().entries()).last().isInstanceOf(Entry.Closed.class);
  }

  /** The class path is too long to be typed: it is in the environment. */
  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java")
        + " --enable-native-access=ALL-UNNAMED talkdemos.tdd.Main";
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
