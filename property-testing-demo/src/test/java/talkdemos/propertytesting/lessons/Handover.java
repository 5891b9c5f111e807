// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Runs two tasks in turns, on a schedule: the same schedule gives the same run.
 *
 * <p>Each task has a thread, but only one of them runs at a time. It hands over where it calls
 * {@link #point} and the schedule says so, and when it ends. After its end the schedule says no.
 */
final class Handover {
  private final Iterator<Boolean> schedule;
  private final List<Semaphore> turns = List.of(new Semaphore(0), new Semaphore(0));
  // what follows is touched only by the thread whose turn it is
  private final boolean[] ended = new boolean[2];
  private int running;
  private int points;
  private RuntimeException failure;

  Handover(List<Boolean> schedule) {
    this.schedule = schedule.iterator();
  }

  /** Where the other task may go on. */
  void point() {
    int me = running;
    int other = 1 - me;
    if (ended[other]) return;
    points++;
    if (!schedule.hasNext() || !schedule.next()) return;
    passTo(other);
    turns.get(me).acquireUninterruptibly();
  }

  /**
   * Runs both to their ends; the first begins.
   *
   * @throws RuntimeException what a task threw
   */
  void run(Runnable first, Runnable second) throws InterruptedException {
    List<Thread> threads = List.of(thread(0, first), thread(1, second));
    threads.forEach(Thread::start);
    passTo(0);
    for (Thread thread : threads) thread.join();
    if (failure != null) throw failure;
  }

  /** How often a task might have handed over, so far. */
  int points() {
    return points;
  }

  private Thread thread(int me, Runnable task) {
    return new Thread(
        () -> {
          turns.get(me).acquireUninterruptibly();
          try {
            task.run();
          } catch (RuntimeException e) {
            failure = e;
          } finally {
            ended[me] = true;
            passTo(1 - me);
          }
        });
  }

  private void passTo(int task) {
    running = task;
    turns.get(task).release();
  }
}
