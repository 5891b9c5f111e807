// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.ports;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import talkdemos.lispy.reader.CharacterInput;
import talkdemos.lispy.reader.DatumReader;
import talkdemos.lispy.source.ReadException;

/**
 * A textual input port. It gives code points; a lone surrogate comes as U+FFFD. It reads no more
 * from what is behind it than it was asked for, so that a console can wait for each line.
 */
public final class TextInput extends Port implements CharacterInput {
  private static final int NONE = -2; // -1 is the end

  private final Reader reader;
  private final boolean neverWaits;
  private DatumReader data; // null until a datum is read
  private int next = NONE; // a code point that was looked at
  private int unit = NONE; // a char that was read after half a surrogate pair, or a return
  private boolean afterReturn; // a line ended with a return: a line feed belongs to it

  private TextInput(String name, Reader reader, Closeable closeable, boolean neverWaits) {
    super(name, closeable);
    this.reader = reader;
    this.neverWaits = neverWaits;
  }

  /** A port on a string. */
  public static TextInput string(String text) {
    return new TextInput("string", new Text(text), null, true);
  }

  /** The characters of a string; no lock for each of them, as StringReader has. */
  private static final class Text extends Reader {
    private final String text;
    private int next;

    Text(String text) {
      this.text = text;
    }

    @Override
    public int read() {
      return next < text.length() ? text.charAt(next++) : -1;
    }

    @Override
    public int read(char[] into, int start, int length) {
      int count = Math.min(length, text.length() - next);
      text.getChars(next, next + count, into, start);
      next += count;
      return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() {}
  }

  /** A port on what the embedder owns and closes. */
  public static TextInput console(String name, Reader reader) {
    return new TextInput(name, reader, null, false);
  }

  static TextInput file(String name, Reader reader) {
    return new TextInput(name, reader, reader, true);
  }

  /** The next code point, which stays; -1 at the end. */
  @Override
  public int peek() {
    if (next == NONE) {
      next = codePoint();
    }
    return next;
  }

  /** The next code point; -1 at the end, after which a console may go on. */
  @Override
  public int next() {
    int codePoint = peek();
    next = NONE;
    return codePoint;
  }

  /** The text up to the end of the line, which is passed; null if there is no more. */
  public String nextLine() {
    int c = next();
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    for (; c >= 0 && c != '\n' && c != '\r'; c = next()) {
      line.appendCodePoint(c);
    }
    afterReturn = c == '\r';
    return line.toString();
  }

  /** The next so many code points, or as many as there are; null if there are none. */
  public String next(long count) {
    StringBuilder text = new StringBuilder();
    for (long i = 0; i < count; i++) {
      int c = next();
      if (c < 0) {
        return i == 0 ? null : text.toString();
      }
      text.appendCodePoint(c);
    }
    return text.toString();
  }

  /**
   * The next datum, or {@link talkdemos.lispy.values.Eof#EOF}.
   *
   * @throws ReadException if no datum stands there
   */
  public Object nextDatum() {
    if (data == null) {
      data = new DatumReader(name(), this);
    }
    return data.read();
  }

  /** True if the next code point, or the end, is there without waiting. */
  public boolean isReady() {
    try {
      if (afterReturn && unit == NONE && next == NONE && (neverWaits || reader.ready())) {
        unit = reader.read();
        unit = unit == '\n' ? NONE : unit;
        afterReturn = false;
      }
      return neverWaits || next != NONE || unit != NONE || reader.ready();
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  private int codePoint() {
    int c = unit();
    if (afterReturn) {
      afterReturn = false;
      c = c == '\n' ? unit() : c;
    }
    if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
      return c;
    } else if (Character.isHighSurrogate((char) c)) {
      int low = unit();
      if (low >= 0 && Character.isLowSurrogate((char) low)) {
        return Character.toCodePoint((char) c, (char) low);
      }
      unit = low;
    }
    return 0xFFFD;
  }

  private int unit() {
    if (unit != NONE) {
      int c = unit;
      unit = NONE;
      return c;
    }
    try {
      return reader.read();
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  @Override
  String kind() {
    return "textual-input-port";
  }
}
