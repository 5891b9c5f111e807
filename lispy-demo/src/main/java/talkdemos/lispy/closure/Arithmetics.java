// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.closure;

import talkdemos.lispy.library.Definitions;
import talkdemos.lispy.numbers.Arithmetic;

/** The two-argument versions of procedures that take any number of arguments. */
final class Arithmetics {
  private Arithmetics() {}

  /** The version for two arguments, null if there is none of its own. */
  static Definitions.Two binary(String name) {
    return switch (name) {
      case "+" -> Arithmetics::add;
      case "-" -> Arithmetics::subtract;
      case "*" -> Arithmetic::multiply;
      case "<" -> Arithmetics::less;
      case ">" -> Arithmetics::greater;
      case "<=" -> Arithmetic::lessOrEqual;
      case ">=" -> Arithmetic::greaterOrEqual;
      case "=" -> Arithmetics::same;
      default -> null;
    };
  }

  private static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long sum = x + y;
      if (((x ^ sum) & (y ^ sum)) >= 0) {
        return sum;
      }
    }
    return Arithmetic.add(a, b);
  }

  private static Object subtract(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long difference = x - y;
      if (((x ^ y) & (x ^ difference)) >= 0) {
        return difference;
      }
    }
    return Arithmetic.subtract(a, b);
  }

  private static Object less(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y ? x < y : Arithmetic.less(a, b);
  }

  private static Object greater(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y ? x > y : Arithmetic.greater(a, b);
  }

  private static Object same(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? x.longValue() == y.longValue()
        : Arithmetic.equal(a, b);
  }
}
