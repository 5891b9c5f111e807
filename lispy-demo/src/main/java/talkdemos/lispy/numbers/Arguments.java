// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.numbers;

import talkdemos.lispy.values.Raised;

/** What a procedure takes: each method gives its argument back, or fails with its position. */
final class Arguments {
  private Arguments() {}

  static Object number(String procedure, int position, Object z) {
    if (!Numbers.isNumber(z)) {
      throw Raised.wrongType(procedure, position, z, "a number");
    }
    return z;
  }

  static Object real(String procedure, int position, Object x) {
    if (!Numbers.isReal(x)) {
      throw Raised.wrongType(procedure, position, x, "a real number");
    }
    return x;
  }

  static Object rational(String procedure, int position, Object x) {
    if (!Numbers.isRational(x)) {
      throw Raised.wrongType(procedure, position, x, "a rational number");
    }
    return x;
  }

  /** An integer as an exact one, although the argument may be a flonum. */
  static Object integer(String procedure, int position, Object n) {
    if (n instanceof Long) {
      return n;
    } else if (!Numbers.isInteger(n)) {
      throw Raised.wrongType(procedure, position, n, "an integer");
    }
    return Exactness.exact(n);
  }

  static Object exactInteger(String procedure, int position, Object n) {
    if (!Numbers.isExactInteger(n)) {
      throw Raised.wrongType(procedure, position, n, "an exact integer");
    }
    return n;
  }
}
