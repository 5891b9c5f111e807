// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.launch;

import java.io.IOException;

/** Something to do when the process is asked to end while this is open. */
public final class AtEnd {
  private final Thread hook;

  /**
   * Will run the action in a thread of its own; the process ends when it returns.
   *
   * @throws InterruptedException when the process is ending already; then it is not run
   */
  public AtEnd(Runnable action) throws InterruptedException {
    hook = new Thread(action, "at the end");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException ending) {
      throw new InterruptedException();
    }
  }

  /** The same, for whom an end is no reason to stop quietly. */
  static AtEnd orRefuse(Runnable action) throws IOException {
    try {
      return new AtEnd(action);
    } catch (InterruptedException ending) {
      throw new IOException("the process is ending", ending);
    }
  }

  /** Forgets the action. */
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      return; // it runs, and finds nothing left to do
    }
  }
}
