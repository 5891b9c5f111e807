// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import java.util.ArrayList;
import java.util.List;
import talkdemos.lispy.source.ReadException;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;

/** What was begun and not ended yet. Each knows what it stands in: a stack without a depth. */
abstract class Open {
  final Open outer;
  final Lexer lexer;
  final int start;
  private final int end;

  /** It begins with the token that the lexer read last. */
  Open(Open outer, Lexer lexer) {
    this.outer = outer;
    this.lexer = lexer;
    this.start = lexer.start();
    this.end = lexer.end();
  }

  /** Takes a datum that ends at the latest token. Gives what is complete with it, else null. */
  abstract Object add(Object datum, int datumStart);

  /** Complains about a token that cannot stand here, if that is clear already. */
  void check(Lexer.Kind next) {
    if (next == Lexer.Kind.CLOSE) {
      throw lexer.unexpected("a datum after " + opener());
    } else if (next == Lexer.Kind.DOT) {
      throw lexer.unexpected("a datum");
    }
  }

  void dot() {}

  /** What a closing parenthesis makes of it. */
  Object close() {
    throw new IllegalStateException("check lets no parenthesis pass");
  }

  /** The text has ended too early. */
  ReadException unfinished() {
    return lexer.unfinished(start, end, "this %s has no datum", "a datum");
  }

  final String opener() {
    return lexer.text(start, end);
  }

  /** What has a closing parenthesis. */
  abstract static class Bracket extends Open {
    Bracket(Open outer, Lexer lexer) {
      super(outer, lexer);
    }

    @Override
    void check(Lexer.Kind next) {
      if (next == Lexer.Kind.DOT) {
        throw lexer.unexpected("a datum or )");
      }
    }

    @Override
    ReadException unfinished() {
      return lexer.unfinished(start, super.end, "this %s is never closed", ")");
    }
  }

  /** {@code (datum ...)} or {@code (datum datum ... . tail)}. */
  static final class ListOf extends Bracket {
    private final Places places;
    private final Places.Stretch stretch;
    private Object first = Nil.NIL;
    private Pair last;
    private boolean dotted;
    private boolean full;

    ListOf(Open outer, Lexer lexer, Places places) {
      super(outer, lexer);
      this.places = places;
      this.stretch = new Places.Stretch(start);
    }

    @Override
    void check(Lexer.Kind next) {
      if (next == Lexer.Kind.COMMENT || next == Lexer.Kind.END) {
        return;
      } else if (full && next != Lexer.Kind.CLOSE) {
        throw lexer.unexpected(") after the datum behind the dot");
      } else if (next == Lexer.Kind.DOT && last == null) {
        throw lexer.unexpected("a datum before it");
      } else if (dotted && !full && (next == Lexer.Kind.CLOSE || next == Lexer.Kind.DOT)) {
        throw lexer.unexpected("a datum behind the dot");
      }
    }

    @Override
    void dot() {
      dotted = true;
    }

    @Override
    Object add(Object datum, int datumStart) {
      if (dotted) {
        Pair cell = last;
        cell.cdr = datum;
        full = true;
        Labels.fill(datum, value -> cell.cdr = value);
        places.putTail(stretch, lexer.end());
        return null;
      }
      Pair cell = new Pair(datum, Nil.NIL);
      Labels.fill(datum, value -> cell.car = value);
      if (last == null) {
        first = cell;
      } else {
        last.cdr = cell;
      }
      last = cell;
      places.put(cell, stretch, datumStart, lexer.end());
      return null;
    }

    @Override
    Object close() {
      stretch.endAt(lexer.end());
      return first;
    }
  }

  /** {@code #(datum ...)}. */
  static final class Vector extends Bracket {
    private final List<Object> items = new ArrayList<>();

    Vector(Open outer, Lexer lexer) {
      super(outer, lexer);
    }

    @Override
    Object add(Object datum, int datumStart) {
      items.add(datum);
      return null;
    }

    @Override
    Object close() {
      Object[] vector = items.toArray();
      for (int i = 0; i < vector.length; i++) {
        int index = i;
        Labels.fill(vector[i], value -> vector[index] = value);
      }
      return vector;
    }
  }

  /** {@code #u8(byte ...)}. */
  static final class Bytevector extends Bracket {
    private byte[] bytes = new byte[8];
    private int count;

    Bytevector(Open outer, Lexer lexer) {
      super(outer, lexer);
    }

    @Override
    Object add(Object datum, int datumStart) {
      if (!(datum instanceof Long number && number >= 0 && number <= 255)) {
        throw lexer.unexpected(datumStart, "an exact integer from 0 to 255");
      }
      if (count == bytes.length) {
        bytes = java.util.Arrays.copyOf(bytes, 2 * count);
      }
      bytes[count++] = (byte) (long) number;
      return null;
    }

    @Override
    Object close() {
      return java.util.Arrays.copyOf(bytes, count);
    }
  }

  /** {@code 'datum} and its like: (quote datum). */
  static final class Quote extends Open {
    private final Places places;
    private final Symbol keyword;
    private final int quoteEnd;

    Quote(Open outer, Lexer lexer, Places places) {
      super(outer, lexer);
      this.places = places;
      this.keyword = (Symbol) lexer.value();
      this.quoteEnd = lexer.end();
    }

    @Override
    Object add(Object datum, int datumStart) {
      Pair second = new Pair(datum, Nil.NIL);
      Labels.fill(datum, value -> second.car = value);
      Pair first = new Pair(keyword, second);
      Places.Stretch stretch = new Places.Stretch(start);
      places.put(first, stretch, start, quoteEnd);
      places.put(second, stretch, datumStart, lexer.end());
      stretch.endAt(lexer.end());
      return first;
    }
  }

  /** {@code #;datum}: {@link DatumReader} drops it. */
  static final class Comment extends Open {
    private final Labels labels;
    private final int labelsBefore;

    Comment(Open outer, Lexer lexer, Labels labels) {
      super(outer, lexer);
      this.labels = labels;
      this.labelsBefore = labels.count();
    }

    @Override
    Object add(Object datum, int datumStart) {
      labels.keep(labelsBefore);
      return datum;
    }
  }

  /** {@code #n=datum}. */
  static final class Labelled extends Open {
    private final Labels.Label label;

    Labelled(Open outer, Lexer lexer, Labels labels) {
      super(outer, lexer);
      long number = (Long) lexer.value();
      if (labels.has(number)) {
        throw lexer.unexpected("a number that labels nothing else");
      }
      this.label = labels.define(number);
    }

    @Override
    Object add(Object datum, int datumStart) {
      if (datum == label) {
        throw lexer.unexpected(start, "a datum that is more than its own label");
      }
      Labels.complete(label, datum);
      return datum;
    }
  }

  /** Around everything. */
  static final class Top extends Open {
    private Object datum;
    private int datumStart;

    Top(Lexer lexer) {
      super(null, lexer);
    }

    @Override
    void check(Lexer.Kind next) {
      if (next == Lexer.Kind.CLOSE) {
        throw lexer.unexpected("a datum: this ) closes nothing");
      } else if (next == Lexer.Kind.DOT) {
        throw lexer.unexpected("a datum");
      }
    }

    @Override
    Object add(Object datum, int datumStart) {
      this.datum = datum;
      this.datumStart = datumStart;
      return null;
    }

    /** The datum that was read, or null. */
    Object datum() {
      return datum;
    }

    int datumStart() {
      return datumStart;
    }
  }
}
