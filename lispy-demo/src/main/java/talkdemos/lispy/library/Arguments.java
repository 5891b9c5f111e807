// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import java.util.function.Supplier;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Nil;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Symbol;

/**
 * The types that procedures ask of their arguments. Every check takes the name of the procedure and
 * the position of the argument, counted from 1, for the message of a {@link Raised}.
 */
final class Arguments {
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private Arguments() {}

  /** A check of one argument, as the methods here are. */
  interface Check<T> {
    T apply(String procedure, int position, Object got);
  }

  /** The part of a sequence from an index to just before another. */
  record Range(int start, int end) {
    int length() {
      return end - start;
    }
  }

  static Pair pair(String procedure, int position, Object got) {
    if (got instanceof Pair pair) {
      return pair;
    }
    throw Raised.wrongType(procedure, position, got, "a pair");
  }

  static Symbol symbol(String procedure, int position, Object got) {
    if (got instanceof Symbol symbol) {
      return symbol;
    }
    throw Raised.wrongType(procedure, position, got, "a symbol");
  }

  static Boolean bool(String procedure, int position, Object got) {
    if (got instanceof Boolean bool) {
      return bool;
    }
    throw Raised.wrongType(procedure, position, got, "a boolean");
  }

  static Char character(String procedure, int position, Object got) {
    if (got instanceof Char character) {
      return character;
    }
    throw Raised.wrongType(procedure, position, got, "a character");
  }

  static int codePoint(String procedure, int position, Object got) {
    return character(procedure, position, got).codePoint();
  }

  static MutableString string(String procedure, int position, Object got) {
    if (got instanceof MutableString string) {
      return string;
    }
    throw Raised.wrongType(procedure, position, got, "a string");
  }

  /** A string, but none that stands in the program. */
  static MutableString changeable(String procedure, int position, Object got) {
    MutableString string = string(procedure, position, got);
    if (string.isLiteral()) {
      throw Raised.wrongType(procedure, position, got, "a string that is not a constant");
    }
    return string;
  }

  static Object[] vector(String procedure, int position, Object got) {
    if (got instanceof Object[] vector) {
      return vector;
    }
    throw Raised.wrongType(procedure, position, got, "a vector");
  }

  static byte[] bytevector(String procedure, int position, Object got) {
    if (got instanceof byte[] bytes) {
      return bytes;
    }
    throw Raised.wrongType(procedure, position, got, "a bytevector");
  }

  static byte byteOf(String procedure, int position, Object got) {
    if (got instanceof Long n && n >= 0 && n <= 255) {
      return (byte) (long) n;
    }
    throw Raised.wrongType(procedure, position, got, "a byte, an exact integer from 0 to 255");
  }

  /** A length that a Java array can have. */
  static int size(String procedure, int position, Object got) {
    if (got instanceof Long n && n >= 0 && n <= LARGEST_ARRAY) {
      return (int) (long) n;
    }
    throw Raised.wrongType(
        procedure, position, got, "a size, an exact integer from 0 to " + LARGEST_ARRAY);
  }

  /** An index of one of so many items. */
  static int index(String procedure, int position, Object got, int length) {
    if (got instanceof Long n && n >= 0 && n < length) {
      return (int) (long) n;
    }
    throw Raised.wrongType(procedure, position, got, "an index below " + length);
  }

  /** An exact integer from a least to a greatest. */
  static int between(String procedure, int position, Object got, int least, int greatest) {
    if (got instanceof Long n && n >= least && n <= greatest) {
      return (int) (long) n;
    }
    throw Raised.wrongType(
        procedure, position, got, "an exact integer from %d to %d".formatted(least, greatest));
  }

  /**
   * The optional start and end that many procedures take.
   *
   * @param at where in the arguments the start is, counted from 0; the end follows
   * @param length of the sequence they are indexes of
   */
  static Range range(String procedure, Object[] arguments, int at, int length) {
    int start = at < arguments.length ? between(procedure, at + 1, arguments[at], 0, length) : 0;
    int end =
        at + 1 < arguments.length
            ? between(procedure, at + 2, arguments[at + 1], start, length)
            : length;
    return new Range(start, end);
  }

  /** Checks, for a copy to an index given as argument 2, that so many items fit from there on. */
  static void room(String procedure, Object got, int at, int count, int length) {
    if (count > length - at) {
      throw Raised.wrongType(
          procedure, 2, got, "an index with room for %d items after it".formatted(count));
    }
  }

  /** The length of a proper list. */
  static int length(String procedure, int position, Object got) {
    int length = 0;
    Object mark = null; // after 1, 2, 4, 8 ... pairs: if the list is circular, it is met again
    Object rest = got;
    for (; rest instanceof Pair pair; rest = pair.cdr) {
      if (pair == mark) {
        throw Raised.wrongType(procedure, position, got, "a list that ends");
      }
      length++;
      if ((length & length - 1) == 0) {
        mark = pair;
      }
    }
    if (rest != Nil.NIL) {
      throw Raised.wrongType(procedure, position, got, "a list");
    }
    return length;
  }

  /** The items of a proper list, in a new array. */
  static Object[] items(String procedure, int position, Object got) {
    Object[] items = new Object[length(procedure, position, got)];
    Object rest = got;
    for (int i = 0; i < items.length; i++) {
      Pair pair = (Pair) rest;
      items[i] = pair.car;
      rest = pair.cdr;
    }
    return items;
  }

  /** What a supplier allocates; an error of the program if there is no memory for it. */
  static <T> T allocated(String procedure, Object size, Supplier<T> supplier) {
    try {
      return supplier.get();
    } catch (OutOfMemoryError e) {
      throw Raised.error(procedure + ": not enough memory for this many items", size);
    }
  }
}
