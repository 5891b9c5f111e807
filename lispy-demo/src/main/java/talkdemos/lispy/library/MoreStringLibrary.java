// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.between;
import static talkdemos.lispy.library.Arguments.codePoint;
import static talkdemos.lispy.library.Arguments.items;
import static talkdemos.lispy.library.Arguments.range;
import static talkdemos.lispy.library.Arguments.size;
import static talkdemos.lispy.library.Arguments.string;
import static talkdemos.lispy.library.Arguments.symbol;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.three;
import static talkdemos.lispy.library.Body.two;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import talkdemos.lispy.library.Arguments.Range;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Pair;
import talkdemos.lispy.values.Raised;

/** What SRFI 13 and 152 add to strings and calls no procedures. */
public final class MoreStringLibrary {
  private MoreStringLibrary() {}

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return switch (name) {
      case "string-null?" -> one(s -> string("string-null?", 1, s).length() == 0);
      case "string-reverse" -> many(1, 3, MoreStringLibrary::reverse);
      case "string-concatenate" ->
          one(
              list ->
                  StringLibrary.append("string-concatenate", strings("string-concatenate", list)));
      case "string-join" -> many(1, 3, MoreStringLibrary::join);
      case "string-split" -> two(MoreStringLibrary::split);
      case "string-pad" -> many(2, 5, a -> pad("string-pad", a, true));
      case "string-pad-right" -> many(2, 5, a -> pad("string-pad-right", a, false));
      case "%string-trim" -> many(1, 4, a -> trim("string-trim", a, true, false));
      case "%string-trim-right" -> many(1, 4, a -> trim("string-trim-right", a, false, true));
      case "%string-trim-both" -> many(1, 4, a -> trim("string-trim-both", a, true, true));
      default -> searches(name);
    };
  }

  private static Body searches(String name) {
    return switch (name) {
      case "%string-index" -> many(2, 4, a -> indexOf("string-index", a, false));
      case "%string-index-right" -> many(2, 4, a -> indexOf("string-index-right", a, true));
      case "string-prefix?" -> two((part, s) -> ends("string-prefix?", part, s, false));
      case "string-suffix?" -> two((part, s) -> ends("string-suffix?", part, s, true));
      case "string-contains" -> many(2, 4, MoreStringLibrary::contains);
      case "string-search-forward" -> three(MoreStringLibrary::searchForward);
      case "string-search-backward" -> three(MoreStringLibrary::searchBackward);
      case "string-search-all" -> many(2, 4, MoreStringLibrary::searchAll);
      default -> null;
    };
  }

  private static Object[] strings(String procedure, Object list) {
    Object[] strings = items(procedure, 1, list);
    if (Arrays.stream(strings).allMatch(MutableString.class::isInstance)) {
      return strings;
    }
    throw Raised.wrongType(procedure, 1, list, "a list of strings");
  }

  private static Object reverse(Object[] a) {
    int[] codePoints = StringLibrary.part("string-reverse", a).codePoints();
    int[] reversed = new int[codePoints.length];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = codePoints[codePoints.length - 1 - i];
    }
    return MutableString.of(reversed);
  }

  // (string-join strings [delimiter [infix | strict-infix | prefix | suffix]])
  private static Object join(Object[] a) {
    Object[] strings = strings("string-join", a[0]);
    Object delimiter = a.length > 1 ? string("string-join", 2, a[1]) : MutableString.of(" ");
    String grammar = a.length > 2 ? symbol("string-join", 3, a[2]).name() : "infix";
    if (!List.of("infix", "strict-infix", "prefix", "suffix").contains(grammar)
        || grammar.equals("strict-infix") && strings.length == 0) {
      String expected =
          strings.length == 0 ? "infix, prefix or suffix" : "infix, strict-infix, prefix or suffix";
      throw Raised.wrongType("string-join", 3, a[2], expected);
    }
    List<Object> parts = new ArrayList<>();
    for (int i = 0; i < strings.length; i++) {
      if (grammar.equals("prefix") || i > 0 && grammar.endsWith("infix")) {
        parts.add(delimiter);
      }
      parts.add(strings[i]);
      if (grammar.equals("suffix")) {
        parts.add(delimiter);
      }
    }
    return StringLibrary.append("string-join", parts.toArray());
  }

  /**
   * The parts between delimiters. Of the empty string there are none; between empty delimiters
   * stands each character.
   */
  private static Object split(Object s, Object delimiter) {
    MutableString string = string("string-split", 1, s);
    MutableString by =
        delimiter instanceof Char c
            ? MutableString.of(c.toString())
            : string("string-split", 2, delimiter);
    List<Object> parts = new ArrayList<>();
    int start = 0;
    int step = Math.max(1, by.length());
    for (int i = by.length() == 0 ? 1 : 0; i + by.length() <= string.length(); ) {
      if (i < string.length() && matches(by, string, i)) {
        parts.add(string.substring(start, i));
        start = i + by.length();
        i += step;
      } else {
        i++;
      }
    }
    if (string.length() > 0) {
      parts.add(string.substring(start, string.length()));
    }
    return Pair.list(parts.toArray());
  }

  // (string-pad string length [character start end]): keeps the end, fills on the left
  private static Object pad(String procedure, Object[] a, boolean left) {
    MutableString string = string(procedure, 1, a[0]);
    int size = size(procedure, 2, a[1]);
    int fill = a.length > 2 ? codePoint(procedure, 3, a[2]) : ' ';
    Range range = range(procedure, a, 3, string.length());
    int kept = Math.min(size, range.length());
    MutableString padding =
        Arguments.allocated(procedure, a[1], () -> MutableString.filled(size - kept, fill));
    return left
        ? StringLibrary.append(
            procedure, padding, string.substring(range.end() - kept, range.end()))
        : StringLibrary.append(
            procedure, string.substring(range.start(), range.start() + kept), padding);
  }

  // (string-trim string [character start end]): without a character, white space is trimmed
  private static Object trim(String procedure, Object[] a, boolean left, boolean right) {
    MutableString string = string(procedure, 1, a[0]);
    int trimmed = a.length > 1 ? codePoint(procedure, 2, a[1]) : -1;
    IntPredicate drop = trimmed < 0 ? CharLibrary::isWhitespace : c -> c == trimmed;
    Range range = range(procedure, a, 2, string.length());
    int start = range.start();
    int end = range.end();
    while (left && start < end && drop.test(string.codePointAt(start))) {
      start++;
    }
    while (right && start < end && drop.test(string.codePointAt(end - 1))) {
      end--;
    }
    return string.substring(start, end);
  }

  // (string-index string character [start end])
  private static Object indexOf(String procedure, Object[] a, boolean fromRight) {
    MutableString string = string(procedure, 1, a[0]);
    int c = codePoint(procedure, 2, a[1]);
    Range range = range(procedure, a, 2, string.length());
    for (int i = 0; i < range.length(); i++) {
      int index = fromRight ? range.end() - 1 - i : range.start() + i;
      if (string.codePointAt(index) == c) {
        return (long) index;
      }
    }
    return false;
  }

  private static Object ends(String procedure, Object part, Object s, boolean right) {
    MutableString pattern = string(procedure, 1, part);
    MutableString string = string(procedure, 2, s);
    int room = string.length() - pattern.length();
    return room >= 0 && matches(pattern, string, right ? room : 0);
  }

  /** True if the pattern stands in a string at an index; it has room there. */
  private static boolean matches(MutableString pattern, MutableString string, int at) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.codePointAt(i) != string.codePointAt(at + i)) {
        return false;
      }
    }
    return true;
  }

  /** The first index where it stands before an end, or false. */
  private static Object search(MutableString pattern, MutableString string, int start, int end) {
    for (int i = start; i + pattern.length() <= end; i++) {
      if (matches(pattern, string, i)) {
        return (long) i;
      }
    }
    return false;
  }

  // (string-contains string pattern [start end])
  private static Object contains(Object[] a) {
    MutableString string = string("string-contains", 1, a[0]);
    MutableString pattern = string("string-contains", 2, a[1]);
    Range range = range("string-contains", a, 2, string.length());
    return search(pattern, string, range.start(), range.end());
  }

  // (string-search-forward pattern string start)
  private static Object searchForward(Object p, Object s, Object from) {
    MutableString pattern = string("string-search-forward", 1, p);
    MutableString string = string("string-search-forward", 2, s);
    int start = between("string-search-forward", 3, from, 0, string.length());
    return search(pattern, string, start, string.length());
  }

  // (string-search-backward pattern string end): the index just after the last that ends by then
  private static Object searchBackward(Object p, Object s, Object to) {
    MutableString pattern = string("string-search-backward", 1, p);
    MutableString string = string("string-search-backward", 2, s);
    int end = between("string-search-backward", 3, to, 0, string.length());
    for (int i = end - pattern.length(); i >= 0; i--) {
      if (matches(pattern, string, i)) {
        return (long) i + pattern.length();
      }
    }
    return false;
  }

  // (string-search-all pattern string [start end])
  private static Object searchAll(Object[] a) {
    MutableString pattern = string("string-search-all", 1, a[0]);
    MutableString string = string("string-search-all", 2, a[1]);
    Range range = range("string-search-all", a, 2, string.length());
    List<Object> found = new ArrayList<>();
    for (int i = range.start(); i + pattern.length() <= range.end(); i++) {
      if (matches(pattern, string, i)) {
        found.add((long) i);
      }
    }
    return Pair.list(found.toArray());
  }
}
