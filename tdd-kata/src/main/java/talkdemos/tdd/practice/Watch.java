// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import talkdemos.tdd.watch.Keys;
import talkdemos.tdd.watch.Saves;
import talkdemos.tdd.watch.Signal;
import talkdemos.tdd.watch.Signals;
import talkdemos.tdd.workbench.Workbench;

/**
 * Runs the tests of a working folder at each save, and says what came of it and what the coach
 * sees, until somebody quits. All state is in the folder: whoever comes back goes on.
 */
final class Watch {
  /** How often the coach looks at the clock, in ms. */
  private static final long COACH = 5000;

  private final WorkingFolder folder;
  private final WatchText text;
  private final InstantSource clock;
  private final Signals signals = new Signals();

  Watch(WorkingFolder folder, WatchText text, InstantSource clock) {
    this.folder = folder;
    this.text = text;
    this.clock = clock;
  }

  /** One run; empty if there is no Java file to run. */
  Optional<Result> once() throws IOException, BadFolder {
    text.remarks(folder.session().read().remarks());
    try (Workbench workbench = new Workbench()) {
      return run(new Runner(folder, workbench, clock), Optional.empty());
    }
  }

  /**
   * Runs at each save until a key or the end of the keys ends it.
   *
   * @param brave whether to commit or revert after each run
   * @return whether it began: not if somebody was asked whether to revert, and said no
   * @throws BadFolder if the folder is gone, or is not fit for committing and reverting
   */
  boolean untilQuit(Keys keys, boolean poll, boolean brave) throws IOException, BadFolder {
    Optional<CommitOrRevert> tcr = Optional.empty();
    if (brave) {
      tcr = Optional.of(new CommitOrRevert(folder, Repository.of(folder), clock));
      text.askWhetherToRevert(folder);
      int answer = keys.next();
      if (answer != 'y' && answer != 'Y') return false;
    }
    text.remarks(folder.session().read().remarks());
    Thread typing = signals.listenTo(keys);
    try (Workbench workbench = new Workbench();
        Saves saves = Saves.of(folder.sources(), folder::snapshot, poll, signals)) {
      saves.remark().ifPresent(text::remark);
      note(new Entry.Opened(now()));
      text.keys();
      loop(new Runner(folder, workbench, clock), tcr);
      note(new Entry.Closed(now()));
    } finally {
      typing.interrupt();
    }
    text.goodBye(folder.session().read());
    return true;
  }

  private void loop(Runner runner, Optional<CommitOrRevert> tcr) throws IOException, BadFolder {
    run(runner, tcr);
    while (true) {
      Signal signal = signals.await(COACH);
      if (signal instanceof Signal.EndOfInput) return;
      if (signal instanceof Signal.Lost lost)
        throw new BadFolder(folder.path() + ": cannot be watched any more: " + lost.reason());
      if (signal instanceof Signal.Saved) {
        signals.settle();
        if (!isThere() || runner.isStale()) run(runner, tcr);
      } else if (signal instanceof Signal.Key key) {
        switch (Character.toLowerCase(key.key())) {
          case 'r' -> run(runner, tcr);
          case 'p' -> predict(Prediction.RED);
          case 'g' -> predict(Prediction.GREEN);
          case 'q', '\u0003', '\u0004' -> { // also Ctrl-C and Ctrl-D, where they come as keys
            return;
          }
          default -> text.keys();
        }
      } else {
        text.meanwhile(folder.session().read(), clock.instant());
      }
    }
  }

  private boolean isThere() {
    return Files.isDirectory(folder.sources());
  }

  private Optional<Result> run(Runner runner, Optional<CommitOrRevert> tcr)
      throws IOException, BadFolder {
    if (!isThere())
      throw new BadFolder(folder.sources() + ": is gone: put it back, and watch again");
    text.running();
    Optional<Runner.Outcome> outcome = runner.run();
    if (outcome.isEmpty()) {
      text.nothingToRun(folder);
      return Optional.empty();
    }
    text.outcome(outcome.get(), folder.session().read());
    if (tcr.isPresent()) commitOrRevert(tcr.get(), outcome.get(), runner);
    return Optional.of(outcome.get().entry().result());
  }

  private void commitOrRevert(CommitOrRevert tcr, Runner.Outcome outcome, Runner runner)
      throws IOException {
    try {
      Optional<String> done = tcr.after(outcome.entry(), outcome.snapshot());
      if (done.isEmpty()) return;
      text.remark("tcr: " + done.get());
      Snapshot now = folder.snapshot();
      // what was reverted is no save of the person's, unless there was one since
      if (folder.session().read().lastTexts().equals(Optional.of(now.texts()))) runner.see(now);
    } catch (IOException git) {
      text.remark("tcr: nothing done: " + git.getMessage());
    }
  }

  private void predict(Prediction prediction) throws IOException {
    note(new Entry.Predicted(now(), prediction));
    text.predicted(prediction, folder.session().read());
  }

  private void note(Entry entry) throws IOException {
    folder.session().append(entry);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
