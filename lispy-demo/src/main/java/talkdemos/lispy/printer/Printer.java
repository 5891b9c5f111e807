// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import talkdemos.lispy.values.Condition;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Symbol;

/**
 * Prints values, on one line and without a limit on their depth.
 *
 * <p>What {@link Style#WRITE} and {@link Style#WRITE_SHARED} print of data reads back as equal
 * data. A vector or list must not be changed while it is printed.
 */
public final class Printer {
  private static final Map<Symbol, String> QUOTES =
      Map.of(
          Symbol.of("quote"), "'",
          Symbol.of("quasiquote"), "`",
          Symbol.of("unquote"), ",",
          Symbol.of("unquote-splicing"), ",@");

  /** How values are printed. */
  public enum Style {
    /** As a program would write them; cycles with labels. */
    WRITE,
    /** As a program would write them; all that is shared with labels. */
    WRITE_SHARED,
    /** As a program would write them, without labels: a cycle is printed without end. */
    WRITE_SIMPLE,
    /** Strings, characters and names as they are; cycles with labels. */
    DISPLAY
  }

  /** A value whose parts are being printed: how many of them were, and for lists, what is left. */
  private static final class Begun {
    private final Object[] parts;
    private final String end;
    private int next;
    private Object rest;

    Begun(Object[] parts, Object rest, String end) {
      this.parts = parts;
      this.rest = rest;
      this.end = end;
    }
  }

  private final Appendable out;
  private final Atoms atoms;
  private final Sharing sharing;
  private final Deque<Begun> begun = new ArrayDeque<>();

  private Printer(Object datum, Style style, Appendable out) {
    this.out = out;
    this.atoms = new Atoms(out, style == Style.DISPLAY);
    this.sharing = Sharing.of(datum, style);
  }

  /** Printed as {@link Style#WRITE} says. */
  public static String write(Object value) {
    return toString(value, Style.WRITE);
  }

  /** Printed as {@link Style#WRITE_SHARED} says. */
  public static String writeShared(Object value) {
    return toString(value, Style.WRITE_SHARED);
  }

  /** Printed as {@link Style#WRITE_SIMPLE} says, without end if there is a cycle. */
  public static String writeSimple(Object value) {
    return toString(value, Style.WRITE_SIMPLE);
  }

  /** Printed as {@link Style#DISPLAY} says. */
  public static String display(Object value) {
    return toString(value, Style.DISPLAY);
  }

  private static String toString(Object value, Style style) {
    StringBuilder out = new StringBuilder();
    try {
      print(value, style, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder failed", e);
    }
    return out.toString();
  }

  /**
   * Prints a value.
   *
   * @throws IOException if {@code out} does
   */
  public static void print(Object value, Style style, Appendable out) throws IOException {
    Printer printer = new Printer(value, style, out);
    printer.begin(value);
    while (!printer.begun.isEmpty()) {
      printer.goOn(printer.begun.peek());
    }
  }

  /** Prints an atom, or of anything else all that comes before its first part. */
  private void begin(Object value) throws IOException {
    Object datum = value;
    while (label(datum)) {
      if (!(datum instanceof Pair pair)) {
        beginOther(datum);
        return;
      }
      String quote = quote(pair);
      if (quote == null) {
        out.append('(');
        begun.push(new Begun(new Object[] {pair.car}, pair.cdr, ")"));
        return;
      }
      out.append(quote);
      datum = ((Pair) pair.cdr).car;
    }
  }

  private void beginOther(Object datum) throws IOException {
    if (datum instanceof Object[] vector) {
      out.append("#(");
      begun.push(new Begun(vector, Nil.NIL, ")"));
    } else if (datum instanceof Condition condition) {
      String kind = condition.kind().name().toLowerCase(Locale.ROOT);
      out.append(condition.kind() == Condition.Kind.ERROR ? "#<error " : "#<" + kind + "-error ");
      atoms.quoted(condition.message(), '"');
      begun.push(new Begun(new Object[0], condition.irritants(), ">"));
    } else {
      atoms.print(datum);
    }
  }

  /** Prints the next part of what was begun, or its end. */
  private void goOn(Begun value) throws IOException {
    Object part;
    if (value.next < value.parts.length) {
      if (value.next > 0) {
        out.append(' ');
      }
      part = value.parts[value.next++];
    } else if (value.rest == Nil.NIL) {
      out.append(value.end);
      begun.pop();
      return;
    } else if (value.rest instanceof Pair pair && !sharing.isLabelled(pair)) {
      out.append(' ');
      part = pair.car;
      value.rest = pair.cdr;
    } else {
      out.append(" . ");
      part = value.rest;
      value.rest = Nil.NIL;
    }
    begin(part);
  }

  /** Prints a value's label, if it has one; false if that is all there is to print. */
  private boolean label(Object value) throws IOException {
    if (!sharing.isLabelled(value)) {
      return true;
    }
    boolean first = !sharing.isNumbered(value);
    out.append('#').append(Integer.toString(sharing.number(value))).append(first ? '=' : '#');
    return first;
  }

  /** {@code '} for {@code (quote datum)} and so on, else null. */
  private String quote(Pair list) {
    return list.car instanceof Symbol symbol
            && list.cdr instanceof Pair second
            && second.cdr == Nil.NIL
            && !sharing.isLabelled(second)
        ? QUOTES.get(symbol)
        : null;
  }
}
