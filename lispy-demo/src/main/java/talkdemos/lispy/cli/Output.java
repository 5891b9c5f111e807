// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An output that knows whether a line was begun, and why it failed. */
final class Output extends FilterOutputStream {
  private boolean atLineStart = true;
  private IOException failure;

  /** What was printed could not be written: the pipe is closed, the disk is full. */
  static final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedException(IOException cause) {
      super(cause == null ? "closed" : cause.getMessage(), cause, false, false);
    }

    /** True if the reader at the other end of the pipe is gone: it has what it wanted. */
    boolean isClosedPipe() {
      return getMessage().contains("Broken pipe");
    }
  }

  Output(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    if (length > 0) {
      atLineStart = bytes[offset + length - 1] == '\n';
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  boolean atLineStart() {
    return atLineStart;
  }

  IOException failure() {
    return failure;
  }
}
