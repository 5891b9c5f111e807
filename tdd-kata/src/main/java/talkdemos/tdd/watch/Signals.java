// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.watch;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What was told and not yet taken, in order. Any thread may tell; one takes. */
public final class Signals implements Consumer<Signal> {
  /** Editors write a file in several steps: this long it has to be quiet, in ms. */
  private static final long QUIET = 60;

  /** But no longer than this, in ms. */
  private static final long AT_MOST = 1000;

  private final BlockingQueue<Signal> queue = new LinkedBlockingQueue<>();

  @Override
  public void accept(Signal signal) {
    queue.add(signal);
  }

  /** Tells of each key from a thread of its own, which is returned: interrupt it to stop. */
  public Thread listenTo(Keys keys) {
    return daemon("keys", () -> keys.sendAll(this));
  }

  /** The next signal, null after that time without one, the end of input if interrupted. */
  public Signal await(long millis) {
    try {
      return queue.poll(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Signal.EndOfInput();
    }
  }

  /** Waits until saving is over; what is not a save waits its turn. */
  public void settle() {
    long start = System.nanoTime();
    long lastSave = start;
    while (passed(start) < AT_MOST && passed(lastSave) < QUIET) {
      if (queue.peek() instanceof Signal.Saved) {
        queue.poll();
        lastSave = System.nanoTime();
      } else if (queue.peek() != null || !slept()) {
        return;
      }
    }
  }

  private static long passed(long since) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
  }

  private static boolean slept() {
    try {
      Thread.sleep(5);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
