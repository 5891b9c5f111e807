// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import talkdemos.tdd.watch.Keys;

/**
 * Somebody's own kata in a folder that {@link Layout} laid out: watched, predicted, reported.
 *
 * <p>Its state is the files of the folder and {@code session.jsonl}, nothing else: it can be left
 * and taken up again at any time, and predicted for from a second terminal.
 */
public final class Practice {
  private final WorkingFolder folder;
  private final InstantSource clock;
  private final ZoneId zone;

  private Practice(WorkingFolder folder, InstantSource clock, ZoneId zone) {
    this.folder = folder;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The practice in a folder.
   *
   * @param zone for times of day
   * @throws BadFolder if there is no such folder, or no {@code src/} in it
   */
  public static Practice in(Path folder, InstantSource clock, ZoneId zone) throws BadFolder {
    return new Practice(WorkingFolder.at(folder), clock, zone);
  }

  /** Whether one run was green, and if not, whether the tests could be run at all. */
  public enum Once {
    GREEN,
    RED,
    /** It does not compile, or there is no test. */
    NOT_RUN
  }

  /** Runs the tests once, and writes down what came of it. */
  public Once runOnce(PrintStream out, boolean colour) throws IOException, BadFolder {
    Optional<Result> result = new Watch(folder, new WatchText(out, colour, zone), clock).once();
    if (result.isEmpty()) return Once.NOT_RUN;
    return switch (result.get()) {
      case GREEN -> Once.GREEN;
      case RED, ENDED -> Once.RED;
      case DOES_NOT_COMPILE, NO_TESTS -> Once.NOT_RUN;
    };
  }

  /**
   * Runs the tests at each save, until the key q or the end of the keys.
   *
   * @param poll whether to look for saves instead of being told
   * @param brave whether to commit green and revert red
   * @return whether it began: not if the question whether to revert was answered with no
   * @throws BadFolder if the folder is not fit for committing and reverting, or goes away
   */
  public boolean watch(Keys keys, PrintStream out, boolean colour, boolean poll, boolean brave)
      throws IOException, BadFolder {
    return new Watch(folder, new WatchText(out, colour, zone), clock).untilQuit(keys, poll, brave);
  }

  /** Notes what the next run is expected to be, and says so. */
  public void predict(Prediction prediction, PrintStream out, boolean colour) throws IOException {
    SessionFile session = folder.session();
    session.append(new Entry.Predicted(clock.instant().truncatedTo(ChronoUnit.MILLIS), prediction));
    Session read = session.read();
    WatchText text = new WatchText(out, colour, zone);
    text.remarks(read.remarks());
    text.predicted(prediction, read);
  }

  /** What could not be read of the session file, a sentence each. */
  public List<String> remarks() throws IOException {
    return folder.session().read().remarks();
  }

  /** Prints the session as text. */
  public void report(PrintStream out, boolean colour) throws IOException {
    Session session = folder.session().read();
    new ReportText(out, colour, zone).print(title(session), Figures.of(session.entries()));
  }

  /** The session as JSON. */
  public String json() throws IOException {
    Session session = folder.session().read();
    return ReportJson.of(title(session), Figures.of(session.entries()));
  }

  /** The session as a page. */
  public String html() throws IOException {
    Session session = folder.session().read();
    return new ReportHtml(zone).of(title(session), Figures.of(session.entries()));
  }

  private String title(Session session) {
    return session
        .kata()
        .orElseGet(() -> folder.path().toAbsolutePath().normalize().getFileName().toString());
  }
}
