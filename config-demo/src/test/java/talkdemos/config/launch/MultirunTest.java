// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkdemos.config.tree.Json;

class MultirunTest {
  @TempDir Path directory;

  @Test
  void usage() throws IOException {
    Bytes out = new Bytes();
    List<Job> jobs =
        Multirun.compose(
            List.of(List.of("x=0"), List.of("x=1")),
            (number, overrides) -> TestApplication.jobs(directory, "square", 2).get(number));
    MultirunResult result =
        multirun(Multirun.Options.DEFAULT, new Progress(out.stream, false)).run(jobs);

    assertThat(result.results().get(1).value()).startsWith("{\"square\": 1,");
    assertThat(out.text().replaceAll("in \\d+ ms", "in 5 ms"))
        .isEqualTo("2 jobs\njob 0 done in 5 ms: x=0\njob 1 done in 5 ms: x=1\n2 of 2 jobs done\n");
    assertThat(directory.resolve("1/result.json"))
        .content()
        .startsWith("{\"number\": 1, \"status\": \"done\", \"value\": {\"square\": 1, ")
        .endsWith("\"overrides\": [\"x=1\"]}\n");
  }

  @Test
  void when_a_job_is_refused_none_begins() {
    assertThatThrownBy(
            () ->
                Multirun.compose(
                    List.of(List.of("x=0"), List.of("x=1"), List.of("x=2")),
                    (number, overrides) -> {
                      if (number > 0) {
                        throw new LaunchException("no " + overrides.get(0));
                      }
                      return TestApplication.jobs(directory, "square", 1).get(0);
                    }))
        .isInstanceOf(LaunchException.class)
        .hasMessage("no job was begun: job 1 (x=1): no x=1\njob 2 (x=2): no x=2");
  }

  @Test
  void a_result_of_other_overrides_is_not_resumed() throws IOException {
    multirun(Multirun.Options.DEFAULT, new Callback() {})
        .run(TestApplication.jobs(directory, "square", 1));
    Job other = TestApplication.jobs(directory, "square", 1).get(0);
    Job changed = new Job(0, List.of("x=0", "y=1"), other.config(), other.directory());

    assertThat(JobFiles.read(other)).isPresent();
    assertThat(JobFiles.read(changed)).isEmpty();
  }

  @Test
  void a_callback_that_fails_changes_nothing() throws IOException {
    Bytes err = new Bytes();
    Callback bad =
        new Callback() {
          @Override
          public void onJobEnd(Job job, JobResult result) {
            throw new IllegalStateException("oops");
          }
        };
    LauncherContract.Seen seen = new LauncherContract.Seen();
    Callback both = new Callbacks(List.of(bad, seen), err.stream);

    assertThat(
            multirun(Multirun.Options.DEFAULT, both)
                .run(TestApplication.jobs(directory, "square", 2))
                .isComplete())
        .isTrue();
    assertThat(seen.ended).containsExactly(0, 1);
    assertThat(err.text()).contains("java.lang.IllegalStateException: oops");
  }

  @Test
  void plugins_are_found() {
    assertThat(Callback.plugins()).hasAtLeastOneElementOfType(CountingCallback.class);
    assertThat(Launcher.named("backwards")).isInstanceOf(BackwardsLauncher.class);
    assertThatThrownBy(() -> Launcher.named("thread"))
        .hasMessageStartingWith("hydra/launcher: got 'thread', expected one of backwards, basic,")
        .hasMessageContaining("threads");
  }

  @Test
  void a_bar_shows_how_far_it_is() throws IOException {
    Bytes out = new Bytes();
    multirun(Multirun.Options.DEFAULT, new Progress(out.stream, true))
        .run(TestApplication.jobs(directory, "fail", 2));
    assertThat(out.text())
        .startsWith(
            "\r[" + " ".repeat(30) + "] 0/2\r[" + "#".repeat(15) + " ".repeat(15) + "] 1/2\r[")
        .contains("] 2/2, 1 failed\n1 of 2 jobs done, 1 failed; resume ");
  }

  @Test
  void a_job_and_a_result_survive_being_written() {
    Job job = TestApplication.jobs(directory, "square", 3).get(2);
    assertThat(Job.fromNode(JsonText.parse(Json.text(job.toNode())))).isEqualTo(job);
    JobResult result = JobResult.failed(7, JobResult.Status.CRASHED, "a \"b\"\n\u00e9", 12);
    assertThat(JobResult.fromNode(JsonText.parse(Json.text(result.toNode())))).isEqualTo(result);
    assertThatThrownBy(() -> JsonText.parse("{\"a\": "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonText.parse("1 2")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(classes = {IOException.class, IllegalStateException.class})
  void a_launcher_that_breaks_does_not_lose_what_is_done(Class<? extends Exception> how) {
    List<MultirunResult> told = new ArrayList<>();
    Launcher breaking =
        new Launcher() {
          @Override
          public String name() {
            return "breaking";
          }

          @Override
          public void launch(List<Job> jobs, Launch launch) throws IOException {
            launch.run(jobs.get(0));
            if (how == IOException.class) {
              throw new IOException("gone");
            }
            throw new IllegalStateException("gone");
          }
        };
    Callback callback =
        new Callback() {
          @Override
          public void onMultirunEnd(MultirunResult result) {
            told.add(result);
          }
        };

    assertThatThrownBy(
            () ->
                new Multirun(
                        breaking,
                        TestApplication::run,
                        TestApplication.FORK,
                        TestApplication.settings(Map.of()),
                        directory,
                        Multirun.Options.DEFAULT,
                        callback)
                    .run(TestApplication.jobs(directory, "square", 2)))
        .isInstanceOf(how)
        .hasMessage("gone");
    assertThat(told.get(0).summary()).startsWith("1 of 2 jobs done, 1 left; resume ");
  }

  /** Ctrl-C in the middle, then again with what is left. */
  @ParameterizedTest
  @ValueSource(strings = {"basic", "threads", "processes", "cluster"})
  void an_interrupt_keeps_what_is_done_and_says_so(String launcher) throws Exception {
    Process process =
        new ProcessBuilder(
                TestApplication.FORK.command(
                    List.of("-Xmx64m"), List.of("multirun", directory.toString(), launcher)))
            .redirectErrorStream(true)
            .start();
    var lines = process.inputReader();
    String line = lines.readLine();
    while (line != null && !line.startsWith("job ")) {
      line = lines.readLine();
    }
    assertThat(line).contains(" done in ");
    new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
    String rest = String.join("\n", lines.lines().toList());

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(rest)
        .containsPattern("stopped: [1-6] of 8 jobs done.*; resume .* to run the others");
    long kept =
        TestApplication.jobs(directory, "sleep", 8).stream()
            .filter(job -> JobFiles.read(job).filter(JobResult::isDone).isPresent())
            .count();
    assertThat(kept).isBetween(1L, 6L);
    assertThat(rest).contains("stopped: " + kept + " of 8 jobs done");
  }

  private Multirun multirun(Multirun.Options options, Callback callback) {
    return new Multirun(
        new SerialLauncher(),
        TestApplication::run,
        TestApplication.FORK,
        TestApplication.settings(Map.of()),
        directory,
        options,
        callback);
  }

  private static final class Bytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
