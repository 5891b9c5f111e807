// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.jvm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Carries what a child writes to a stream, or keeps it, so that the child never waits for us. */
final class Pump {
  /** A grandchild that stays behind holds the pipe open; then what came so far must do. */
  private static final long LEFT_OPEN_MILLIS = 1000;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final Thread thread;

  private Pump(InputStream from, OutputStream to) {
    thread = new Thread(() -> carry(from, to == null ? kept : to), "output of a child");
    thread.setDaemon(true);
  }

  /** Begins to carry to a stream, or to {@link #text} if that is null. */
  static Pump start(InputStream from, OutputStream to) {
    Pump pump = new Pump(from, to);
    pump.thread.start();
    return pump;
  }

  /** What was kept, when all of it came; call it when the child has ended. */
  String text() throws InterruptedException {
    thread.join(LEFT_OPEN_MILLIS);
    return kept.toString(StandardCharsets.UTF_8);
  }

  /** Whether what was kept so far has a text in it. */
  boolean has(String text) {
    return kept.toString(StandardCharsets.UTF_8).contains(text);
  }

  private static void carry(InputStream from, OutputStream to) {
    byte[] buffer = new byte[8192];
    try (from) {
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        to.write(buffer, 0, read);
        to.flush();
      }
    } catch (IOException closed) {
      // the child's end was closed with it: there is no more
    }
  }
}
