// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.watch;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Finds saves by looking again and again: for network disks and containers, which tell nothing. */
final class SavePolls implements Runnable {
  private static final long PERIOD = 300; // ms

  private final Callable<?> state;
  private final Consumer<? super Signal> signals;

  SavePolls(Callable<?> state, Consumer<? super Signal> signals) {
    this.state = state;
    this.signals = signals;
  }

  @Override
  public void run() {
    Object before = null;
    try {
      while (true) {
        try {
          Object now = state.call();
          if (!now.equals(before)) signals.accept(new Signal.Saved());
          before = now;
        } catch (InterruptedException stopped) {
          return;
        } catch (Exception unreadable) {
          before = null; // the folder is being replaced, or is gone: whoever takes the signal tells
          signals.accept(new Signal.Saved());
        }
        Thread.sleep(PERIOD);
      }
    } catch (InterruptedException stopped) {
      return;
    }
  }
}
