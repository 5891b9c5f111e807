// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import java.util.function.Consumer;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.source.Source;
import talkdemos.lispy.values.Eof;

/**
 * Reads data (R7RS 2 and 7.1.2), one after the other.
 *
 * <p>Lists may be as long and as deeply nested as memory allows. String literals must not be
 * changed. {@code #!fold-case} holds until {@code #!no-fold-case}, beyond the datum.
 */
public final class DatumReader {
  private final Cursor cursor;
  private final Lexer lexer;
  private final Places places;
  private int start;
  private int end;

  /** Reads a text. */
  public DatumReader(Source source) {
    this(Cursor.over(source));
  }

  /**
   * Reads a text.
   *
   * @param foldCase true to read it as if it began with {@code #!fold-case}
   */
  public DatumReader(Source source, boolean foldCase) {
    this(Cursor.over(source));
    lexer.foldCase(foldCase);
  }

  /**
   * Reads from a port, and of that no more than the datum needs: after a name or a number it looks
   * at the next character, and leaves it there. Keep one reader for a port, as it knows the line
   * and whether case matters.
   *
   * @param name what messages call the port
   */
  public DatumReader(String name, CharacterInput port) {
    this(Cursor.over(name, port));
  }

  private DatumReader(Cursor cursor) {
    this.cursor = cursor;
    this.lexer = new Lexer(cursor);
    this.places = new Places(cursor);
  }

  /**
   * The next datum, or {@link Eof#EOF} after the last.
   *
   * @throws ReadException if no datum stands there; it is incomplete if more text could make it
   *     one. The next call goes on after what was wrong.
   */
  public Object read() {
    if (cursor.forget()) {
      places.forget();
    }
    Labels labels = new Labels();
    Open.Top top = new Open.Top(lexer);
    Open open = top;
    while (top.datum() == null) {
      Lexer.Kind kind = lexer.next();
      open.check(kind);
      switch (kind) {
        case DATUM -> open = add(open, lexer.value(), lexer.start());
        case LIST -> open = new Open.ListOf(open, lexer, places);
        case VECTOR -> open = new Open.Vector(open, lexer);
        case BYTEVECTOR -> open = new Open.Bytevector(open, lexer);
        case CLOSE -> open = add(open.outer, open.close(), open.start);
        case DOT -> open.dot();
        case QUOTE -> open = new Open.Quote(open, lexer, places);
        case COMMENT -> open = new Open.Comment(open, lexer, labels);
        case LABEL -> open = new Open.Labelled(open, lexer, labels);
        case REFERENCE -> open = add(open, labelled(labels), lexer.start());
        case END -> {
          if (open != top) {
            throw open.unfinished();
          }
          top.add(Eof.EOF, lexer.start());
        }
      }
    }
    start = top.datumStart();
    end = lexer.end();
    return top.datum();
  }

  /** Adds a datum where it belongs; gives what is open after it. */
  private static Open add(Open open, Object datum, int start) {
    Open inner = open;
    Object whole = inner.add(datum, start);
    while (whole != null) {
      Open outer = inner.outer;
      if (inner instanceof Open.Comment) {
        return outer;
      }
      whole = outer.add(whole, inner.start);
      inner = outer;
    }
    return inner;
  }

  private Object labelled(Labels labels) {
    long number = (Long) lexer.value();
    if (!labels.has(number)) {
      throw lexer.unexpected("a label that stands before it in the same datum");
    }
    return labels.get(number);
  }

  /** Where the datum stood that was read last. */
  public Place place() {
    return cursor.place(start, end);
  }

  /** Where lists and their items stood: of a text all, of a port those of the latest datum. */
  public Places places() {
    return places;
  }

  /**
   * Finds the places of the tokens of a text.
   *
   * @throws ReadException at the first that is none, after those before it were given
   */
  public static void tokens(Source source, Consumer<Place> token) {
    Lexer lexer = new Lexer(Cursor.over(source));
    while (lexer.next() != Lexer.Kind.END) {
      token.accept(source.place(lexer.start(), lexer.end()));
    }
  }
}
