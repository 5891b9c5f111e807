// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.cache;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tells when sources in some folders were saved: folders, since many editors write a new file and
 * rename it. One save makes several events, so it waits until they pause.
 */
final class Saves implements AutoCloseable {
  private static final long PAUSE_MILLIS = 60;

  private final WatchService service;
  private final Set<Path> watched = new HashSet<>();
  private final Runnable saved;

  private Saves(WatchService service, Runnable saved) {
    this.service = service;
    this.saved = saved;
  }

  static Saves of(Path folder, Runnable saved) throws IOException {
    Saves saves = new Saves(folder.getFileSystem().newWatchService(), saved);
    saves.watch(folder);
    Thread thread = new Thread(saves::listen, "watch: saves");
    thread.setDaemon(true);
    thread.start();
    return saves;
  }

  /** Watches the folders of these files, too. */
  void alsoBelow(Collection<Path> files) throws IOException {
    for (Path file : files) watch(file.getParent());
  }

  private void watch(Path folder) throws IOException {
    if (watched.add(folder))
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
  }

  private void listen() {
    try {
      while (true) {
        boolean sources = sources(service.take());
        for (WatchKey key; (key = service.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) != null; )
          sources |= sources(key);
        if (sources) saved.run();
      }
    } catch (ClosedWatchServiceException | InterruptedException closed) {
      // nobody listens any more
    }
  }

  private static boolean sources(WatchKey key) {
    boolean any = false;
    for (WatchEvent<?> event : key.pollEvents())
      any |= event.context() == null || event.context().toString().endsWith(".java");
    key.reset();
    return any;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
