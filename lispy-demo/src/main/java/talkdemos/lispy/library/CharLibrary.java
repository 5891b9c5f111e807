// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Arguments.codePoint;
import static talkdemos.lispy.library.Arguments.string;
import static talkdemos.lispy.library.Body.one;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import talkdemos.lispy.values.Char;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Raised;

/**
 * Characters (R7RS 6.6) and all that has to do with letter case, in the Unicode version of the JVM
 * and in no locale.
 */
public final class CharLibrary {
  private CharLibrary() {}

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return switch (name) {
      case "char?" -> one(x -> x instanceof Char);
      case "char->integer" -> one(x -> (long) codePoint("char->integer", 1, x));
      case "integer->char" -> one(CharLibrary::integerToChar);
      case "char=?", "char<?", "char>?", "char<=?", "char>=?" ->
          Comparisons.order(name, Arguments::character, Char::compareTo);
      case "char-ci=?", "char-ci<?", "char-ci>?", "char-ci<=?", "char-ci>=?" ->
          Comparisons.order(name, CharLibrary::foldedCharacter, Char::compareTo);
      case "string-ci=?", "string-ci<?", "string-ci>?", "string-ci<=?", "string-ci>=?" ->
          Comparisons.order(name, CharLibrary::foldedString, Comparisons::compare);
      case "char-alphabetic?" -> predicate(name, Character::isAlphabetic);
      case "char-numeric?" -> predicate(name, Character::isDigit);
      case "char-whitespace?" -> predicate(name, CharLibrary::isWhitespace);
      case "char-upper-case?" -> predicate(name, Character::isUpperCase);
      case "char-lower-case?" -> predicate(name, Character::isLowerCase);
      case "digit-value" -> one(CharLibrary::digitValue);
      case "char-upcase" -> mapping(name, Character::toUpperCase);
      case "char-downcase" -> mapping(name, Character::toLowerCase);
      case "char-foldcase" -> mapping(name, CharLibrary::fold);
      case "string-upcase" -> stringMapping(name, text -> text.toUpperCase(Locale.ROOT));
      case "string-downcase" -> stringMapping(name, text -> text.toLowerCase(Locale.ROOT));
      case "string-foldcase" -> stringMapping(name, CharLibrary::fold);
      default -> null;
    };
  }

  private static Body predicate(String name, IntPredicate test) {
    return one(x -> test.test(codePoint(name, 1, x)));
  }

  private static Body mapping(String name, IntUnaryOperator map) {
    return one(x -> Char.of(map.applyAsInt(codePoint(name, 1, x))));
  }

  private static Body stringMapping(String name, UnaryOperator<String> map) {
    return one(x -> MutableString.of(map.apply(string(name, 1, x).toString())));
  }

  private static Object integerToChar(Object x) {
    if (x instanceof Long n && Char.isScalarValue(n)) {
      return Char.of((int) (long) n);
    }
    throw Raised.wrongType("integer->char", 1, x, "a Unicode scalar value");
  }

  /** The decimal digits of all scripts have a value. */
  private static Object digitValue(Object x) {
    int c = codePoint("digit-value", 1, x);
    return Character.isDigit(c) ? (Object) (long) Character.digit(c, 10) : (Object) false;
  }

  /** The property White_Space of Unicode, which no method of the JDK tests. */
  static boolean isWhitespace(int c) {
    return Character.isSpaceChar(c) || c >= '\t' && c <= '\r' || c == 0x85;
  }

  private static Char foldedCharacter(String procedure, int position, Object got) {
    return Char.of(fold(codePoint(procedure, position, got)));
  }

  private static MutableString foldedString(String procedure, int position, Object got) {
    return MutableString.of(fold(string(procedure, position, got).toString()));
  }

  /** Simple case folding, one character to one. */
  static int fold(int c) {
    return foldsOtherwise(c) ? otherFold(c) : Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Full case folding: {@code ß} becomes {@code ss}. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x80) {
                folded.append((char) Character.toLowerCase(c));
              } else if (c != DOTTED_CAPITAL_I && foldsOtherwise(c)) {
                folded.appendCodePoint(otherFold(c));
              } else { // one character at a time: a sigma is never a final one here
                Character.toString(c)
                    .toLowerCase(Locale.ROOT)
                    .toUpperCase(Locale.ROOT)
                    .codePoints()
                    .map(Character::toLowerCase)
                    .forEach(folded::appendCodePoint);
              }
            });
    return folded.toString();
  }

  private static final int DOTTED_CAPITAL_I = 0x130;
  private static final int DOTLESS_SMALL_I = 0x131;

  /** The Turkish i's stay apart from the others, and Cherokee folds to capitals. */
  private static boolean foldsOtherwise(int c) {
    return c == DOTTED_CAPITAL_I
        || c == DOTLESS_SMALL_I
        || c >= 0x13A0 && c <= 0x13FD
        || c >= 0xAB70 && c <= 0xABBF;
  }

  private static int otherFold(int c) {
    return c == DOTTED_CAPITAL_I || c == DOTLESS_SMALL_I ? c : Character.toUpperCase(c);
  }
}
