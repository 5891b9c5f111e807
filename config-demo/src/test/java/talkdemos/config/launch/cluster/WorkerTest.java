// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkdemos.config.launch.JobResult;
import talkdemos.config.launch.TestApplication;

class WorkerTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--jdbc           | worker: expected a value after --jdbc",
        "--jdbc x         | worker: --jdbc: got x, expected a JDBC URL: jdbc:...",
        "--threads 2      | worker: --jdbc: got null, expected a JDBC URL: jdbc:...",
        "--jbdc x         | worker: there is no option '--jbdc'",
        "--jdbc jdbc:x --threads 0 | worker: --threads: got '0', expected a whole number from 1",
      })
  void a_wrong_command_line_is_refused(String arguments, String message) {
    assertThat(Worker.run(arguments.split(" "), TestApplication::run, out, out)).isEqualTo(2);
    assertThat(bytes.toString()).startsWith(message + "\nusage: worker --jdbc URL");
  }

  @Test
  void help_is_given() {
    assertThat(Worker.run(new String[] {"--help"}, TestApplication::run, out, out)).isZero();
    assertThat(bytes.toString()).startsWith("usage: worker --jdbc URL");
  }

  @Test
  void a_database_that_is_not_there_is_said() {
    String[] arguments = {"--jdbc", "jdbc:h2:tcp://localhost:1/./none"};
    assertThat(Worker.run(arguments, TestApplication::run, out, out)).isEqualTo(70);
    assertThat(bytes.toString()).startsWith("the database jdbc:h2:tcp://localhost:1/./none cannot");
  }

  @Test
  void a_result_is_written_once(@TempDir Path directory) throws Exception {
    try (EmbeddedDatabase h2 = new EmbeddedDatabase(directory, "")) {
      Jobs jobs = new Jobs(h2.connections());
      jobs.create();
      jobs.create();
      assertThat(jobs.finish("r", JobResult.done(1, "5", 2), "first")).isTrue();
      assertThat(jobs.finish("r", JobResult.done(1, "6", 2), "second")).isFalse();
      assertThat(jobs.finish("s", JobResult.done(1, "7", 2), "second")).isTrue();
      assertThat(jobs.results("r")).hasSize(1);
      assertThat(jobs.results("r").get(1)).contains("\"value\": 5");
    }
  }
}
