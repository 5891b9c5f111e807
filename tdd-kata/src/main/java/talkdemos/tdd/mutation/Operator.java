// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import java.util.Locale;

/** A kind of change. */
public enum Operator {
  /** {@code <} becomes {@code <=}, and so on. */
  CONDITIONAL_BOUNDARY,
  /** A condition becomes its contrary. */
  NEGATED_CONDITIONAL,
  /** {@code +} becomes {@code -}, {@code *} becomes {@code /}, and so on. */
  ARITHMETIC,
  /** {@code i++} becomes {@code i--}. */
  INCREMENT,
  /** A returned value becomes another: a number plus one, the other boolean, null. */
  RETURNED_VALUE,
  /** A call of a void method is left out. */
  REMOVED_CALL,
  /** A number in the code becomes another: 1 becomes 0, any other one more. */
  CONSTANT;

  /** The name in words: {@code negated conditional}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
