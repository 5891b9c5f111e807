// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import talkdemos.config.tree.Json;

/**
 * Each job in a process of its own: one that crashes takes only its job. What a job prints is in
 * {@code output.txt} of its directory.
 *
 * <p>Settings: {@code processes}, how many at a time, by default half as many as there are
 * processors; {@code jvm}, a list of options for each ({@code [-Xmx512m]}).
 */
public final class ProcessLauncher implements Launcher {
  private static final int TAIL = 5;
  private static final int INTERRUPTED = 130; // Ctrl-C reaches all processes of a terminal
  private static final int TERMINATED = 143;

  @Override
  public String name() {
    return "processes";
  }

  @Override
  public void launch(List<Job> jobs, Launch launch) throws InterruptedException {
    int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    int processes = launch.settings().count("processes", 1).orElse(half);
    List<String> jvm = launch.settings().texts("jvm");
    new SideBySide(Math.min(processes, jobs.size()))
        .run(jobs, launch, job -> fork(job, launch, jvm));
  }

  private static void fork(Job job, Launch launch, List<String> jvm) {
    launch.started(job);
    long start = System.nanoTime();
    JobResult.Status status = JobResult.Status.CRASHED;
    String failure;
    try {
      int exit = run(job, launch, jvm);
      Optional<JobResult> result = JobFiles.read(job);
      if (result.isPresent()) {
        launch.finished(job, result.get());
        return;
      }
      boolean signal = exit == INTERRUPTED || exit == TERMINATED;
      status = signal ? JobResult.Status.CANCELLED : status;
      failure = "its process ended with exit status " + exit + tail(job.directory());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      status = JobResult.Status.CANCELLED;
      failure = "stopped";
    } catch (IOException e) {
      failure = "its process cannot be run: " + e.getMessage();
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    launch.finished(job, JobResult.failed(job.number(), status, failure, millis));
  }

  private static int run(Job job, Launch launch, List<String> jvm)
      throws IOException, InterruptedException {
    Path file = job.directory().resolve(JobFiles.JOB).toAbsolutePath();
    JobFiles.write(file, Json.text(job.toNode()) + "\n");
    Files.deleteIfExists(job.directory().resolve(JobFiles.RESULT));
    List<String> command = launch.fork().command(jvm, List.of(ForkedJob.FLAG, file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(job.directory().resolve(JobFiles.OUTPUT).toFile())
            .start();
    Thread atEnd = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(atEnd);
    try {
      process.getOutputStream().close();
      return process.waitFor();
    } finally {
      process.destroyForcibly();
      forget(atEnd);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      return; // the hook is about to do what is left to do
    }
  }

  /** The last lines that the job printed. */
  private static String tail(Path directory) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(directory.resolve(JobFiles.OUTPUT))).lines().toList();
      List<String> last = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
      return last.isEmpty() ? "" : "; it printed last:\n" + String.join("\n", last);
    } catch (IOException nothing) {
      return "";
    }
  }
}
