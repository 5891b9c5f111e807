// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Stands for {@code System.out} or {@code System.err}: what is printed goes to the workbench, as
 * far as the limit. Closing it only flushes it.
 */
final class Captured extends PrintStream {
  private final Sink sink;

  Captured(boolean err, Link link) {
    this(new Sink(err, link));
  }

  private Captured(Sink sink) {
    super(sink, false, StandardCharsets.UTF_8);
    this.sink = sink;
  }

  /** Takes as many bytes again. */
  void restart(int limit) {
    sink.restart(limit);
  }

  @Override
  public void close() {
    flush();
  }

  @Override
  public void flush() {
    super.flush();
    sink.flush();
  }

  /** Sends what was printed, even while other code holds this stream's lock. */
  void push() {
    sink.flush();
  }

  /** Gathers bytes up to a line's end or a few thousand. */
  private static final class Sink extends OutputStream {
    private static final int PIECE = 4096;

    private final boolean err;
    private final Link link;
    private final byte[] piece = new byte[PIECE];
    private int used;
    private int left;
    private boolean cut;

    Sink(boolean err, Link link) {
      this.err = err;
      this.link = link;
    }

    synchronized void restart(int limit) {
      used = 0;
      left = limit;
      cut = false;
    }

    @Override
    public synchronized void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      if (cut) return;
      int kept = Math.min(length, left);
      boolean line = false;
      for (int i = from; i < from + kept; i++) {
        if (used == PIECE) send(false);
        piece[used++] = bytes[i];
        line |= bytes[i] == '\n';
      }
      left -= kept;
      if (kept < length) send(true);
      else if (line) send(false);
    }

    @Override
    public synchronized void flush() {
      if (used > 0) send(false);
    }

    private void send(boolean last) {
      cut = last;
      byte[] text = new byte[used];
      System.arraycopy(piece, 0, text, 0, used);
      link.send(new Message.Printed(err, text, last));
      used = 0;
    }
  }
}
