// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

import static talkdemos.lispy.library.Body.ANY;
import static talkdemos.lispy.library.Body.many;
import static talkdemos.lispy.library.Body.one;
import static talkdemos.lispy.library.Body.two;

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

  /** The body of a procedure; null if there is none of that name. */
  public static Body find(String name) {
    return arithmetic(name);
  }

  private static Body arithmetic(String name) {
    return switch (name) {
      case "+" ->
          many(0, ANY, a -> a.length == 0 ? (Object) 0L : numbers("+", a, Arithmetic::add))
              .withTwo(Arithmetic::add);
      case "*" ->
          many(0, ANY, a -> a.length == 0 ? (Object) 1L : numbers("*", a, Arithmetic::multiply))
              .withTwo(Arithmetic::multiply);
      case "-" -> many(1, ANY, NumberLibrary::minus).withTwo(Arithmetic::subtract);
      case "/" -> many(1, ANY, NumberLibrary::over).withTwo(Arithmetic::divide);
      case "abs" -> one(Rectangular::abs);
      case "square" -> one(Powers::square);
      case "sqrt" -> one(Powers::sqrt);
      case "expt" -> two(Powers::expt);
      case "exact" -> one(Exactness::exact);
      case "inexact" -> one(Exactness::inexact);
      case "inexact->exact" -> one(Exactness::exact);
      case "exact->inexact" -> one(Exactness::inexact);
      default -> comparisons(name);
    };
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

  private static Body comparisons(String name) {
    return switch (name) {
      case "=" -> relation("=", Numbers::isNumber, "a number", Arithmetic::equal);
      case "<" -> order("<", Arithmetic::less);
      case ">" -> order(">", Arithmetic::greater);
      case "<=" -> order("<=", Arithmetic::lessOrEqual);
      case ">=" -> order(">=", Arithmetic::greaterOrEqual);
      case "max" ->
          many(1, ANY, a -> fold("max", a, Numbers::isReal, "a real number", Comparison::max))
              .withTwo(Comparison::max);
      case "min" ->
          many(1, ANY, a -> fold("min", a, Numbers::isReal, "a real number", Comparison::min))
              .withTwo(Comparison::min);
      default -> predicates(name);
    };
  }

  private static Body predicates(String name) {
    return switch (name) {
      case "number?" -> one(Numbers::isNumber);
      case "complex?" -> one(Numbers::isNumber);
      case "real?" -> one(Numbers::isReal);
      case "rational?" -> one(Numbers::isRational);
      case "integer?" -> one(Numbers::isInteger);
      case "exact?" -> one(Numbers::isExact);
      case "inexact?" -> one(Numbers::isInexact);
      case "exact-integer?" -> one(Numbers::isExactInteger);
      case "exact-rational?" -> one(Numbers::isExactRational);
      case "exact-nonnegative-integer?" -> one(Numbers::isExactNonnegativeInteger);
      case "finite?" -> one(Numbers::isFinite);
      case "infinite?" -> one(Numbers::isInfinite);
      case "nan?" -> one(Numbers::isNaN);
      case "zero?" -> one(Numbers::isZero);
      case "positive?" -> one(Numbers::isPositive);
      case "negative?" -> one(Numbers::isNegative);
      case "odd?" -> one(Numbers::isOdd);
      case "even?" -> one(Numbers::isEven);
      default -> integers(name);
    };
  }

  private static Body integers(String name) {
    return switch (name) {
      case "quotient" -> two(IntegerDivision::quotient);
      case "remainder" -> two(IntegerDivision::remainder);
      case "modulo" -> two(IntegerDivision::modulo);
      case "truncate/" -> two(IntegerDivision::truncateBoth);
      case "truncate-quotient" -> two(IntegerDivision::truncateQuotient);
      case "truncate-remainder" -> two(IntegerDivision::truncateRemainder);
      case "floor/" -> two(IntegerDivision::floorBoth);
      case "floor-quotient" -> two(IntegerDivision::floorQuotient);
      case "floor-remainder" -> two(IntegerDivision::floorRemainder);
      case "gcd" ->
          many(0, ANY, a -> a.length == 0 ? (Object) 0L : divisors("gcd", a, Integers::gcd));
      case "lcm" ->
          many(0, ANY, a -> a.length == 0 ? (Object) 1L : divisors("lcm", a, Integers::lcm));
      case "exact-integer-sqrt" -> one(Integers::exactIntegerSqrt);
      default -> fractions(name);
    };
  }

  private static Body fractions(String name) {
    return switch (name) {
      case "numerator" -> one(Fractions::numerator);
      case "denominator" -> one(Fractions::denominator);
      case "rationalize" -> two(Fractions::rationalize);
      case "floor" -> one(Rounding::floor);
      case "ceiling" -> one(Rounding::ceiling);
      case "truncate" -> one(Rounding::truncate);
      case "round" -> one(Rounding::round);
      case "floor->exact" -> one(Rounding::floorToExact);
      case "ceiling->exact" -> one(Rounding::ceilingToExact);
      case "truncate->exact" -> one(Rounding::truncateToExact);
      case "round->exact" -> one(Rounding::roundToExact);
      default -> elementary(name);
    };
  }

  private static Body elementary(String name) {
    return switch (name) {
      case "exp" -> one(Elementary::exp);
      case "log" ->
          many(1, 2, a -> a.length == 1 ? Elementary.log(a[0]) : Elementary.log(a[0], a[1]));
      case "sin" -> one(Elementary::sin);
      case "cos" -> one(Elementary::cos);
      case "tan" -> one(Elementary::tan);
      case "asin" -> one(Elementary::asin);
      case "acos" -> one(Elementary::acos);
      case "atan" ->
          many(1, 2, a -> a.length == 1 ? Elementary.atan(a[0]) : Elementary.atan(a[0], a[1]));
      default -> complexNumbers(name);
    };
  }

  private static Body complexNumbers(String name) {
    return switch (name) {
      case "make-rectangular" -> two(Rectangular::makeRectangular);
      case "make-polar" -> two(Rectangular::makePolar);
      case "real-part" -> one(Rectangular::realPart);
      case "imag-part" -> one(Rectangular::imaginaryPart);
      case "magnitude" -> one(Rectangular::magnitude);
      case "angle" -> one(Rectangular::angle);
      default -> bits(name);
    };
  }

  private static Body bits(String name) {
    return switch (name) {
      case "bitwise-and" ->
          many(0, ANY, a -> a.length == 0 ? (Object) (-1L) : exact("bitwise-and", a, Bits::and));
      case "bitwise-ior" ->
          many(0, ANY, a -> a.length == 0 ? (Object) 0L : exact("bitwise-ior", a, Bits::or));
      case "bitwise-xor" ->
          many(0, ANY, a -> a.length == 0 ? (Object) 0L : exact("bitwise-xor", a, Bits::xor));
      case "bitwise-not" -> one(Bits::not);
      case "arithmetic-shift" -> two(Bits::shift);
      case "bit-count" -> one(Bits::count);
      default -> text(name);
    };
  }

  private static Body text(String name) {
    return switch (name) {
      case "number->string" -> many(1, 2, NumberLibrary::numberToString);
      case "string->number" -> many(1, 2, NumberLibrary::stringToNumber);
      default -> null;
    };
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

  private static Object numbers(String procedure, Object[] a, Body.Two operation) {
    return fold(procedure, a, Numbers::isNumber, "a number", operation);
  }

  private static Object divisors(String procedure, Object[] a, Body.Two operation) {
    return a.length == 1
        ? operation.apply(a[0], a[0])
        : fold(procedure, a, Numbers::isInteger, "an integer", operation);
  }

  private static Object exact(String procedure, Object[] a, Body.Two operation) {
    return fold(procedure, a, Numbers::isExactInteger, "an exact integer", operation);
  }

  /** From left to right; two arguments the operation itself checks. */
  private static Object fold(
      String procedure, Object[] a, Predicate<Object> type, String expected, Body.Two operation) {
    check(procedure, a, type, expected);
    Object result = a[0];
    for (int i = 1; i < a.length; i++) {
      result = operation.apply(result, a[i]);
    }
    return result;
  }

  private static Body order(String procedure, BiPredicate<Object, Object> order) {
    return relation(procedure, Numbers::isReal, "a real number", order);
  }

  /** True if it holds for all neighbours; two arguments the relation itself checks. */
  private static Body relation(
      String procedure,
      Predicate<Object> type,
      String expected,
      BiPredicate<Object, Object> relation) {
    return many(1, ANY, a -> chain(procedure, a, type, expected, relation)).withTwo(relation::test);
  }

  /** True if it holds for all neighbours; all arguments are checked, whatever the answer. */
  private static boolean chain(
      String procedure,
      Object[] a,
      Predicate<Object> type,
      String expected,
      BiPredicate<Object, Object> relation) {
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
