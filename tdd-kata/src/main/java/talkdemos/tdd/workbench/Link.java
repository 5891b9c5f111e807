// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The worker's end of the connection, for sending.
 *
 * <p>Messages are put into a queue, and one thread of its own sends them: a thread of the code
 * under test never touches the socket, which an interrupted virtual thread would close.
 */
final class Link {
  private final Queue<byte[]> queue = new ArrayDeque<>();
  private final DataOutputStream socket;
  private final Object sending = new Object();

  Link(OutputStream socket) {
    this.socket = new DataOutputStream(new BufferedOutputStream(socket, 1 << 16));
    Thread sender = new Thread(this::sendForEver, "workbench sender");
    sender.setDaemon(true);
    sender.start();
  }

  /** Sends the message, soon, after those before it. */
  void send(Message message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Message.write(new DataOutputStream(bytes), message);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    synchronized (queue) {
      queue.add(bytes.toByteArray());
      queue.notifyAll();
    }
  }

  /** Sends what waits, now. */
  void flush() {
    synchronized (sending) {
      try {
        for (byte[] next = poll(); next != null; next = poll()) socket.write(next);
        socket.flush();
      } catch (IOException gone) {
        Runtime.getRuntime().halt(0); // nobody listens
      }
    }
  }

  private byte[] poll() {
    synchronized (queue) {
      return queue.poll();
    }
  }

  private void sendForEver() {
    while (true) {
      try {
        synchronized (queue) {
          while (queue.isEmpty()) queue.wait();
        }
        flush();
      } catch (InterruptedException ignored) {
        // by code that interrupts each thread it finds
      } catch (OutOfMemoryError full) {
        Runtime.getRuntime().halt(Worker.NO_MEMORY);
      }
    }
  }
}
