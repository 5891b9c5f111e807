// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.between;
import static talkdemos.lispy.library.Arguments.changeable;
import static talkdemos.lispy.library.Arguments.codePoint;
import static talkdemos.lispy.library.Arguments.index;
import static talkdemos.lispy.library.Arguments.items;
import static talkdemos.lispy.library.Arguments.range;
import static talkdemos.lispy.library.Arguments.size;
import static talkdemos.lispy.library.Arguments.string;
import static talkdemos.lispy.library.Arguments.vector;
import static talkdemos.lispy.library.Body.ANY;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.three;
import static talkdemos.lispy.library.Body.two;

import java.util.Arrays;
import talkdemos.lispy.library.Arguments.Range;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;
import talkdemos.lispy.values.Unspecified;

/** Strings (R7RS 6.7), without what has to do with letter case. */
public final class StringLibrary {
  private StringLibrary() {}

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return switch (name) {
      case "string?" -> one(x -> x instanceof MutableString);
      case "make-string" -> many(1, 2, StringLibrary::makeString);
      case "string" -> many(0, ANY, a -> stringOf("string", a, a, -1));
      case "string-length" -> one(s -> (long) string("string-length", 1, s).length());
      case "string-ref" ->
          two(
              (s, k) -> {
                MutableString string = string("string-ref", 1, s);
                return Char.of(string.codePointAt(index("string-ref", 2, k, string.length())));
              });
      case "string-set!" ->
          three(
              (s, k, c) -> {
                MutableString string = changeable("string-set!", 1, s);
                int index = index("string-set!", 2, k, string.length());
                string.set(index, codePoint("string-set!", 3, c));
                return Unspecified.VALUE;
              });
      case "string=?", "string<?", "string>?", "string<=?", "string>=?" ->
          Comparisons.order(name, Arguments::string, Comparisons::compare);
      case "substring" -> three((s, start, end) -> part("substring", s, start, end));
      case "string-append" -> many(0, ANY, a -> append("string-append", a));
      case "string-copy" -> many(1, 3, a -> part("string-copy", a));
      case "string-copy!" -> many(3, 5, StringLibrary::copyInto);
      case "string-fill!" -> many(2, 4, StringLibrary::fill);
      case "string->list" -> many(1, 3, a -> Pair.list(characters("string->list", a)));
      case "string->vector" -> many(1, 3, a -> characters("string->vector", a));
      case "list->string" ->
          one(list -> stringOf("list->string", items("list->string", 1, list), list, 1));
      case "vector->string" -> many(1, 3, StringLibrary::vectorToString);
      default -> null;
    };
  }

  private static Object makeString(Object[] a) {
    int size = size("make-string", 1, a[0]);
    int fill = a.length > 1 ? codePoint("make-string", 2, a[1]) : ' ';
    return Arguments.allocated("make-string", a[0], () -> MutableString.filled(size, fill));
  }

  /**
   * A string of characters.
   *
   * @param whole the argument that has them, at a position; or -1 if each is an argument
   */
  private static MutableString stringOf(
      String procedure, Object[] characters, Object whole, int position) {
    int[] codePoints = new int[characters.length];
    for (int i = 0; i < characters.length; i++) {
      if (position < 0) {
        codePoints[i] = codePoint(procedure, i + 1, characters[i]);
      } else if (characters[i] instanceof Char c) {
        codePoints[i] = c.codePoint();
      } else {
        throw Raised.wrongType(procedure, position, whole, "characters only");
      }
    }
    return MutableString.of(codePoints);
  }

  private static Object vectorToString(Object[] a) {
    Object[] vector = vector("vector->string", 1, a[0]);
    Range range = range("vector->string", a, 1, vector.length);
    Object[] part = Arrays.copyOfRange(vector, range.start(), range.end());
    return stringOf("vector->string", part, vector, 1);
  }

  /** Of (string [start end]), a new string of these characters. */
  static MutableString part(String procedure, Object... a) {
    MutableString string = string(procedure, 1, a[0]);
    Range range = range(procedure, a, 1, string.length());
    return string.substring(range.start(), range.end());
  }

  private static Object[] characters(String procedure, Object[] a) {
    int[] codePoints = part(procedure, a).codePoints();
    return Arrays.stream(codePoints).mapToObj(Char::of).toArray();
  }

  /** All strings, one after the other. */
  static MutableString append(String procedure, Object... strings) {
    MutableString[] parts = new MutableString[strings.length];
    long length = 0;
    for (int i = 0; i < strings.length; i++) {
      parts[i] = string(procedure, i + 1, strings[i]);
      length += parts[i].length();
    }
    size(procedure, strings.length, length);
    return Arguments.allocated(procedure, length, () -> MutableString.joined(parts));
  }

  // (string-copy! to at from [start end])
  private static Object copyInto(Object[] a) {
    MutableString to = changeable("string-copy!", 1, a[0]);
    int at = between("string-copy!", 2, a[1], 0, to.length());
    MutableString from = string("string-copy!", 3, a[2]);
    Range range = range("string-copy!", a, 3, from.length());
    Arguments.room("string-copy!", a[1], at, range.length(), to.length());
    int[] copied = from.codePoints(range.start(), range.end()); // apart, should they overlap
    for (int i = 0; i < copied.length; i++) {
      to.set(at + i, copied[i]);
    }
    return Unspecified.VALUE;
  }

  // (string-fill! string fill [start end])
  private static Object fill(Object[] a) {
    MutableString string = changeable("string-fill!", 1, a[0]);
    int fill = codePoint("string-fill!", 2, a[1]);
    Range range = range("string-fill!", a, 2, string.length());
    for (int i = range.start(); i < range.end(); i++) {
      string.set(i, fill);
    }
    return Unspecified.VALUE;
  }
}
