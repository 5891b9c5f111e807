// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson07;

import java.util.concurrent.CompletableFuture;
import talkdemos.mocking.drought.History;

/** Code under test that asks a history, in a file of its own: to strictness that matters. */
final class Asking {
  private Asking() {}

  static int of(History history, String station) {
    return history.readings(station).size();
  }

  /** Takes any exception for "nothing". */
  static int carefully(History history, String station) {
    try {
      return history.readings(station).size();
    } catch (RuntimeException any) {
      return 0;
    }
  }

  static int onAnotherThread(History history, String station) {
    return CompletableFuture.supplyAsync(() -> carefully(history, station)).join();
  }
}
