// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mockStatic;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.exceptions.base.MockitoException;
import talkdemos.mocking.Main;

/**
 * How can code that asks the environment be tested? {@link Main#run} gets the variables as a map,
 * and only {@code main} asks {@link System#getenv()}. Look at the patched twin: there is none, and
 * its nearest relative changes the whole JVM. The answer: what is read once and passed in is a
 * value, and values need no double.
 */
class Lesson05EnvironmentTest {
  private static final String[] WITH_A_USER = {
    "--smtp", "localhost:25", "--smtp-user", "ann", "--sender", "nobody"
  };

  private static String complaint(Map<String, String> environment) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(OutputStream.nullOutputStream());
    assertThat(Main.run(WITH_A_USER, environment, out, new PrintStream(err, true))).isEqualTo(2);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void without_the_variable_the_password_is_missed() {
    assertThat(complaint(Map.of())).contains("expected the password in the environment");
  }

  @Test
  void with_it_the_next_mistake_is_told() {
    assertThat(complaint(Map.of("DROUGHT_SMTP_PASSWORD", "secret")))
        .contains("--sender: ")
        .doesNotContain("password");
  }

  /** What comes instead of a patch. */
  @Nested
  class Patched {
    @Test
    void the_environment_of_a_process_is_for_reading() {
      assertThatThrownBy(() -> System.getenv().put("NAME", "value"))
          .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void system_is_refused() {
      assertThatThrownBy(() -> mockStatic(System.class))
          .isInstanceOf(MockitoException.class)
          .hasMessage(
              "It is not possible to mock static methods of java.lang.System to avoid interfering"
                  + " with class loading what leads to infinite loops");
    }

    /** A system property can be set. It is then set for every test that runs at the same time. */
    @Test
    void a_property_is_set_for_all_threads_until_it_is_put_back() {
      String name = Lesson05EnvironmentTest.class.getName();
      System.setProperty(name, "mine");
      try {
        assertThat(CompletableFuture.supplyAsync(() -> System.getProperty(name)).join())
            .isEqualTo("mine");
      } finally {
        System.clearProperty(name);
      }
    }
  }
}
