package exercise.holder;

import java.util.concurrent.atomic.AtomicInteger;

/** Takes its time to open, and may fail to. */
public final class Connection {
  private static final AtomicInteger OPENED = new AtomicInteger();
  private static final AtomicInteger FAILURES = new AtomicInteger();

  private Connection() {}

  static Connection open() {
    OPENED.incrementAndGet();
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
      throw new IllegalStateException("the directory is not there yet");
    return new Connection();
  }

  /** How often it was tried to open one, in this loader. */
  public static int opened() {
    return OPENED.get();
  }

  /** So many of the next ones fail. */
  public static void fail(int times) {
    FAILURES.set(times);
  }
}
