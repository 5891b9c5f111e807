// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tells of saves as the operating system tells of them: for local disks. */
public final class SaveEvents implements Runnable, AutoCloseable {
  private static final long POLL_FOR_FOLDERS = 500; // ms

  private final Path root;
  private final Consumer<? super Signal> signals;
  private final WatchService service;
  private final Map<Path, WatchKey> watched = new HashMap<>();

  /**
   * Begins to listen: what is saved from now on will be told.
   *
   * @throws IOException if the system has no more watches to give, or none for such a disk
   */
  SaveEvents(Path root, Consumer<? super Signal> signals) throws IOException {
    this.root = root;
    this.signals = signals;
    service = root.getFileSystem().newWatchService();
    try {
      watchFolders();
    } catch (IOException cannot) {
      service.close();
      throw cannot;
    }
  }

  /** Watches folders that are new; whether there were any. */
  private boolean watchFolders() throws IOException {
    watched.values().removeIf(key -> !key.isValid());
    List<Path> folders;
    try (Stream<Path> walk = Files.walk(root)) {
      folders = walk.filter(Files::isDirectory).toList();
    } catch (NoSuchFileException | UncheckedIOException gone) {
      return false; // while walking; the next look finds what is there then
    }
    boolean news = false;
    for (Path folder : folders) {
      if (watched.containsKey(folder)) continue;
      watched.put(
          folder,
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE));
      news = true;
    }
    return news;
  }

  @Override
  public void run() {
    try {
      while (true) {
        WatchKey key = service.poll(POLL_FOR_FOLDERS, TimeUnit.MILLISECONDS);
        boolean saved = false;
        if (key != null) {
          List<WatchEvent<?>> events = key.pollEvents();
          saved = !events.isEmpty();
          key.reset();
        }
        // a folder that was replaced by another of its name is watched again
        if (watchFolders() || saved) signals.accept(new Signal.Saved());
      }
    } catch (ClosedWatchServiceException | InterruptedException closed) {
      return;
    } catch (IOException cannot) {
      signals.accept(new Signal.Lost(cannot.toString()));
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
