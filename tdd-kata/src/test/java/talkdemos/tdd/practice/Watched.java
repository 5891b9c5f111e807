// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import talkdemos.tdd.watch.Keys;

/** A watch on a folder, in a thread of its own, with its keys and what it says. */
final class Watched implements AutoCloseable {
  /** Much longer than anything takes, even on a busy machine: it only bounds a test that fails. */
  private static final long PATIENCE = 60_000;

  private final Path folder;
  private final PipedOutputStream keys = new PipedOutputStream();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final CompletableFuture<Boolean> end;
  private int read;

  Watched(Path folder, boolean poll, boolean brave) throws Exception {
    this.folder = folder;
    PipedInputStream in = new PipedInputStream(keys);
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Practice practice = Practice.in(folder, InstantSource.system(), ZoneOffset.UTC);
    end =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return practice.watch(Keys.of(in), out, false, poll, brave);
              } catch (IOException | BadFolder failure) {
                throw new CompletionException(failure);
              }
            });
  }

  static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve("src").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  void save(String file, String text) throws IOException {
    write(folder, file, text);
  }

  void press(String letters) throws IOException {
    keys.write(letters.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  void endInput() throws IOException {
    keys.close();
  }

  /** Waits until it has said this, after what was awaited before; returns all up to its end. */
  String await(String text) throws Exception {
    long start = System.nanoTime();
    while (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < PATIENCE) {
      String all = said();
      int at = all.indexOf(text, read);
      if (at >= 0) {
        String part = all.substring(read, at + text.length());
        read = at + text.length();
        return part;
      }
      if (end.isDone()) break;
      Thread.sleep(10);
    }
    return fail("never said \"" + text + "\" after " + read + " chars of:\n" + said());
  }

  String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /** Waits for its end: whether it had begun. */
  boolean ends() throws Exception {
    return end.get(PATIENCE, TimeUnit.MILLISECONDS);
  }

  List<Entry.Run> runs() throws IOException {
    return new SessionFile(folder)
        .read().entries().stream()
            .filter(Entry.Run.class::isInstance)
            .map(Entry.Run.class::cast)
            .toList();
  }

  @Override
  public void close() throws IOException {
    keys.close();
    assertThat(end).succeedsWithin(Duration.ofMillis(PATIENCE));
  }
}
