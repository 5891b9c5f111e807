// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import talkdemos.config.launch.Launch;

/** The workers that a launcher starts beside itself. What they print is in a file for each. */
final class LocalWorkers implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  private final Launch launch;
  private final Connections database;
  private final List<Process> processes = new ArrayList<>();
  private final Thread atEnd = new Thread(this::kill);
  private final int count;
  private final int most;
  private int begun;

  LocalWorkers(Launch launch, Connections database, int count, int jobs) {
    this.most = count + Worker.ATTEMPTS * (jobs + 1);
    this.launch = launch;
    this.database = database;
    this.count = count;
  }

  void start() throws IOException {
    Runtime.getRuntime().addShutdownHook(atEnd);
    for (int i = 0; i < count; i++) {
      processes.add(worker());
    }
  }

  /** Starts a new worker for each that ended: a job may have crashed it. */
  void restart() throws IOException {
    for (int i = 0; i < processes.size(); i++) {
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
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException ending) {
      return; // nothing is left to do for it
    }
  }
}
