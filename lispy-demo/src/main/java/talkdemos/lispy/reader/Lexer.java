// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import java.util.Locale;
import java.util.stream.Stream;
import talkdemos.lispy.numbers.NumberReader;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Symbol;

/** Tokens (R7RS 7.1.1), one by one. */
final class Lexer {
  private static final int LONGEST_EXCERPT = 40;

  /** What a token is. */
  enum Kind {
    DATUM, // a name, string, number, character or boolean
    LIST, // (
    VECTOR, // #(
    BYTEVECTOR, // #u8(
    CLOSE, // )
    DOT,
    QUOTE, // ' ` , ,@
    COMMENT, // #;
    LABEL, // #n=
    REFERENCE, // #n#
    END
  }

  private final Cursor cursor;
  private final Quoted quoted;
  private final StringBuilder buffer = new StringBuilder();
  private boolean foldCase;
  private int start;
  private Object value;

  Lexer(Cursor cursor) {
    this.cursor = cursor;
    this.quoted = new Quoted(cursor, this);
  }

  int start() {
    return start;
  }

  int end() {
    return cursor.offset();
  }

  /** The datum, the quote's keyword or the label's number of the token that was read last. */
  Object value() {
    return value;
  }

  String text(int start, int end) {
    return cursor.source().text().substring(start, end);
  }

  // ---------------------------------------------------------------- tokens

  Kind next() {
    boolean first = cursor.atFirstLine();
    if (first && cursor.peek() == 0xFEFF) { // a byte order mark
      cursor.next();
    }
    int origin = first ? cursor.offset() : -1;
    Kind kind = null;
    while (kind == null) {
      start = cursor.offset();
      kind = token(cursor.next(), start == origin);
    }
    return kind;
  }

  /** The token that begins with a character, or null for what is between tokens. */
  private Kind token(int c, boolean first) {
    switch (c) {
      case -1:
        return Kind.END;
      case ' ', '\n':
        return null;
      case '(':
        return Kind.LIST;
      case ')':
        return Kind.CLOSE;
      case ';':
        return skipLine();
      case '\'':
        return quote("quote");
      case '`':
        return quote("quasiquote");
      case ',':
        return accept('@') ? quote("unquote-splicing") : quote("unquote");
      case '"':
        buffer.setLength(0);
        quoted.readTo('"', start, buffer);
        return datum(MutableString.literal(buffer.toString()));
      case '#':
        return hash(first);
      default:
        return Spelling.isBlank(c) ? null : nameOrNumber(c);
    }
  }

  private Kind datum(Object datum) {
    value = datum;
    return Kind.DATUM;
  }

  private Kind quote(String keyword) {
    value = Symbol.of(keyword);
    return Kind.QUOTE;
  }

  private boolean accept(int c) {
    boolean there = cursor.peek() == c;
    if (there) {
      cursor.next();
    }
    return there;
  }

  private Kind skipLine() {
    for (int c = cursor.peek(); c >= 0 && c != '\n' && c != '\r'; c = cursor.peek()) {
      cursor.next();
    }
    return null;
  }

  // ---------------------------------------------------------------- names and numbers

  private Kind nameOrNumber(int first) {
    buffer.setLength(0);
    boolean bars = false;
    for (int c = first; ; c = cursor.next()) {
      if (c == '|') {
        bars = true;
        quoted.readTo('|', cursor.offset() - 1, buffer);
      } else if (!Spelling.isInNames(c)) {
        throw notInNames(c);
      } else if (foldCase) {
        buffer.append(Spelling.foldCase(Character.toString(c)));
      } else {
        buffer.appendCodePoint(c);
      }
      int next = cursor.peek();
      if (next < 0 || Spelling.isDelimiter(next) && next != '|') {
        break;
      }
    }
    String text = buffer.toString();
    if (!bars && text.equals(".")) {
      return dot();
    }
    Object number = bars || !mayBeNumber(text) ? null : NumberReader.parse(text, 10);
    return datum(number == null ? Symbol.of(text) : number);
  }

  private static boolean mayBeNumber(String text) {
    char c = text.charAt(0);
    return Spelling.isDigit(c) || (c == '+' || c == '-' || c == '.') && text.length() > 1;
  }

  private Kind dot() {
    if (cursor.peek() < 0) {
      throw unfinished(start, end(), "a datum cannot be %s alone", "more of a name or a number");
    }
    return Kind.DOT;
  }

  private ReadException notInNames(int c) {
    int from = cursor.offset() - Character.charCount(c);
    String got = Spelling.isVisible(c) ? Character.toString(c) : "U+%04X".formatted(c);
    String where = from == start ? "" : " in a name";
    String expected = "[]{}".indexOf(c) < 0 ? "a datum" : "( or ): lists have round parentheses";
    if (from > start && "[]{}".indexOf(c) < 0) {
      expected = "a blank or a parenthesis before it";
    }
    return new ReadException(
        cursor.place(from, end()), "got %s%s, expected %s".formatted(got, where, expected), false);
  }

