// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.count;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import talkdemos.imports.jvm.Jdk;
import talkdemos.imports.log.ClassLog;

/**
 * Looks every 5 ms at the JVMs that write logs into a folder, since nobody tells the processor time
 * of one that another JVM started and waited for. What it last saw is kept.
 */
final class CpuWatch implements Closeable {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** What was last seen of a process: its executable, its command line, its processor time. */
  record Seen(String executable, String command, Duration cpu) {
    static final Seen NEVER = new Seen("", "", Duration.ZERO);

    /** The version that its Java home tells; empty if it was not seen. */
    String version() {
      return executable.isEmpty()
          ? ""
          : Jdk.ofTool(Path.of(executable)).map(Jdk::number).orElse("");
    }
  }

  private final Map<Long, Seen> seen = new ConcurrentHashMap<>();
  private final Path folder;
  private final Thread thread = new Thread(this::watch, "processor times");
  private volatile boolean over;

  private CpuWatch(Path folder) {
    this.folder = folder;
    thread.setDaemon(true);
  }

  static CpuWatch start(Path folder) {
    CpuWatch watch = new CpuWatch(folder);
    watch.thread.start();
    return watch;
  }

  Seen of(long pid) {
    return seen.getOrDefault(pid, Seen.NEVER);
  }

  private void watch() {
    try {
      while (!over) {
        ClassLog.pids(folder).forEach(this::look);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (UncheckedIOException gone) {
      // the folder is deleted when this program is ended
    }
  }

  private void look(long pid) {
    ProcessHandle.Info info = ProcessHandle.of(pid).map(ProcessHandle::info).orElse(null);
    if (info == null || info.totalCpuDuration().isEmpty()) return;
    Seen before = of(pid);
    seen.put(
        pid,
        new Seen(
            info.command().orElse(before.executable()),
            info.commandLine().orElse(before.command()),
            info.totalCpuDuration().get()));
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join(); // the folder may go now
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
