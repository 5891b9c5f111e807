// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import talkdemos.config.launch.Job;
import talkdemos.config.launch.JobResult;
import talkdemos.config.launch.JsonText;
import talkdemos.config.launch.Launch;
import talkdemos.config.launch.Launcher;
import talkdemos.config.launch.Settings;

/**
 * Jobs in a database, run by workers. When this process dies the workers go on; resumed, it finds
 * their results.
 *
 * <p>Settings: {@code jdbc} and {@code user}, a database (its password is in the environment, as
 * for a worker); without them H2 in the directory of the sweep, where {@code host} is the name by
 * which other machines find this one. {@code workers}, how many are started here: by default two
 * with H2 and none otherwise; {@code jvm}, options for them; {@code heartbeat}, in milliseconds.
 */
public final class ClusterLauncher implements Launcher {
  private static final long POLL_MILLIS = 100;
  private static final String RUN = "run";

  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public void launch(List<Job> jobs, Launch launch) throws InterruptedException, IOException {
    Settings settings = launch.settings();
    if (settings.text("jdbc").isPresent()) {
      String password = System.getenv().getOrDefault(WorkerArguments.PASSWORD, "");
      Connections database =
          new Connections(settings.text("jdbc").get(), settings.text("user").orElse(""), password);
      launch(jobs, launch, database, settings.count("workers", 0).orElse(0));
      return;
    }
    Path folder = launch.directory().resolve(name());
    try (EmbeddedDatabase h2 = new EmbeddedDatabase(folder, settings.text("host").orElse(""))) {
      launch(jobs, launch, h2.connections(), settings.count("workers", 0).orElse(2));
    }
  }

  private void launch(List<Job> jobs, Launch launch, Connections database, int workers)
      throws InterruptedException, IOException {
    Jobs table = new Jobs(database);
    String run = run(launch);
    try (LocalWorkers local = new LocalWorkers(launch, database, workers, jobs.size())) {
      table.create();
      submit(run, jobs, launch, table, database);
      local.start();
      new Waiting(run, jobs, launch, table, local).untilDone();
    } catch (InterruptedException stop) {
      cancel(table, run);
      throw stop;
    } catch (SQLException e) {
      throw new IOException("the database " + database + " failed: " + e.getMessage(), e);
    }
  }

  /** The name of the run: that of before when it is resumed. */
  private String run(Launch launch) throws IOException {
    Path file = launch.directory().resolve(name()).resolve(RUN);
    if (launch.resume() && Files.exists(file)) {
      return Files.readString(file);
    }
    Files.createDirectories(file.getParent());
    return Files.readString(Files.writeString(file, UUID.randomUUID().toString()));
  }

  private static void submit(
      String run, List<Job> jobs, Launch launch, Jobs table, Connections database)
      throws SQLException {
    Map<Integer, String> results = table.results(run);
    SchedulerClient client = SchedulerClient.Builder.create(database).build();
    Instant due = Instant.now().minusMillis(jobs.size());
    for (Job job : jobs) {
      table.add(run, job);
      JobResult before = result(results.get(job.number()));
      if (before != null && !before.isDone() && launch.resume()) {
        table.forget(run, job.number());
      }
      if (!table.hasResult(run, job.number())) {
        client.scheduleIfNotExists(new TaskInstance<>(Worker.TASK, run + ":" + job.number()), due);
      }
      due = due.plusMillis(1);
    }
  }

  private static JobResult result(String text) {
    return text == null ? null : JobResult.fromNode(JsonText.parse(text));
  }

  private static void cancel(Jobs table, String run) throws IOException {
    try {
      table.cancel(run);
    } catch (SQLException e) {
      throw new IOException("jobs cannot be taken back: " + e.getMessage(), e);
    }
  }

  /** Looks into the database until every job has a result, or no further one is wanted. */
  private record Waiting(
      String run, Map<Integer, Job> jobs, Launch launch, Jobs table, LocalWorkers local) {
    Waiting(String run, List<Job> jobs, Launch launch, Jobs table, LocalWorkers local) {
      this(run, new LinkedHashMap<>(), launch, table, local);
      jobs.forEach(job -> this.jobs.put(job.number(), job));
    }

    void untilDone() throws SQLException, InterruptedException, IOException {
      Set<Integer> begun = new HashSet<>();
      boolean cancelled = false;
      while (!jobs.isEmpty()) {
        for (int number : table.begun(run).keySet()) {
          if (jobs.containsKey(number) && begun.add(number)) {
            launch.started(jobs.get(number));
          }
        }
        int running = table.waiting(run);
        collect(begun);
        if (launch.stopped() && !cancelled) {
          table.cancel(run);
          cancelled = true;
        } else if (cancelled && running == 0) {
          return;
        }
        local.restart();
        Thread.sleep(POLL_MILLIS);
      }
    }

    private void collect(Set<Integer> begun) throws SQLException {
      for (Map.Entry<Integer, String> entry : table.results(run).entrySet()) {
        Job job = jobs.remove(entry.getKey());
        if (job != null) {
          if (begun.add(job.number())) {
            launch.started(job);
          }
          launch.finished(job, result(entry.getValue()));
        }
      }
    }
  }
}
