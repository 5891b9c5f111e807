// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where saves are told from, until it is closed.
 *
 * @param remark what a person should know about it
 */
record SaveSource(Thread thread, Optional<SaveEvents> events, Optional<String> remark)
    implements AutoCloseable {

  /** The operating system's events; or looking again and again, if asked for or needed. */
  static SaveSource of(WorkingFolder folder, boolean poll, Consumer<Signal> signals) {
    Optional<String> remark = Optional.empty();
    if (!poll) {
      try {
        SaveEvents events = new SaveEvents(folder.sources(), signals);
        return new SaveSource(Watch.daemon("saves", events), Optional.of(events), remark);
      } catch (IOException | UnsupportedOperationException none) {
        remark =
            Optional.of("no events for saves here (" + none.getMessage() + "): polling instead");
      }
    }
    Thread thread = Watch.daemon("saves", new SavePolls(folder, signals));
    return new SaveSource(thread, Optional.empty(), remark);
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    if (events.isPresent()) events.get().close();
  }
}
