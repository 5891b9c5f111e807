// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.Writer;
import java.util.function.Consumer;

/**
 * Hands on at once what is written, so that nothing is lost or late when a program ends or fails.
 */
final class StreamWriter extends Writer {
  private final Consumer<String> out;

  StreamWriter(Consumer<String> out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int offset, int length) {
    out.accept(new String(text, offset, length));
  }

  @Override
  public void flush() {
    // nothing is kept
  }

  @Override
  public void close() {
    // the streams are the process's
  }
}