  // ---------------------------------------------------------------- what begins with #

  private Kind hash(boolean first) {
    int c = cursor.peek();
    switch (c) {
      case '(':
        cursor.next();
        return Kind.VECTOR;
      case ';':
        cursor.next();
        return Kind.COMMENT;
      case '|':
        cursor.next();
        return skipBlockComment();
      case '\\':
        cursor.next();
        return character();
      case '!':
        cursor.next();
        return directive(first);
      default:
        return Spelling.isDigit(c) ? label() : constant();
    }
  }

  private Kind skipBlockComment() {
    int opened = cursor.offset();
    for (int depth = 1; depth > 0; ) {
      int c = cursor.next();
      if (c == '|' && accept('#')) {
        depth--;
      } else if (c == '#' && accept('|')) {
        depth++;
      } else if (c < 0) {
        throw unfinished(start, opened, "this comment %s is never closed", "|#");
      }
    }
    return null;
  }

  /** Whether the case of names is to be folded from here on. */
  void foldCase(boolean fold) {
    foldCase = fold;
  }

  /** {@code #!fold-case}, {@code #!no-fold-case}, and at the very beginning {@code #!/bin/sh}. */
  private Kind directive(boolean first) {
    if (first && (cursor.peek() == '/' || cursor.peek() == ' ')) {
      return skipLine();
    }
    switch (word("#!").toLowerCase(Locale.ROOT)) {
      case "#!fold-case" -> foldCase = true;
      case "#!no-fold-case" -> foldCase = false;
      default -> throw unknown("#!fold-case or #!no-fold-case", "#!fold-case", "#!no-fold-case");
    }
    return null;
  }

  private Kind character() {
    int c = cursor.next();
    if (c < 0) {
      throw unfinished(start, end(), "this %s names no character", "a character");
    }
    String text = word(Character.toString(c));
    boolean name = text.codePointCount(0, text.length()) > 1;
    Char character = Spelling.toCharacter(foldCase && name ? Spelling.foldCase(text) : text);
    if (character == null) {
      throw unexpected("a character, a name such as #\\space, or its code such as #\\x3bb");
    }
    return datum(character);
  }

  private Kind label() {
    long number = 0;
    for (int digits = 0; Spelling.isDigit(cursor.peek()); digits++) {
      number = 10 * number + (cursor.next() - '0');
      if (digits == 18) {
        throw unexpected("a label of at most 18 digits");
      }
    }
    value = number;
    if (accept('=')) {
      return Kind.LABEL;
    } else if (accept('#')) {
      return Kind.REFERENCE;
    }
    String known = text(start, end()) + "=";
    word("");
    throw unknown("a label such as #0= or #0#", known);
  }

  /** A boolean, a bytevector or a number. */
  private Kind constant() {
    String text = word("#").toLowerCase(Locale.ROOT);
    switch (text) {
      case "#t", "#true":
        return datum(true);
      case "#f", "#false":
        return datum(false);
      case "#u8":
        if (accept('(')) {
          return Kind.BYTEVECTOR;
        }
        break;
      default:
        Object number = NumberReader.parse(text, 10);
        if (number != null) {
          return datum(number);
        }
    }
    throw unknown("#t, #f, #(, #u8(, #\\ or a number", "#true", "#false", "#u8(");
  }

  /** What is left until a delimiter, behind what was read already. */
  private String word(String begun) {
    buffer.setLength(0);
    buffer.append(begun);
    for (int c = cursor.peek(); c >= 0 && !Spelling.isDelimiter(c); c = cursor.peek()) {
      buffer.appendCodePoint(cursor.next());
    }
    return buffer.toString();
  }

  // ---------------------------------------------------------------- what can be wrong

  /** The latest token cannot stand here. */
  ReadException unexpected(String expected) {
    return unexpected(start, expected);
  }

  /** What begins there and ends with the latest token cannot stand here. */
  ReadException unexpected(int from, String expected) {
    String got = text(from, end());
    if (got.length() > LONGEST_EXCERPT) {
      got = got.substring(0, got.offsetByCodePoints(0, LONGEST_EXCERPT / 2)) + "...";
    }
    String problem = "got %s, expected %s".formatted(got, expected);
    return new ReadException(cursor.place(from, end()), problem, false);
  }

  /** The text has ended too early for what was opened there. */
  ReadException unfinished(int from, int to, String what, String expected) {
    String problem = what.formatted(text(from, to)) + ": got the end, expected " + expected;
    return new ReadException(cursor.place(from, to), problem, true);
  }

  /** The latest token is none, unless the text ended in the middle of one of those known. */
  private ReadException unknown(String expected, String... known) {
    String got = text(start, end()).toLowerCase(Locale.ROOT);
    return cursor.peek() < 0 && Stream.of(known).anyMatch(k -> k.startsWith(got))
        ? unfinished(start, end(), "%s is only the beginning", expected)
        : unexpected(expected);
  }
}
