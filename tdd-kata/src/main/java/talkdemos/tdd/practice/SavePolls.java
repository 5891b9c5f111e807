// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.util.function.Consumer;

/** Finds saves by looking again and again: for network disks and containers, which tell nothing. */
final class SavePolls implements Runnable {
  private static final long PERIOD = 300; // ms

  private final WorkingFolder folder;
  private final Consumer<Signal> signals;

  SavePolls(WorkingFolder folder, Consumer<Signal> signals) {
    this.folder = folder;
    this.signals = signals;
  }

  @Override
  public void run() {
    Snapshot before = null;
    try {
      while (true) {
        try {
          Snapshot now = folder.snapshot();
          if (!now.equals(before)) signals.accept(new Signal.Saved());
          before = now;
        } catch (IOException unreadable) {
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
