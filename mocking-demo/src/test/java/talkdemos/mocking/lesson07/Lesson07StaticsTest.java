// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson07;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.mockStatic;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.MockedConstruction;
import org.mockito.MockedStatic;
import org.mockito.Mockito;
import org.mockito.exceptions.base.MockitoException;
import org.mockito.exceptions.misusing.MissingMethodInvocationException;
import org.mockito.exceptions.verification.TooManyActualInvocations;
import talkdemos.mocking.page.TestRun;
import talkdemos.mocking.page.TestRun.Outcome;

/**
 * Traps, third page: how far does a patch reach, and how long? A patched static method is patched
 * on one thread; the JDK's innermost classes are refused, and some others should be; what nobody
 * puts back meets the next test. Each test falls into the trap.
 */
class Lesson07StaticsTest {
  /** What is patched here. */
  static final class Level {
    private Level() {}

    static String now() {
      return "real";
    }
  }

  /** And what is constructed. */
  static class Sensor {
    String read() {
      return "real";
    }
  }

  /** A sensor by inheritance. */
  static final class BetterSensor extends Sensor {}

  /** A thread that no other test has used, and that takes with it what is left behind on it. */
  private static void onAThreadOfItsOwn(Runnable work) {
    CompletableFuture.runAsync(work, task -> new Thread(task).start()).join();
  }

  @Test
  void a_static_mock_holds_on_its_own_thread_alone() {
    try (MockedStatic<Level> level = mockStatic(Level.class)) {
      level.when(Level::now).thenReturn("patched");
      assertThat(Level.now()).isEqualTo("patched");
      assertThat(CompletableFuture.supplyAsync(Level::now).join()).isEqualTo("real");
    }
  }

  @Test
  void so_does_a_mocked_constructor() {
    try (MockedConstruction<Sensor> sensors = mockConstruction(Sensor.class)) {
      assertThat(new Sensor().read()).isNull();
      assertThat(CompletableFuture.supplyAsync(() -> new Sensor().read()).join()).isEqualTo("real");
      assertThat(sensors.constructed()).hasSize(1);
    }
  }

  @Test
  void another_thread_cannot_stub_it_either() {
    try (MockedStatic<Level> level = mockStatic(Level.class)) {
      assertThatThrownBy(
              () -> onAThreadOfItsOwn(() -> level.when(Level::now).thenReturn("patched")))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(MissingMethodInvocationException.class);
    }
  }

  /** A call that was made on another thread was not seen, so {@code never()} is always content. */
  @Test
  void what_other_threads_called_is_not_seen() {
    try (MockedStatic<Level> level = mockStatic(Level.class)) {
      CompletableFuture.supplyAsync(Level::now).join();
      level.verify(Level::now, Mockito.never());
    }
  }

  @Test
  void a_mocked_constructor_is_not_that_of_a_subclass() {
    try (MockedConstruction<Sensor> sensors = mockConstruction(Sensor.class)) {
      assertThat(new BetterSensor().read()).isEqualTo("real");
      assertThat(sensors.constructed()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {System.class, Thread.class, ClassLoader.class})
  void the_innermost_classes_are_refused(Class<?> innermost) {
    assertThatThrownBy(() -> mockStatic(innermost))
        .isInstanceOf(MockitoException.class)
        .hasMessage(
            "It is not possible to mock static methods of "
                + innermost.getName()
                + " to avoid interfering with class loading what leads to infinite loops");
  }

  /**
   * In another JVM, since it does not survive: a mock made inside of {@code Math.random} stays
   * there when the patch is over, and to mock {@code Math}, which Mockito itself uses, ends in a
   * stack overflow. Mockito refuses neither.
   */
  @Test
  void what_is_not_refused_may_be_worse() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path agent = Path.of(Mockito.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    command.addAll(List.of("-Xshare:off", "-javaagent:" + agent));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xss512k")); // the end comes sooner
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Ruin.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isNotZero();
      assertThat(printed)
          .contains("mocks: 1", "after the patch: 0.0 0.0", "StackOverflowError")
          .doesNotContain("the end");
    }
  }

  @Test
  void a_patch_cannot_be_opened_twice() {
    try (MockedStatic<Level> level = mockStatic(Level.class)) {
      assertThatThrownBy(() -> mockStatic(Level.class))
          .hasMessageContaining("static mocking is already registered in the current thread");
      level.verifyNoInteractions();
    }
  }

  @Test
  void left_open_it_meets_the_next_test_on_its_thread() {
    List<Outcome> runs = new ArrayList<>();
    onAThreadOfItsOwn(() -> runs.addAll(TestRun.of(LeftBehindOnPurpose.LeftOpen.class)));
    assertThat(runs).extracting(run -> run.failure().isEmpty()).containsExactly(true, false);
    assertThat(runs.get(1).message()).contains("static mocking is already registered");
    assertThat(Level.now()).isEqualTo("real");
  }

  @Test
  void a_mock_in_a_static_remembers_the_test_before() {
    Mockito.clearInvocations(LeftBehindOnPurpose.InAStatic.MAILER); // as in a new JVM
    List<Outcome> runs = TestRun.of(LeftBehindOnPurpose.InAStatic.class);
    assertThat(runs).extracting(run -> run.failure().isEmpty()).containsExactly(true, false);
    assertThat(runs.get(1).failure()).containsInstanceOf(TooManyActualInvocations.class);
  }
}
