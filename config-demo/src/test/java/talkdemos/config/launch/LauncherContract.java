// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.config.tree.Node;

/** What holds for every launcher. */
public abstract class LauncherContract {
  @TempDir protected Path directory;

  protected abstract String name();

  protected Map<String, Node> settings() {
    return Map.of();
  }

  @Test
  void every_job_has_one_result() throws IOException {
    Seen seen = new Seen();
    MultirunResult result = run("square", 6, Multirun.Options.DEFAULT, seen);

    assertThat(result.results().keySet()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(result.results().get(5).value()).contains("\"square\": 25");
    assertThat(result.isComplete()).isTrue();
    assertThat(result.summary()).isEqualTo("6 of 6 jobs done");
    assertThat(seen.ended).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    assertThat(seen.started).containsAll(seen.ended);
  }

  @Test
  void a_job_that_fails_does_not_lose_the_others() throws IOException {
    MultirunResult result = run("fail", 5, Multirun.Options.DEFAULT, new Seen());

    assertThat(result.results().values().stream().map(JobResult::isDone))
        .containsExactly(true, false, true, false, true);
    assertThat(result.results().get(3).status()).isEqualTo(JobResult.Status.FAILED);
    assertThat(result.results().get(3).failure().orElseThrow())
        .startsWith("java.lang.IllegalStateException: no luck with 3 (at ");
    assertThat(result.summary()).startsWith("3 of 5 jobs done, 2 failed; resume ");
    assertThat(directory.resolve("3/failure.txt")).content().contains("no luck with 3");
  }

  @Test
  void errors_and_values_that_are_not_json_fail_their_job() throws IOException {
    assertThat(run("error", 1, Multirun.Options.DEFAULT, new Seen()).results().get(0).failure())
        .hasValueSatisfying(text -> assertThat(text).startsWith("java.lang.StackOverflowError"));
    assertThat(run("bad", 1, Multirun.Options.DEFAULT, new Seen()).results().get(0).failure())
        .hasValueSatisfying(text -> assertThat(text).contains("is not JSON: not json"));
  }

  @Test
  void what_is_done_is_not_done_again() throws IOException {
    run("fail", 4, Multirun.Options.DEFAULT, new Seen());
    Seen seen = new Seen();
    MultirunResult again = run("square", 4, new Multirun.Options(true, false, 0), seen);

    assertThat(seen.started).containsOnly(1, 3);
    assertThat(seen.ended).containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(again.isComplete()).isTrue();
    assertThat(again.summary()).isEqualTo("4 of 4 jobs done (2 of them before)");
  }

  @Test
  void after_a_failure_no_job_begins_when_it_should_fail_fast() throws IOException {
    MultirunResult result = run("fail", 30, new Multirun.Options(false, true, 2), new Seen());

    assertThat(result.results().size()).isBetween(1, 8);
    assertThat(result.results().get(1).isDone()).isFalse();
  }

  protected MultirunResult run(String what, int jobs, Multirun.Options options, Callback callback)
      throws IOException {
    return new Multirun(
            Launcher.named(name()),
            TestApplication::run,
            TestApplication.FORK,
            TestApplication.settings(settings()),
            directory,
            options,
            new Callbacks(List.of(callback), System.err))
        .run(TestApplication.jobs(directory, what, jobs));
  }

  /** Which jobs began and ended. */
  public static final class Seen implements Callback {
    final List<Integer> started = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> ended = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void onJobStart(Job job) {
      started.add(job.number());
    }

    @Override
    public void onJobEnd(Job job, JobResult result) {
      ended.add(job.number());
    }
  }
}
