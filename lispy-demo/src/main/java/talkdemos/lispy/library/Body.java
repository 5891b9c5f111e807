// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

/**
 * The body of a procedure that is written in Java.
 *
 * <p>The caller of a body has checked the number of arguments; the body checks their types and
 * fails with {@link talkdemos.lispy.values.Raised}. A body never calls a procedure of the program:
 * those that do are written in Scheme, so that continuations captured inside them need nothing
 * special.
 *
 * <p>There is a function for each number of arguments that is called without an array, or null, and
 * one for all others. It is a record since the JIT takes the fields of a constant record for
 * constants, and so inlines the function that a call ends in.
 *
 * @param least the least number of arguments
 * @param most the greatest; {@link #ANY} if there is none
 * @param many null if one of the others takes whatever number of arguments there may be
 */
public record Body(int least, int most, Zero zero, One one, Two two, Three three, Many many) {
  public static final int ANY = Integer.MAX_VALUE;

  public interface Zero {
    Object apply();
  }

  public interface One {
    Object apply(Object a);
  }

  public interface Two {
    Object apply(Object a, Object b);
  }

  public interface Three {
    Object apply(Object a, Object b, Object c);
  }

  public interface Many {
    Object apply(Object[] arguments);
  }

  public static Body zero(Zero function) {
    return new Body(0, 0, function, null, null, null, null);
  }

  public static Body one(One function) {
    return new Body(1, 1, null, function, null, null, null);
  }

  public static Body two(Two function) {
    return new Body(2, 2, null, null, function, null, null);
  }

  public static Body three(Three function) {
    return new Body(3, 3, null, null, null, function, null);
  }

  /** Takes from least to most arguments. */
  public static Body many(int least, int most, Many function) {
    return new Body(least, most, null, null, null, null, function);
  }

  /** The same, with a function of its own for one argument. */
  public Body withOne(One function) {
    return new Body(least, most, zero, function, two, three, many);
  }

  /** The same, with a function of its own for two arguments. */
  public Body withTwo(Two function) {
    return new Body(least, most, zero, one, function, three, many);
  }

  /** The same, with a function of its own for three arguments. */
  public Body withThree(Three function) {
    return new Body(least, most, zero, one, two, function, many);
  }

  /** Whether it takes so many arguments. */
  public boolean takes(int count) {
    return count >= least && count <= most;
  }

  /** Calls it, if it takes no arguments. */
  public Object apply() {
    return zero != null ? zero.apply() : many.apply(new Object[0]);
  }

  /** Calls it, if it takes one argument. */
  public Object apply(Object a) {
    return one != null ? one.apply(a) : many.apply(new Object[] {a});
  }

  /** Calls it, if it takes two arguments. */
  public Object apply(Object a, Object b) {
    return two != null ? two.apply(a, b) : many.apply(new Object[] {a, b});
  }

  /** Calls it, if it takes three arguments. */
  public Object apply(Object a, Object b, Object c) {
    return three != null ? three.apply(a, b, c) : many.apply(new Object[] {a, b, c});
  }

  /** Calls it, with as many arguments as it takes. */
  public Object apply(Object[] arguments) {
    if (many != null) {
      return many.apply(arguments);
    }
    return switch (arguments.length) {
      case 0 -> apply();
      case 1 -> apply(arguments[0]);
      case 2 -> apply(arguments[0], arguments[1]);
      default -> apply(arguments[0], arguments[1], arguments[2]);
    };
  }
}
