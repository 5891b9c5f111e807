// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Char;

/** Where the reader stands in what it reads; a lone surrogate there is read as U+FFFD. */
abstract class Cursor implements CharacterInput {

  /** The offset, in {@code char}s of {@link #source}, of the next code point. */
  abstract int offset();

  /** What there is to point at: of a port, what was read of it lately. */
  abstract Source source();

  /** Lets go of what was read, if nothing else has it; true if places in it are void then. */
  abstract boolean forget();

  /** True if the place where a script names its interpreter is ahead. */
  abstract boolean atFirstLine();

  final Place place(int start, int end) {
    return source().place(start, end);
  }

  static Cursor over(Source source) {
    return new Text(source);
  }

  static Cursor over(String name, CharacterInput port) {
    return new Port(name, port);
  }

  private static int scalar(int codePoint) {
    return codePoint < 0xD800 || Char.isScalarValue(codePoint) ? codePoint : 0xFFFD;
  }

  /** All the text is there. */
  private static final class Text extends Cursor {
    private final Source source;
    private final String text;
    private int offset;

    Text(Source source) {
      this.source = source;
      this.text = source.text();
    }

    @Override
    public int peek() {
      return offset < text.length() ? scalar(text.codePointAt(offset)) : -1;
    }

    @Override
    public int next() {
      if (offset == text.length()) {
        return -1;
      }
      int codePoint = text.codePointAt(offset);
      offset += Character.charCount(codePoint);
      return scalar(codePoint);
    }

    @Override
    int offset() {
      return offset;
    }

    @Override
    Source source() {
      return source;
    }

    @Override
    boolean forget() {
      return false;
    }

    @Override
    boolean atFirstLine() {
      return offset == 0 && source.firstLine() == 1;
    }
  }

  /** The text comes by, and what has come by is kept from the line on where the datum begins. */
  private static final class Port extends Cursor {
    private final CharacterInput port;
    private final StringBuilder seen = new StringBuilder();
    private int lineStart;
    private int linesSeen;
    private boolean begun;
    private Source source;

    Port(String name, CharacterInput port) {
      this.port = port;
      this.source = new Source(name, "");
    }

    @Override
    public int peek() {
      return scalar(port.peek());
    }

    @Override
    public int next() {
      int codePoint = scalar(port.next());
      if (codePoint >= 0) {
        begun = true;
        seen.appendCodePoint(codePoint);
        if (codePoint == '\n') {
          lineStart = seen.length();
          linesSeen++;
        }
      }
      return codePoint;
    }

    @Override
    int offset() {
      return seen.length();
    }

    @Override
    Source source() {
      if (source.text().length() != seen.length()) {
        source = new Source(source.name(), seen.toString(), source.firstLine());
      }
      return source;
    }

    @Override
    boolean forget() {
      if (lineStart > 0) {
        seen.delete(0, lineStart);
        source = new Source(source.name(), seen.toString(), source.firstLine() + linesSeen);
        lineStart = 0;
        linesSeen = 0;
      }
      return true;
    }

    @Override
    boolean atFirstLine() {
      return !begun;
    }
  }
}
