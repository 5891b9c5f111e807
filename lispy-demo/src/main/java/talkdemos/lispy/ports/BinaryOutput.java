// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.ports;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** A binary output port. */
public final class BinaryOutput extends Port {
  private final OutputStream stream;
  private final ByteArrayOutputStream bytes; // null if they are not collected

  private BinaryOutput(
      String name, OutputStream stream, Closeable closeable, ByteArrayOutputStream bytes) {
    super(name, closeable);
    this.stream = stream;
    this.bytes = bytes;
  }

  /** A port that collects what is written. */
  public static BinaryOutput bytevector() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return new BinaryOutput("bytevector", bytes, null, bytes);
  }

  /** A port on what the embedder owns and closes. */
  public static BinaryOutput console(String name, OutputStream stream) {
    return new BinaryOutput(name, stream, null, null);
  }

  static BinaryOutput file(String name, OutputStream stream) {
    return new BinaryOutput(name, stream, stream, null);
  }

  /** Writes a byte, from 0 to 255. */
  public void write(int b) {
    try {
      stream.write(b);
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  /** Writes a part of an array. */
  public void write(byte[] from, int start, int end) {
    try {
      stream.write(from, start, end - start);
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  /** Sends on what was written. */
  public void flush() {
    try {
      stream.flush();
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  /** True if {@link #bytes} has what is written. */
  public boolean collects() {
    return bytes != null;
  }

  /** All that was written to a port that collects, in a new array. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  void finish() throws IOException {
    stream.flush();
  }

  @Override
  String kind() {
    return "binary-output-port";
  }
}
