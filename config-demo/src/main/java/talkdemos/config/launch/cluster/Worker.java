// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import talkdemos.config.launch.Job;
import talkdemos.config.launch.JobResult;
import talkdemos.config.launch.JobRunner;

/**
 * Takes jobs out of a database and runs them, until it is ended or the database is gone: the
 * command {@code worker --jdbc URL}. Any number of workers may share a database.
 */
public final class Worker {
  /** The word that asks for a worker on a command line. */
  public static final String COMMAND = "worker";

  static final String TASK = "config-job";
  static final int ATTEMPTS = 5;
  private static final int MISSED_BEATS = 4;

  private final Connections database;
  private final Jobs jobs;
  private final JobRunner runner;
  private final String name;

  private Worker(Connections database, JobRunner runner) {
    this.database = database;
    this.jobs = new Jobs(database);
    this.runner = runner;
    this.name = host() + "-" + ProcessHandle.current().pid();
  }

  /** Runs jobs as the arguments after {@link #COMMAND} say; gives the exit status. */
  public static int run(String[] arguments, JobRunner runner, PrintStream out, PrintStream err) {
    try {
      WorkerArguments parsed = WorkerArguments.parse(arguments);
      if (parsed.help()) {
        out.print(WorkerArguments.HELP);
        return 0;
      }
      Worker worker = new Worker(parsed.connections(), runner);
      return worker.work(parsed, out, err);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage() + "\n" + WorkerArguments.HELP);
      return 2;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private int work(WorkerArguments arguments, PrintStream out, PrintStream err)
      throws InterruptedException {
    try {
      jobs.create();
    } catch (SQLException e) {
      err.println("the database " + database + " cannot be used: " + e.getMessage());
      return 70;
    }
    Scheduler scheduler =
        Scheduler.create(database, task())
            .threads(arguments.threads())
            .pollingInterval(arguments.poll())
            .heartbeatInterval(arguments.heartbeat())
            .missedHeartbeatsLimit(MISSED_BEATS)
            .shutdownMaxWait(Duration.ofSeconds(1))
            .schedulerName(new SchedulerName.Fixed(name))
            .build();
    Thread atEnd = new Thread(scheduler::stop);
    Runtime.getRuntime().addShutdownHook(atEnd);
    scheduler.start();
    out.println("worker " + name + " takes jobs from " + database);
    waitWhileThere(arguments.patience());
    err.println("the database " + database + " is gone");
    return 0;
  }

  private OneTimeTask<Void> task() {
    return Tasks.oneTime(TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(1)))
        .onDeadExecutionRevive()
        .execute((instance, context) -> run(instance.getId()));
  }

  /** Runs a job that has no result yet, and writes its result. */
  private void run(String id) {
    int colon = id.lastIndexOf(':');
    String run = id.substring(0, colon);
    int number = Integer.parseInt(id.substring(colon + 1));
    try {
      Optional<Job> job = jobs.job(run, number);
      if (job.isEmpty() || jobs.hasResult(run, number)) {
        return;
      }
      int attempts = jobs.begin(run, number);
      JobResult result =
          attempts > ATTEMPTS
              ? JobResult.failed(
                  number,
                  JobResult.Status.CRASHED,
                  "the process of its worker ended each of the " + ATTEMPTS + " times it began",
                  0)
              : runner.result(job.get());
      if (result.status() != JobResult.Status.CANCELLED) {
        jobs.finish(run, result, name);
      } else {
        throw new IllegalStateException("stopped"); // another worker is to run it
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e); // db-scheduler tries again
    }
  }

  private void waitWhileThere(Duration patience) throws InterruptedException {
    long last = System.nanoTime();
    while (System.nanoTime() - last < patience.toNanos()) {
      Thread.sleep(Math.max(50, patience.toMillis() / 10));
      try {
        database.getConnection().close();
        last = System.nanoTime();
      } catch (SQLException notNow) {
        continue; // it may come back
      }
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
