// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Writers that end a program which prints too much, or without end. */
final class MeteredOutput extends FilterWriter {
  private static final int WRITES = 1_000; // between two looks at the limits

  private final Limits limits;
  private int writes;

  /** What is written is counted, in bytes of UTF-8. */
  MeteredOutput(Writer out, Limits limits) {
    super(out);
    this.limits = limits;
  }

  private void before(long bytes) {
    limits.print(bytes);
    if (++writes % WRITES == 0) {
      limits.check();
    }
  }

  private static int bytes(char c) {
    return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  @Override
  public void write(int c) throws IOException {
    before(bytes((char) c));
    out.write(c);
  }

  @Override
  public void write(char[] chars, int start, int length) throws IOException {
    write(new String(chars, start, length), 0, length);
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    long bytes = 0;
    for (int i = start; i < start + length; i++) {
      bytes += bytes(text.charAt(i));
    }
    before(bytes);
    out.write(text, start, length);
  }

  /** A writer that collects a string, which takes memory only. */
  static StringWriter collecting(Limits limits) {
    return new StringWriter() {
      private int writes;

      @Override
      public void write(int c) {
        super.write(before(c));
      }

      @Override
      public void write(char[] chars, int start, int length) {
        super.write(chars, start, before(length));
      }

      @Override
      public void write(String text) {
        before(0);
        super.write(text);
      }

      @Override
      public void write(String text, int start, int length) {
        super.write(text, start, before(length));
      }

      private int before(int same) {
        if (++writes % WRITES == 0) {
          limits.check();
        }
        return same;
      }
    };
  }
}
