// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;

/** Writes to a stream at once, so that nothing is lost or late when a program ends or fails. */
final class StreamWriter extends Writer {
  private final PrintStream stream;

  StreamWriter(PrintStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    stream.print(new String(text, offset, length));
    if (stream.checkError()) {
      throw new IOException("the output is closed");
    }
  }

  @Override
  public void flush() {
    stream.flush();
  }

  @Override
  public void close() {
    flush();
  }
}
