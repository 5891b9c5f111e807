// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Tells of saves in a folder and those below it, until it is closed.
 *
 * @param remark what a person should know about it
 */
public record Saves(Thread thread, Optional<SaveEvents> events, Optional<String> remark)
    implements AutoCloseable {

  /**
   * The operating system's events; or looking again and again, if asked for or needed.
   *
   * @param state what is in the folder, to be compared with {@code equals}; asked when polling
   */
  public static Saves of(
      Path folder, Callable<?> state, boolean poll, Consumer<? super Signal> signals) {
    Optional<String> remark = Optional.empty();
    if (!poll) {
      try {
        SaveEvents events = new SaveEvents(folder, signals);
        return new Saves(Signals.daemon("saves", events), Optional.of(events), remark);
      } catch (IOException | UnsupportedOperationException none) {
        remark =
            Optional.of("no events for saves here (" + none.getMessage() + "): polling instead");
      }
    }
    Thread thread = Signals.daemon("saves", new SavePolls(state, signals));
    return new Saves(thread, Optional.empty(), remark);
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    if (events.isPresent()) events.get().close();
  }
}
