// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.mockito.Mockito;
import org.mockito.internal.PremainAttach;

/**
 * How can Mockito mock a final class, when Java lets nobody extend it?
 *
 * <p>It does not extend it. It has the JVM change the class itself: each of its methods gets a
 * prologue that asks, at every call, whether this object is a mock. Look at the byte code of one
 * method before and after. The answer: the class is changed for all its objects, in the whole JVM;
 * those that are no mocks pay for a question and go on as before.
 *
 * <p>Changing loaded classes is for agents, and an agent should be named on the command line.
 * Mockito can attach itself to the JVM that it runs in; Java 21 and later warn of that, since such
 * code could change everything without the user's word (<a href="https://openjdk.org/jeps/451">JEP
 * 451</a>), and will refuse it one day. So this build names the agent: see {@code argLine} in
 * pom.xml.
 */
class Lesson07UnderTheHoodTest {
  /** Nobody can extend it. */
  static final class Thermometer {
    int celsius() {
      return 21;
    }
  }

  @Test
  void a_mock_of_a_final_class_is_an_object_of_that_very_class() {
    Thermometer mock = mock(Thermometer.class);
    assertThat(Modifier.isFinal(Thermometer.class.getModifiers())).isTrue();
    assertThat(mock.getClass()).isSameAs(Thermometer.class);
  }

  @Test
  void each_of_its_methods_gets_a_prologue_that_asks_whether_the_object_is_a_mock()
      throws Exception {
    mock(Thermometer.class);
    String before = Disassembler.compiled(Thermometer.class, "celsius");
    String after =
        Disassembler.running(Thermometer.class, "celsius", PremainAttach.getInstrumentation())
            .replaceFirst("LDC \"\\w{8}\"", "LDC \"...\""); // which mock maker: its random name
    assertThat(before.lines()).hasSize(2);
    assertThat(after)
        .containsSubsequence("MockMethodDispatcher.isMocked", "MockMethodDispatcher.handle")
        .endsWith("IRETURN\n");
    System.out.println(before + "\n" + after);
    assertThat(codeOnThePage()).contains(before, after);
  }

  @Test
  void objects_that_are_no_mocks_run_the_changed_method_too_and_answer_as_before() {
    Thermometer real = new Thermometer();
    Thermometer mock = mock(Thermometer.class);
    when(mock.celsius()).thenReturn(-40);
    assertThat(mock.celsius()).isEqualTo(-40);
    assertThat(real.celsius()).isEqualTo(21);
  }

  @Test
  @EnabledForJreRange(
      min = JRE.JAVA_21,
      disabledReason = "Java 17 lets agents attach themselves without a word")
  void an_agent_that_attaches_itself_is_warned_of() throws Exception {
    assertThat(mockInAnotherJvm())
        .contains("WARNING: A Java agent has been loaded dynamically")
        .contains("WARNING: Dynamic loading of agents will be disallowed by default")
        .endsWith("a mock says 0\n");
  }

  @Test
  void an_agent_that_the_command_line_names_is_not() throws Exception {
    assertThat(mockInAnotherJvm("-javaagent:" + jarOf(Mockito.class))).isEqualTo("a mock says 0\n");
  }

  /** What a program that uses Mockito prints, warnings included. */
  private static String mockInAnotherJvm(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xshare:off"); // else an agent makes Java 17 warn of that, too
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(printed).isZero();
      return printed.replace(System.lineSeparator(), "\n");
    }
  }

  /** The smallest program that mocks. */
  static final class Program {
    public static void main(String[] args) {
      System.out.println("a mock says " + mock(Thermometer.class).celsius());
    }
  }

  private static Path jarOf(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<String> codeOnThePage() throws IOException {
    String[] parts = Files.readString(Path.of("LESSONS.md")).split("```(text)?\n");
    return IntStream.range(0, parts.length)
        .filter(i -> i % 2 == 1)
        .mapToObj(i -> parts[i])
        .toList();
  }
}
