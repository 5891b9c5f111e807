// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import talkdemos.config.launch.AtEnd;
import talkdemos.config.launch.Launch;

/** The workers that a launcher starts beside itself. What they print is in a file for each. */
final class LocalWorkers implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  private final Launch launch;
  private final Connections database;
  private final List<Process> processes = new CopyOnWriteArrayList<>();
  private final AtEnd atEnd;
  private volatile boolean ending;
  private final int count;
  private final int most;
  private int begun;

  LocalWorkers(Launch launch, Connections database, int count, int jobs)
      throws InterruptedException {
    this.atEnd = new AtEnd(this::kill);
    this.most = count + Worker.ATTEMPTS * (jobs + 1);
    this.launch = launch;
    this.database = database;
    this.count = count;
  }

  void start() throws IOException {
    for (int i = 0; i < count; i++) {
      processes.add(worker());
    }
  }

  /** Starts a new worker for each that ended: a job may have crashed it. */
  void restart() throws IOException {
    for (int i = 0; i < processes.size() && !ending; i++) {
      if (!processes.get(i).isAlive()) {
        if (begun >= most) {
          throw new IOException("the workers end at once: " + output(begun - 1) + " says why");
        }
        processes.set(i, worker());
      }
    }
  }

  private Process worker() throws IOException {
    List<String> arguments = new ArrayList<>(List.of(Worker.COMMAND, "--jdbc", database.url()));
    if (!database.user().isEmpty()) {
      arguments.addAll(List.of("--user", database.user()));
    }
    launch
        .settings()
        .count("heartbeat", 10)
        .ifPresent(millis -> arguments.addAll(List.of("--heartbeat", "" + millis)));
    arguments.addAll(List.of("--patience", "10"));
    List<String> jvm = launch.settings().texts("jvm");
    ProcessBuilder builder = new ProcessBuilder(launch.fork().command(jvm, arguments));
    builder.environment().put(WorkerArguments.PASSWORD, database.password());
    var output = launch.directory().resolve("cluster").resolve("worker-" + begun++ + ".txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    process.getOutputStream().close();
    return process;
  }

  private Path output(int worker) {
    return launch.directory().resolve("cluster").resolve("worker-" + worker + ".txt");
  }

  private void kill() {
    ending = true;
    processes.forEach(Process::destroyForcibly);
  }

  @Override
  public void close() {
    processes.forEach(Process::destroy);
    try {
      for (Process process : processes) {
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    kill();
    atEnd.close();
  }
}
