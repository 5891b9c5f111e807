// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.values.Char;

/** What stands between quotes or bars, with its escapes (R7RS 6.7 and 7.1.1). */
final class Quoted {
  private final Cursor cursor;
  private final Lexer lexer;

  Quoted(Cursor cursor, Lexer lexer) {
    this.cursor = cursor;
    this.lexer = lexer;
  }

  /** Appends what stands up to the closing quote or bar, and passes that. */
  void readTo(int close, int opened, StringBuilder out) {
    for (int c = cursor.next(); c != close; c = cursor.next()) {
      if (c < 0) {
        throw unfinished(close, opened);
      } else if (c == '\\') {
        escape(close, opened, out);
      } else if (c == '\r') { // an end of line, however it is marked, is a newline
        acceptNewline();
        out.append('\n');
      } else {
        out.appendCodePoint(c);
      }
    }
  }

  private void escape(int close, int opened, StringBuilder out) {
    int start = cursor.offset() - 1;
    int c = cursor.next();
    switch (c) {
      case 'a' -> out.append('\u0007');
      case 'b' -> out.append('\b');
      case 't' -> out.append('\t');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case '"', '\\', '|' -> out.append((char) c);
      case 'x', 'X' -> out.appendCodePoint(hex(start, close, opened));
      case -1 -> throw unfinished(close, opened);
      default -> {
        if (close != '"' || c != ' ' && c != '\t' && c != '\n' && c != '\r') {
          throw bad(start, "\\a \\b \\t \\n \\r \\\" \\\\ \\| or a code such as \\x3bb;");
        }
        continueOnNextLine(c, start, opened);
      }
    }
  }

  private int hex(int start, int close, int opened) {
    int code = 0;
    int digits = 0;
    int c = cursor.next();
    for (; Character.digit(c, 16) >= 0 && c < 128; c = cursor.next()) {
      code = Math.min(code * 16 + Character.digit(c, 16), Character.MAX_CODE_POINT + 1);
      digits++;
    }
    if (c < 0) {
      throw unfinished(close, opened);
    } else if (c != ';' || digits == 0 || !Char.isScalarValue(code)) {
      throw bad(start, "the code of a character, in hexadecimal and with a semicolon");
    }
    return code;
  }

  /** A backslash, blanks, the end of the line, and the blanks before the next: all is nothing. */
  private void continueOnNextLine(int first, int start, int opened) {
    int c = first;
    while (c == ' ' || c == '\t') {
      c = cursor.next();
    }
    if (c == '\r') {
      acceptNewline();
    } else if (c < 0) {
      throw unfinished('"', opened);
    } else if (c != '\n') {
      throw bad(start, "the end of the line after \\ and blanks");
    }
    while (cursor.peek() == ' ' || cursor.peek() == '\t') {
      cursor.next();
    }
  }

  private void acceptNewline() {
    if (cursor.peek() == '\n') {
      cursor.next();
    }
  }

  private ReadException bad(int start, String expected) {
    return lexer.unexpected(start, expected);
  }

  private ReadException unfinished(int close, int opened) {
    String what = close == '"' ? "this string %s is never closed" : "this name %s is never closed";
    return lexer.unfinished(opened, opened + 1, what, Character.toString(close));
  }
}
