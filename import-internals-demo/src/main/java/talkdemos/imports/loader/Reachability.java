// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import java.lang.ref.WeakReference;
import java.time.Duration;

/**
 * Asks the garbage collector whether an object can still be reached, without reaching it.
 *
 * <p>Calls {@link System#gc} until the answer is there or the time is up. A JVM that was told to
 * ignore such calls ({@code -XX:+DisableExplicitGC}) answers late or never.
 */
public final class Reachability {
  private final WeakReference<Object> object;

  private Reachability(Object object) {
    this.object = new WeakReference<>(object);
  }

  /** Watches an object; holds it only weakly. */
  public static Reachability of(Object object) {
    return new Reachability(object);
  }

  /** Returns whether the object was collected until now. Runs no collection. */
  public boolean gone() {
    return object.refersTo(null);
  }

  /** Collects until the object is gone, and returns whether it is, within the limit. */
  public boolean goesWithin(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    for (long pause = 1; !gone() && System.nanoTime() < end; pause = Math.min(2 * pause, 100)) {
      System.gc();
      if (!gone()) Thread.sleep(pause);
    }
    return gone();
  }
}
