// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.session;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import talkdemos.tdd.watch.Keys;
import talkdemos.workshop.desk.Desk;
import talkdemos.workshop.exercise.Exercises;
import talkdemos.workshop.verify.Judge;

/** A session in a thread of its own, with its keys and what it says. */
final class AtWork implements AutoCloseable {
  /** Much longer than anything takes, even on a busy machine: it only bounds a test that fails. */
  private static final long PATIENCE = 60_000; // ms

  private final Path work;
  private final PipedOutputStream keys = new PipedOutputStream();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final CompletableFuture<Void> end;
  private int read;

  AtWork(Path set, Path work, Judge judge, Session.Watching watching) throws Exception {
    this.work = work;
    Exercises exercises = Exercises.in(set).whole();
    Desk desk = Desk.at(work, exercises);
    PipedInputStream in = new PipedInputStream(keys);
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Clock clock = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
    Screen screen = new Screen(out, false, false, () -> 60);
    Session session = new Session(exercises, desk, screen, clock, judge);
    end =
        CompletableFuture.runAsync(
            () -> {
              try {
                session.run(Keys.of(in), watching);
              } catch (IOException failure) {
                throw new CompletionException(failure);
              }
            });
  }

  void save(String file, String text) throws IOException {
    Files.writeString(work.resolve(file), text);
  }

  void press(String letters) throws IOException {
    keys.write(letters.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  /** Waits until it has said this, after what was awaited before; returns all up to its end. */
  String await(String text) throws Exception {
    long start = System.nanoTime();
    while (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < PATIENCE) {
      String all = all();
      int at = all.indexOf(text, read);
      if (at >= 0) {
        String news = all.substring(read, at + text.length());
        read = at + text.length();
        return news;
      }
      if (end.isDone()) break;
      Thread.sleep(10);
    }
    if (end.isCompletedExceptionally()) end.get();
    return fail("it never said \"" + text + "\" after:\n" + all().substring(read));
  }

  String all() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /** Presses q, and waits for the end. */
  @Override
  public void close() throws IOException {
    press("q");
    end.orTimeout(PATIENCE, TimeUnit.MILLISECONDS).join();
  }
}
