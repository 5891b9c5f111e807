// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    Running running = new Running(launch, launch.settings().texts("jvm"));
    AtEnd end = new AtEnd(running::end);
    try {
      new SideBySide(Math.min(processes, jobs.size())).run(jobs, launch, running::fork);
    } finally {
      end.close();
    }
  }

  /** The processes that run at a time. */
  private static final class Running {
    private final Launch launch;
    private final List<String> jvm;
    private final Set<Process> processes = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    Running(Launch launch, List<String> jvm) {
      this.launch = launch;
      this.jvm = jvm;
    }

    void end() {
      ending = true;
      processes.forEach(Process::destroyForcibly);
    }

    void fork(Job job) {
      launch.started(job);
      long start = System.nanoTime();
      JobResult.Status status = JobResult.Status.CRASHED;
      String failure;
      try {
        int exit = run(job);
        boolean stopped = ending || exit == INTERRUPTED || exit == TERMINATED;
        status = stopped ? JobResult.Status.CANCELLED : status;
        failure = "its process ended with exit status " + exit + tail(job.directory());
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        status = JobResult.Status.CANCELLED;
        failure = "stopped";
      } catch (IOException e) {
        launch.finished(job, failed(job, status, "it cannot be run: " + e.getMessage(), start));
        return;
      }
      JobResult none = failed(job, status, failure, start);
      launch.finished(job, JobFiles.read(job).orElse(none)); // it may have been done before its end
    }

    private static JobResult failed(Job job, JobResult.Status status, String failure, long start) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      return JobResult.failed(job.number(), status, failure, millis);
    }

    private int run(Job job) throws IOException, InterruptedException {
      Path file = job.directory().resolve(JobFiles.JOB).toAbsolutePath();
      Files.deleteIfExists(job.directory().resolve(JobFiles.RESULT));
      JobFiles.write(file, Json.text(job.toNode()) + "\n");
      List<String> command = launch.fork().command(jvm, List.of(ForkedJob.FLAG, file.toString()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(job.directory().resolve(JobFiles.OUTPUT).toFile())
              .start();
      processes.add(process);
      try {
        if (ending) {
          throw new InterruptedException();
        }
        process.getOutputStream().close();
        return process.waitFor();
      } finally {
        process.destroyForcibly();
        process.onExit().join();
        processes.remove(process);
      }
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
