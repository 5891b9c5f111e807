// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Works on jobs with some threads at a time. */
final class SideBySide {
  private static final long PATIENCE_MILLIS = 10_000;

  private final int threads;

  SideBySide(int threads) {
    this.threads = threads;
  }

  /** Returns when all threads ended; when interrupted it interrupts them. */
  void run(List<Job> jobs, Launch launch, Consumer<Job> work) throws InterruptedException {
    Iterator<Job> next = jobs.iterator();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> work(next, launch, work), "job-" + i);
      thread.setDaemon(true); // a job that does not end must not keep the process
      thread.start();
      running.add(thread);
    }
    try {
      for (Thread thread : running) {
        thread.join();
      }
    } catch (InterruptedException stop) {
      running.forEach(Thread::interrupt);
      long end = System.currentTimeMillis() + PATIENCE_MILLIS;
      for (Thread thread : running) {
        thread.join(Math.max(1, end - System.currentTimeMillis()));
      }
      throw stop;
    }
  }

  private static void work(Iterator<Job> next, Launch launch, Consumer<Job> work) {
    Optional<Job> job = next(next, launch);
    while (job.isPresent()) {
      work.accept(job.get());
      job = next(next, launch);
    }
  }

  private static Optional<Job> next(Iterator<Job> next, Launch launch) {
    synchronized (next) {
      boolean go = !launch.stopped() && !Thread.currentThread().isInterrupted();
      return go && next.hasNext() ? Optional.of(next.next()) : Optional.empty();
    }
  }
}
