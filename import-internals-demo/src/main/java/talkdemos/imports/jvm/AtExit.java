// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import java.io.Closeable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What is to be done if this JVM is ended, by Ctrl-C say, before the block that it guards. A thread
 * that comes to the block's beginning or end while the JVM is being ended stays there: what it
 * would do next is not wanted any more.
 */
final class AtExit implements Closeable {
  private final Thread hook;

  private AtExit(Thread hook) {
    this.hook = hook;
  }

  static AtExit run(Runnable action) {
    AtExit guard = new AtExit(new Thread(action));
    try {
      Runtime.getRuntime().addShutdownHook(guard.hook);
    } catch (IllegalStateException beingEnded) {
      stay();
    }
    return guard;
  }

  /** The same, after the children of this process have ended, for which it waits some seconds. */
  static AtExit runAfterChildren(Runnable action) {
    return run(
        () -> {
          ProcessHandle.current()
              .descendants()
              .map(ProcessHandle::onExit)
              .reduce(
                  CompletableFuture.completedFuture(null), (a, b) -> a.thenCombine(b, (x, y) -> y))
              .completeOnTimeout(null, 5, TimeUnit.SECONDS)
              .join();
          action.run();
        });
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException beingEnded) {
      stay();
    }
  }

  private static void stay() {
    while (true) LockSupport.park();
  }
}
