// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import talkdemos.config.launch.JobFiles;
import talkdemos.config.launch.JobResult;
import talkdemos.config.launch.LauncherContract;
import talkdemos.config.launch.Multirun;
import talkdemos.config.launch.MultirunResult;
import talkdemos.config.launch.TestApplication;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Origin;

class ClusterLauncherTest extends LauncherContract {
  private Map<String, Node> settings =
      Map.of("workers", TestApplication.integer(1), "heartbeat", TestApplication.integer(200));

  @Override
  protected String name() {
    return "cluster";
  }

  @Override
  protected Map<String, Node> settings() {
    return settings;
  }

  @Test
  void a_job_that_always_crashes_its_worker_does_not_stop_the_others() throws IOException {
    settings =
        Map.of(
            "workers", TestApplication.integer(2),
            "heartbeat", TestApplication.integer(100),
            "jvm",
                new Node.Items(List.of(TestApplication.text("-Xmx64m")), new Origin.BuiltIn("x")));
    MultirunResult result = run("crash", 3, Multirun.Options.DEFAULT, new Seen());

    assertThat(result.done()).isEqualTo(2);
    assertThat(result.results().get(1).status()).isEqualTo(JobResult.Status.CRASHED);
    assertThat(result.results().get(1).failure())
        .contains("the process of its worker ended each of the 5 times it began");
  }

  @Test
  void a_database_that_is_not_there_is_refused() {
    settings = Map.of("jdbc", TestApplication.text("jdbc:h2:tcp://localhost:1/./none"));
    assertThatThrownBy(() -> run("square", 1, Multirun.Options.DEFAULT, new Seen()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the database jdbc:h2:tcp://localhost:1/./none failed: ");
  }

  @Test
  void workers_that_cannot_start_are_refused() {
    settings = Map.of("workers", TestApplication.integer(1), "jvm", TestApplication.text("-Xmx1x"));
    assertThatThrownBy(() -> run("square", 1, Multirun.Options.DEFAULT, new Seen()))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("the workers end at once: .*cluster/worker-10.txt says why");
  }

  /** The launcher, its database and its workers are killed at once; resumed, they finish. */
  @Test
  void after_all_processes_died_it_goes_on() throws Exception {
    Process first = multirun();
    await(() -> done() >= 2);
    List<ProcessHandle> workers = first.descendants().toList();
    first.destroyForcibly();
    workers.forEach(ProcessHandle::destroyForcibly);
    first.waitFor();
    assertThat(workers).hasSize(2);
    long before = done();
    assertThat(before).isBetween(2L, 7L);

    Process again = multirun();
    String output = String.join("\n", again.inputReader().lines().toList());
    assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).contains("8 of 8 jobs done (" + before + " of them before)");
  }

  private long done() {
    return TestApplication.jobs(directory, "sleep", 8).stream()
        .filter(job -> JobFiles.read(job).isPresent())
        .count();
  }

  private Process multirun() throws IOException {
    List<String> arguments = List.of("multirun", directory.toString(), "cluster");
    return new ProcessBuilder(TestApplication.FORK.command(List.of("-Xmx128m"), arguments))
        .redirectErrorStream(true)
        .start();
  }

  static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.sleep(50);
    }
  }

  /** Something that becomes true. */
  interface Condition {
    boolean holds() throws Exception;
  }
}
