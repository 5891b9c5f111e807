// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.ports;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** A binary input port. */
public final class BinaryInput extends Port {
  private static final int NONE = -2; // -1 is the end

  private final InputStream stream;
  private final boolean neverWaits;
  private int next = NONE; // a byte that was looked at

  private BinaryInput(String name, InputStream stream, Closeable closeable, boolean neverWaits) {
    super(name, closeable);
    this.stream = stream;
    this.neverWaits = neverWaits;
  }

  /** A port on a copy of these bytes. */
  public static BinaryInput bytevector(byte[] bytes) {
    return new BinaryInput("bytevector", new ByteArrayInputStream(bytes.clone()), null, true);
  }

  /** A port on what the embedder owns and closes. */
  public static BinaryInput console(String name, InputStream stream) {
    return new BinaryInput(name, stream, null, false);
  }

  static BinaryInput file(String name, InputStream stream) {
    return new BinaryInput(name, stream, stream, true);
  }

  /** The next byte, from 0 to 255, which stays; -1 at the end. */
  public int peek() {
    if (next == NONE) {
      try {
        next = stream.read();
      } catch (IOException e) {
        throw failed("read", e);
      }
    }
    return next;
  }

  /** The next byte, from 0 to 255; -1 at the end. */
  public int next() {
    int b = peek();
    next = NONE;
    return b;
  }

  /**
   * Reads into a part of an array.
   *
   * @return how many bytes were read, fewer than there is room for only before the end; -1 if there
   *     is room and none was left
   */
  public int next(byte[] into, int start, int end) {
    if (start == end) {
      return 0;
    }
    int first = next();
    if (first < 0) {
      return -1;
    }
    into[start] = (byte) first;
    try {
      return 1 + stream.readNBytes(into, start + 1, end - start - 1);
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /** The next so many bytes, or as many as there are; null if there are none. */
  public byte[] next(int count) {
    if (count == 0) {
      return new byte[0];
    }
    int first = next();
    if (first < 0) {
      return null;
    }
    try {
      byte[] rest = stream.readNBytes(count - 1); // allocates no more than it reads
      byte[] all = new byte[rest.length + 1];
      all[0] = (byte) first;
      System.arraycopy(rest, 0, all, 1, rest.length);
      return all;
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /** True if the next byte, or the end, is there without waiting. */
  public boolean isReady() {
    try {
      return neverWaits || next != NONE || stream.available() > 0;
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  @Override
  String kind() {
    return "binary-input-port";
  }
}
