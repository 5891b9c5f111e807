// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Definitions.ANY;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import talkdemos.lispy.numbers.Arithmetic;
import talkdemos.lispy.numbers.Bits;
import talkdemos.lispy.numbers.Comparison;
import talkdemos.lispy.numbers.Elementary;
import talkdemos.lispy.numbers.Exactness;
import talkdemos.lispy.numbers.Fractions;
import talkdemos.lispy.numbers.IntegerDivision;
import talkdemos.lispy.numbers.Integers;
import talkdemos.lispy.numbers.NumberPrinter;
import talkdemos.lispy.numbers.NumberReader;
import talkdemos.lispy.numbers.Numbers;
import talkdemos.lispy.numbers.Powers;
import talkdemos.lispy.numbers.Rectangular;
import talkdemos.lispy.numbers.Rounding;
import talkdemos.lispy.values.MutableString;
import talkdemos.lispy.values.Raised;

/** The numerical procedures of R7RS 6.2, those of R5RS that it renamed, and some on bits. */
public final class NumberLibrary {
  private NumberLibrary() {}

  /** Registers them all. */
  public static void define(Definitions d) {
    arithmetic(d);
    comparisons(d);
    predicates(d);
    integers(d);
    fractions(d);
    elementary(d);
    complexNumbers(d);
    bits(d);
    text(d);
  }

  private static void arithmetic(Definitions d) {
    d.many("+", 0, ANY, a -> a.length == 0 ? (Object) 0L : numbers("+", a, Arithmetic::add));
    d.many("*", 0, ANY, a -> a.length == 0 ? (Object) 1L : numbers("*", a, Arithmetic::multiply));
    d.many("-", 1, ANY, NumberLibrary::minus);
    d.many("/", 1, ANY, NumberLibrary::over);
    d.one("abs", Rectangular::abs);
    d.one("square", Powers::square);
    d.one("sqrt", Powers::sqrt);
    d.two("expt", Powers::expt);
    d.one("exact", Exactness::exact);
    d.one("inexact", Exactness::inexact);
    d.one("inexact->exact", Exactness::exact);
    d.one("exact->inexact", Exactness::inexact);
  }

  // (- z) (- z1 z2 ...)
  private static Object minus(Object[] a) {
    return a.length == 1 ? Arithmetic.negate(a[0]) : numbers("-", a, Arithmetic::subtract);
  }

  // (/ z) (/ z1 z2 ...)
  private static Object over(Object[] a) {
    if (a.length == 1) {
      check("/", a, Numbers::isNumber, "a number");
      return Arithmetic.divide(1L, a[0]);
    }
    return numbers("/", a, Arithmetic::divide);
  }

  private static void comparisons(Definitions d) {
    d.many("=", 1, ANY, a -> chain("=", a, Numbers::isNumber, "a number", Arithmetic::equal));
    d.many("<", 1, ANY, a -> ordered("<", a, Arithmetic::less));
    d.many(">", 1, ANY, a -> ordered(">", a, Arithmetic::greater));
    d.many("<=", 1, ANY, a -> ordered("<=", a, Arithmetic::lessOrEqual));
    d.many(">=", 1, ANY, a -> ordered(">=", a, Arithmetic::greaterOrEqual));
    d.many("max", 1, ANY, a -> fold("max", a, Numbers::isReal, "a real number", Comparison::max));
    d.many("min", 1, ANY, a -> fold("min", a, Numbers::isReal, "a real number", Comparison::min));
  }

  private static void predicates(Definitions d) {
    d.one("number?", Numbers::isNumber);
    d.one("complex?", Numbers::isNumber);
    d.one("real?", Numbers::isReal);
    d.one("rational?", Numbers::isRational);
    d.one("integer?", Numbers::isInteger);
    d.one("exact?", Numbers::isExact);
    d.one("inexact?", Numbers::isInexact);
    d.one("exact-integer?", Numbers::isExactInteger);
    d.one("exact-rational?", Numbers::isExactRational);
    d.one("exact-nonnegative-integer?", Numbers::isExactNonnegativeInteger);
    d.one("finite?", Numbers::isFinite);
    d.one("infinite?", Numbers::isInfinite);
    d.one("nan?", Numbers::isNaN);
    d.one("zero?", Numbers::isZero);
    d.one("positive?", Numbers::isPositive);
    d.one("negative?", Numbers::isNegative);
    d.one("odd?", Numbers::isOdd);
    d.one("even?", Numbers::isEven);
  }

  private static void integers(Definitions d) {
    d.two("quotient", IntegerDivision::quotient);
    d.two("remainder", IntegerDivision::remainder);
    d.two("modulo", IntegerDivision::modulo);
    d.two("truncate/", IntegerDivision::truncateBoth);
    d.two("truncate-quotient", IntegerDivision::truncateQuotient);
    d.two("truncate-remainder", IntegerDivision::truncateRemainder);
    d.two("floor/", IntegerDivision::floorBoth);
    d.two("floor-quotient", IntegerDivision::floorQuotient);
    d.two("floor-remainder", IntegerDivision::floorRemainder);
    d.many("gcd", 0, ANY, a -> a.length == 0 ? (Object) 0L : divisors("gcd", a, Integers::gcd));
    d.many("lcm", 0, ANY, a -> a.length == 0 ? (Object) 1L : divisors("lcm", a, Integers::lcm));
    d.one("exact-integer-sqrt", Integers::exactIntegerSqrt);
  }

