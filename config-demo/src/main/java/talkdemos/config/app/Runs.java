// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import talkdemos.config.Composition;
import talkdemos.config.ConfigException;
import talkdemos.config.launch.Callback;
import talkdemos.config.launch.Job;
import talkdemos.config.launch.JobFiles;
import talkdemos.config.launch.JobResult;
import talkdemos.config.launch.JobResult.Status;
import talkdemos.config.tree.Node;

/** Runs one job: checks, folder, log, task, result. */
final class Runs<C> {
  private static final int FAILED = 1;
  private static final long PATIENCE_SECONDS = 10;

  private final Application<C> application;
  private final Runner<C> runner;
  private final Callback callback;
  private final PrintStream err;

  Runs(Application<C> application, Runner<C> runner, Callback callback, PrintStream err) {
    this.application = application;
    this.runner = runner;
    this.callback = callback;
    this.err = err;
  }

  /**
   * Runs a composition.
   *
   * @return the exit status: 0, or 1 when the task failed
   * @throws talkdemos.config.ConfigException for what is wrong; then there is no folder
   */
  int run(Composition composition) throws IOException {
    advise(composition, err);
    Optional<Path> wanted = Places.folder(composition, "run.dir");
    Path provisional = wanted.orElseGet(Places::working);
    application.typed(composition.with(Places.output(provisional)).config());
    Path folder = wanted.isEmpty() ? provisional : folder(composition, provisional).path();
    Composition placed = composition.with(Places.output(folder));
    Job job = new Job(0, composition.overrides(), placed.config(), folder);
    runner.know(0, placed);
    callback.onRunStart(job);
    callback.onJobStart(job);
    JobResult result = guarded(job, wanted.isPresent());
    callback.onJobEnd(job, result);
    callback.onRunEnd(job, result);
    if (runner.failure(0).orElse(null) instanceof ConfigException refused) {
      throw refused; // by the task, which asked for something that was not well configured
    }
    return result.isDone() ? 0 : FAILED;
  }

  /** Says which settings of Hydra have no effect here. */
  static void advise(Composition composition, PrintStream err) {
    if (composition.framework("job.chdir").filter(new Node.Bool(true, null)::equals).isPresent()) {
      err.println(
          "hydra.job.chdir has no effect: the working directory never changes; a task asks its job"
              + " for the folder of the run");
    }
    if (composition.framework("job.env_set").orElse(null) instanceof Node.Dict variables
        && !variables.entries().isEmpty()) {
      err.println(
          "hydra.job.env_set has no effect: a Java process cannot change its environment; set "
              + String.join(", ", variables.entries().keySet())
              + " before it starts");
    }
  }

  private static RunFolder folder(Composition composition, Path wanted) {
    boolean own = Places.timed(composition, "run", "dir");
    return folder(composition, wanted, own);
  }

  /** Makes a folder for a composition, with the files that keep it unless they are switched off. */
  static RunFolder folder(Composition composition, Path wanted, boolean own) {
    Optional<String> subfolder = Places.text(composition, "output_subdir");
    return RunFolder.make(
        wanted,
        own,
        subfolder.orElse(""),
        path -> subfolder.isEmpty() ? Map.of() : Kept.files(composition.with(Places.output(path))));
  }

  /** Runs the job so that Ctrl-C lets it end, and says what was done. */
  private JobResult guarded(Job job, boolean kept) throws IOException {
    Thread thread = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean stopped = new AtomicBoolean();
    Thread hook = new Thread(() -> stop(thread, stopped, ended, job, kept), "stop the run");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      JobResult result = kept ? runner.result(job) : unkept(job);
      if (kept) {
        JobFiles.write(job, result);
      }
      if (stopped.get()) {
        err.println(
            "stopped: the job "
                + (result.isDone() ? "was done" : "ended early")
                + place(job, kept));
      } else if (!result.isDone()) {
        failed(job, result);
      }
      return result;
    } finally {
      ended.countDown();
      forget(hook);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      return; // the hook runs, and has nothing left to wait for
    }
  }

  private JobResult unkept(Job job) {
    long start = System.nanoTime();
    try {
      return JobResult.done(job.number(), runner.run(job), millis(start));
    } catch (InterruptedException e) {
      return JobResult.failed(job.number(), Status.CANCELLED, "stopped", millis(start));
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) { // whatever a task throws is its failure
      return JobResult.failed(job.number(), Status.FAILED, e.toString(), millis(start));
    }
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private void stop(
      Thread thread, AtomicBoolean stopped, CountDownLatch ended, Job job, boolean kept) {
    stopped.set(true);
    thread.interrupt();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        err.println("stopped: the job did not end by itself" + place(job, kept));
        err.flush();
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private static String place(Job job, boolean kept) {
    return kept
        ? "; its configuration and log are in " + job.directory() + " (--rerun runs it again)"
        : "";
  }

  /** The task's own part of the stack trace. */
  private void failed(Job job, JobResult result) {
    err.println("Error executing job with overrides: " + job.overrides());
    Throwable failure = runner.failure(job.number()).orElse(null);
    if (failure instanceof ConfigException) {
      return; // it says all by itself
    }
    if (failure == null) {
      err.println(result.failure().orElse(""));
      return;
    }
    StackTraceElement[] trace = failure.getStackTrace();
    int own = 0;
    while (own < trace.length && !trace[own].getClassName().equals(Runner.class.getName())) {
      own++;
    }
    err.println(failure);
    for (int i = 0; i < own; i++) {
      err.println("\tat " + trace[i]);
    }
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      err.println("Caused by: " + cause);
    }
    if (Files.exists(job.directory().resolve("failure.txt"))) {
      err.println("The whole trace is in " + job.directory().resolve("failure.txt"));
    }
  }
}
