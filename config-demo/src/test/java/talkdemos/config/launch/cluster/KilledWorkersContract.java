// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkdemos.config.launch.Callback;
import talkdemos.config.launch.Launcher;
import talkdemos.config.launch.Multirun;
import talkdemos.config.launch.MultirunResult;
import talkdemos.config.launch.TestApplication;
import talkdemos.config.tree.Node;

/** Workers that are killed, on any database. */
abstract class KilledWorkersContract {
  private static final int JOBS = 40;

  @TempDir Path directory;
  private final List<Process> workers = new ArrayList<>();

  abstract Connections database() throws Exception;

  @AfterEach
  void endWorkers() {
    workers.forEach(Process::destroyForcibly);
  }

  @Test
  void every_job_has_exactly_one_result_whoever_is_killed() throws Exception {
    Connections database = database();
    CompletableFuture<MultirunResult> multirun = CompletableFuture.supplyAsync(() -> run(database));
    Jobs table = new Jobs(database);
    startThree(database);
    ClusterLauncherTest.await(() -> results(table) >= 6);
    workers.remove(new Random().nextInt(3)).destroyForcibly().waitFor(); // kill -9
    ClusterLauncherTest.await(() -> results(table) >= 15);
    for (Process worker : workers) {
      worker.destroyForcibly().waitFor();
    }
    int atDeath = results(table);
    assertThat(atDeath).isLessThan(JOBS);
    Thread.sleep(500);
    assertThat(results(table)).isEqualTo(atDeath);
    startThree(database);

    MultirunResult result = multirun.get(120, TimeUnit.SECONDS);
    assertThat(result.isComplete()).isTrue();
    assertThat(result.results().keySet()).hasSize(JOBS);
    result
        .results()
        .forEach(
            (number, done) ->
                assertThat(done.value()).startsWith("{\"square\": " + number * number + ","));
    assertThat(results(table)).isEqualTo(JOBS);
    List<String> runs = Files.readAllLines(directory.resolve("runs.txt"));
    assertThat(runs).hasSizeBetween(JOBS, 2 * JOBS); // at least once, again where one was killed
    assertThat(runs.stream().distinct()).hasSize(JOBS);
  }

  private int results(Jobs table) {
    try {
      return table.results(Files.readString(directory.resolve("cluster/run"))).size();
    } catch (Exception notYet) {
      return 0;
    }
  }

  private void startThree(Connections database) throws Exception {
    workers.clear();
    for (int i = 0; i < 3; i++) {
      ProcessBuilder worker =
          new ProcessBuilder(
              TestApplication.FORK.command(
                  List.of("-Xmx64m"),
                  List.of(
                      "worker",
                      "--jdbc",
                      database.url(),
                      "--user",
                      database.user(),
                      "--heartbeat",
                      "500",
                      "--poll",
                      "50",
                      "--patience",
                      "5")));
      worker.environment().put(WorkerArguments.PASSWORD, database.password());
      worker.redirectErrorStream(true);
      worker.redirectOutput(directory.resolve("worker-" + System.nanoTime() + ".txt").toFile());
      workers.add(worker.start());
    }
  }

  private MultirunResult run(Connections database) {
    Map<String, Node> settings = new HashMap<>();
    String url = database.url() + (database.url().contains("h2") ? ";" : "?");
    String join = database.url().contains("h2") ? ";" : "&";
    settings.put(
        "jdbc",
        TestApplication.text(
            url + "user=" + database.user() + join + "password=" + database.password()));
    try {
      return new Multirun(
              Launcher.named("cluster"),
              TestApplication::run,
              TestApplication.FORK,
              TestApplication.settings(settings),
              directory,
              Multirun.Options.DEFAULT,
              new Callback() {})
          .run(TestApplication.jobs(directory, "note", JOBS));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