  private static void fractions(Definitions d) {
    d.one("numerator", Fractions::numerator);
    d.one("denominator", Fractions::denominator);
    d.two("rationalize", Fractions::rationalize);
    d.one("floor", Rounding::floor);
    d.one("ceiling", Rounding::ceiling);
    d.one("truncate", Rounding::truncate);
    d.one("round", Rounding::round);
    d.one("floor->exact", Rounding::floorToExact);
    d.one("ceiling->exact", Rounding::ceilingToExact);
    d.one("truncate->exact", Rounding::truncateToExact);
    d.one("round->exact", Rounding::roundToExact);
  }

  private static void elementary(Definitions d) {
    d.one("exp", Elementary::exp);
    d.many("log", 1, 2, a -> a.length == 1 ? Elementary.log(a[0]) : Elementary.log(a[0], a[1]));
    d.one("sin", Elementary::sin);
    d.one("cos", Elementary::cos);
    d.one("tan", Elementary::tan);
    d.one("asin", Elementary::asin);
    d.one("acos", Elementary::acos);
    d.many("atan", 1, 2, a -> a.length == 1 ? Elementary.atan(a[0]) : Elementary.atan(a[0], a[1]));
  }

  private static void complexNumbers(Definitions d) {
    d.two("make-rectangular", Rectangular::makeRectangular);
    d.two("make-polar", Rectangular::makePolar);
    d.one("real-part", Rectangular::realPart);
    d.one("imag-part", Rectangular::imaginaryPart);
    d.one("magnitude", Rectangular::magnitude);
    d.one("angle", Rectangular::angle);
  }

  private static void bits(Definitions d) {
    d.many(
        "bitwise-and",
        0,
        ANY,
        a -> a.length == 0 ? (Object) (-1L) : exact("bitwise-and", a, Bits::and));
    d.many(
        "bitwise-ior",
        0,
        ANY,
        a -> a.length == 0 ? (Object) 0L : exact("bitwise-ior", a, Bits::or));
    d.many(
        "bitwise-xor",
        0,
        ANY,
        a -> a.length == 0 ? (Object) 0L : exact("bitwise-xor", a, Bits::xor));
    d.one("bitwise-not", Bits::not);
    d.two("arithmetic-shift", Bits::shift);
    d.one("bit-count", Bits::count);
  }

  private static void text(Definitions d) {
    d.many("number->string", 1, 2, NumberLibrary::numberToString);
    d.many("string->number", 1, 2, NumberLibrary::stringToNumber);
  }

  // (number->string z) (number->string z radix)
  private static Object numberToString(Object[] a) {
    if (!Numbers.isNumber(a[0])) {
      throw Raised.wrongType("number->string", 1, a[0], "a number");
    }
    return MutableString.of(NumberPrinter.print(a[0], radix("number->string", a)));
  }

  // (string->number string) (string->number string radix)
  private static Object stringToNumber(Object[] a) {
    if (!(a[0] instanceof MutableString string)) {
      throw Raised.wrongType("string->number", 1, a[0], "a string");
    }
    Object number = NumberReader.parse(string.toString(), radix("string->number", a));
    return number != null ? number : (Object) false;
  }

  private static int radix(String procedure, Object[] a) {
    if (a.length < 2) {
      return 10;
    } else if (a[1] instanceof Long radix
        && radix >= Character.MIN_RADIX
        && radix <= Character.MAX_RADIX) {
      return radix.intValue();
    }
    throw Raised.wrongType(procedure, 2, a[1], "a radix from 2 to 36");
  }

  // ---------------------------------------------------------------- any number of arguments

  private static Object numbers(String procedure, Object[] a, Definitions.Two operation) {
    return fold(procedure, a, Numbers::isNumber, "a number", operation);
  }

  private static Object divisors(String procedure, Object[] a, Definitions.Two operation) {
    return a.length == 1
        ? operation.apply(a[0], a[0])
        : fold(procedure, a, Numbers::isInteger, "an integer", operation);
  }

  private static Object exact(String procedure, Object[] a, Definitions.Two operation) {
    return fold(procedure, a, Numbers::isExactInteger, "an exact integer", operation);
  }

  /** From left to right; with two arguments the operation itself checks them. */
  private static Object fold(
      String procedure,
      Object[] a,
      Predicate<Object> type,
      String expected,
      Definitions.Two operation) {
    if (a.length == 2) {
      return operation.apply(a[0], a[1]);
    }
    check(procedure, a, type, expected);
    Object result = a[0];
    for (int i = 1; i < a.length; i++) {
      result = operation.apply(result, a[i]);
    }
    return result;
  }

  private static boolean ordered(String procedure, Object[] a, BiPredicate<Object, Object> order) {
    return chain(procedure, a, Numbers::isReal, "a real number", order);
  }

  /** True if it holds for all neighbours; all arguments are checked, whatever the answer. */
  private static boolean chain(
      String procedure,
      Object[] a,
      Predicate<Object> type,
      String expected,
      BiPredicate<Object, Object> relation) {
    if (a.length == 2) {
      return relation.test(a[0], a[1]);
    }
    check(procedure, a, type, expected);
    for (int i = 1; i < a.length; i++) {
      if (!relation.test(a[i - 1], a[i])) {
        return false;
      }
    }
    return true;
  }

  private static void check(String procedure, Object[] a, Predicate<Object> type, String expected) {
    for (int i = 0; i < a.length; i++) {
      if (!type.test(a[i])) {
        throw Raised.wrongType(procedure, i + 1, a[i], expected);
      }
    }
  }
}
