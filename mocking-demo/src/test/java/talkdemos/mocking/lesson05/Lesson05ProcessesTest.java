// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson05;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockConstruction;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.MockedConstruction;
import talkdemos.mocking.drought.Alert;
import talkdemos.mocking.drought.Delivery;
import talkdemos.mocking.drought.UnavailableException;
import talkdemos.mocking.lesson05.Command.Result;

/**
 * How can code that starts programs be tested without them? {@link SendmailMailer} runs them
 * through the port {@link Command}: a program, its input, its end. Look at the patched twin, which
 * has to know how a process is built. The answer: what the code says about the program is tested
 * with a stub of one line; that the port starts programs is tested once, with a real one.
 */
class Lesson05ProcessesTest {
  private static final Delivery TO_ANN =
      new Delivery(new Alert("Harz", LocalDate.of(2024, 7, 1), 10), "ann@x.org");

  private static Command ending(int status, String output) {
    return (program, input) -> new Result(status, output);
  }

  @Test
  void the_address_is_an_argument_of_its_own_and_the_mail_is_the_input() {
    List<String> said = new ArrayList<>();
    Command spy =
        (program, input) -> {
          said.addAll(program);
          said.add(input);
          return new Result(0, "");
        };
    new SendmailMailer(spy).send(TO_ANN);
    assertThat(said)
        .containsExactly("sendmail", "-i", "--", "ann@x.org", "Subject: drought: Harz\n\n");
  }

  @Test
  void status_75_passes_and_others_last() {
    assertThatThrownBy(() -> new SendmailMailer(ending(75, "queue is full\n")).send(TO_ANN))
        .hasMessage("sendmail: status 75: queue is full")
        .extracting(thrown -> ((UnavailableException) thrown).passing())
        .isEqualTo(true);
    assertThatThrownBy(() -> new SendmailMailer(ending(67, "no such user")).send(TO_ANN))
        .extracting(thrown -> ((UnavailableException) thrown).passing())
        .isEqualTo(false);
  }

  @Test
  void a_program_that_is_not_there_is_told() {
    Command none =
        (program, input) -> {
          throw new IOException("error=2, No such file or directory");
        };
    assertThatThrownBy(() -> new SendmailMailer(none).send(TO_ANN))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("sendmail cannot be started");
  }

  /** The port itself, with the one program that is on each machine with a JDK. */
  @Test
  void the_real_port_starts_programs() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Result version = Command.real().run(List.of(java, "-Xshare:auto", "-version"), "");
    assertThat(version.status()).isZero();
    assertThat(version.output()).contains("Runtime Environment");
    assertThatThrownBy(() -> Command.real().run(List.of("no-such-program-here"), ""))
        .isInstanceOf(IOException.class);
  }

  /** The same by patching: the mailer on the real port, with {@link ProcessBuilder} mocked. */
  @Nested
  class Patched {
    private Process process(int status, String output) throws InterruptedException {
      Process process = mock();
      when(process.getOutputStream()).thenReturn(new ByteArrayOutputStream());
      when(process.getInputStream()).thenReturn(new ByteArrayInputStream(output.getBytes()));
      when(process.waitFor()).thenReturn(status);
      return process;
    }

    @Test
    void each_step_of_building_a_process_is_stubbed() throws Exception {
      Process process = process(0, "");
      try (MockedConstruction<ProcessBuilder> builders =
          mockConstruction(
              ProcessBuilder.class,
              (builder, made) -> {
                when(builder.redirectErrorStream(anyBoolean())).thenReturn(builder);
                when(builder.start()).thenReturn(process);
              })) {
        assertThatCode(() -> new SendmailMailer(Command.real()).send(TO_ANN))
            .doesNotThrowAnyException();
        assertThat(builders.constructed()).hasSize(1);
      }
    }

    /** Without the stub of a step that has no bearing on the mail, the test breaks. */
    @Test
    void a_step_that_was_forgotten_is_null() throws Exception {
      Process process = process(0, "");
      try (MockedConstruction<ProcessBuilder> builders =
          mockConstruction(
              ProcessBuilder.class, (builder, made) -> when(builder.start()).thenReturn(process))) {
        assertThatThrownBy(() -> new SendmailMailer(Command.real()).send(TO_ANN))
            .isInstanceOf(NullPointerException.class);
        assertThat(builders.constructed()).hasSize(1);
      }
    }

    /** And a program that does not exist can be started, if a mock says so. */
    @Test
    void no_program_is_missed() throws Exception {
      Process process = process(0, "");
      try (MockedConstruction<ProcessBuilder> builders =
          mockConstruction(
              ProcessBuilder.class,
              (builder, made) -> {
                when(builder.redirectErrorStream(anyBoolean())).thenReturn(builder);
                when(builder.start()).thenReturn(process);
              })) {
        assertThat(Command.real().run(List.of("no-such-program-here"), "").status()).isZero();
        assertThat(builders.constructed()).hasSize(1);
      }
    }
  }
}
