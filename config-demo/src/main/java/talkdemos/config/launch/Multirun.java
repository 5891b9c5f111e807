// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import talkdemos.config.ConfigException;

/**
 * A sweep from its jobs to their results. Every job is composed and checked before the first one
 * begins; each result is kept in the directory of its job as soon as it is there; after an
 * interrupt the results are kept as well.
 *
 * @param runner what runs a job
 * @param fork how another process of the application is begun
 * @param settings of the launcher
 * @param directory of the sweep
 * @param options resume, fail fast
 * @param callback is told what happens
 */
public record Multirun(
    Launcher launcher,
    JobRunner runner,
    Fork fork,
    Settings settings,
    Path directory,
    Options options,
    Callback callback) {

  /**
   * How to go about it.
   *
   * @param resume whether jobs that were done before, in the same directory and with the same
   *     overrides, keep their results and are not run
   * @param failFast whether no further job begins after one failed
   * @param batch how many jobs the launcher gets at a time; 0 for all
   */
  public record Options(boolean resume, boolean failFast, int batch) {
    /** All jobs at once, those that failed being no reason to stop. */
    public static final Options DEFAULT = new Options(false, false, 0);
  }

  /** Composes and checks a job. */
  @FunctionalInterface
  public interface Composing {
    /** The job of a number and its overrides, or a refusal. */
    Job compose(int number, List<String> overrides);
  }

  private static final int SHOWN = 10;
  private static final long PATIENCE_SECONDS = 15;

  /**
   * Composes the jobs.
   *
   * @throws ConfigException when one is refused; of several it names the first ones
   */
  public static List<Job> compose(List<List<String>> overrides, Composing composing) {
    List<Job> jobs = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    ConfigException first = null;
    for (int number = 0; number < overrides.size() && refusals.size() < SHOWN; number++) {
      try {
        jobs.add(composing.compose(number, overrides.get(number)));
      } catch (ConfigException refused) {
        first = first == null ? refused : first;
        String job = "job " + number + " (" + String.join(" ", overrides.get(number)) + "): ";
        refusals.add(job + refused.getMessage());
      }
    }
    if (refusals.size() > 1) {
      throw new LaunchException("no job was begun: " + String.join("\n", refusals));
    }
    if (first != null) {
      throw first;
    }
    return jobs;
  }

  /**
   * Runs the jobs. When the process is asked to end (Ctrl-C) no further job begins and those that
   * run are interrupted; the end of the process waits for {@link Callback#onMultirunEnd}, which
   * tells so, and for nothing after it.
   *
   * @throws IOException when the launcher cannot run jobs, or results cannot be kept; the results
   *     that there are were told to the callback before, as when it throws something else
   */
  public MultirunResult run(List<Job> jobs) throws IOException {
    State state = new State(jobs);
    Thread thread = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    AtEnd end = AtEnd.orRefuse(() -> state.stop(thread, ended));
    try {
      List<Job> left = state.left();
      callback.onMultirunStart(jobs);
      state.launch(left);
      MultirunResult result = state.result();
      callback.onMultirunEnd(result);
      state.fail();
      return result;
    } finally {
      ended.countDown();
      end.close();
    }
  }

  /** What is known at a time; the view that the launcher has. */
  private final class State implements Launch {
    private final List<Job> jobs;
    private final Map<Integer, JobResult> results = new ConcurrentHashMap<>();
    private volatile boolean stopped;
    private volatile boolean failed;
    private volatile Exception broken;
    private int resumed;

    State(List<Job> jobs) {
      this.jobs = jobs;
    }

    List<Job> left() {
      List<Job> left = new ArrayList<>();
      for (Job job : jobs) {
        JobResult kept = options.resume ? JobFiles.read(job).orElse(null) : null;
        if (kept != null && kept.isDone()) {
          results.put(job.number(), kept);
          resumed++;
          callback.onJobEnd(job, kept);
        } else {
          left.add(job);
        }
      }
      return left;
    }

    void launch(List<Job> left) {
      int batch = options.batch == 0 ? Math.max(1, left.size()) : options.batch;
      try {
        for (int from = 0; from < left.size() && !stopped(); from += batch) {
          launcher.launch(left.subList(from, Math.min(left.size(), from + batch)), this);
        }
      } catch (InterruptedException stop) {
        stopped = true;
      } catch (IOException e) {
        broken = stopped ? broken : e; // what ends with the process is no news
      } catch (ConfigException e) {
        throw e; // nothing has begun
      } catch (RuntimeException e) {
        broken = e;
      }
    }

    void stop(Thread launching, CountDownLatch ended) {
      stopped = true;
      launching.interrupt();
      try {
        if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          callback.onMultirunEnd(result()); // a job does not let itself be interrupted
        }
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }

    MultirunResult result() {
      return new MultirunResult(directory, jobs, results, resumed, stopped);
    }

    void fail() throws IOException {
      if (broken instanceof IOException e) {
        throw e;
      }
      if (broken instanceof RuntimeException e) {
        throw e;
      }
    }

    @Override
    public JobRunner runner() {
      return runner;
    }

    @Override
    public Fork fork() {
      return fork;
    }

    @Override
    public Settings settings() {
      return settings;
    }

    @Override
    public Path directory() {
      return directory;
    }

    @Override
    public boolean resume() {
      return options.resume;
    }

    @Override
    public void started(Job job) {
      callback.onJobStart(job);
    }

    @Override
    public void finished(Job job, JobResult result) {
      if (result.status() == JobResult.Status.CANCELLED
          || results.putIfAbsent(job.number(), result) != null) {
        return;
      }
      failed |= !result.isDone();
      try {
        JobFiles.write(job, result);
      } catch (IOException e) {
        broken = new IOException("results cannot be kept: " + e.getMessage(), e);
      }
      callback.onJobEnd(job, result);
    }

    @Override
    public boolean stopped() {
      return stopped || options.failFast && failed;
    }
  }
}
