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
 * @param least the least number of arguments
 * @param most the greatest; {@link #ANY} if there is none
 * @param function one of the interfaces here
 */
public record Body(int least, int most, Object function) {
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
    return new Body(0, 0, function);
  }

  public static Body one(One function) {
    return new Body(1, 1, function);
  }

  public static Body two(Two function) {
    return new Body(2, 2, function);
  }

  public static Body three(Three function) {
    return new Body(3, 3, function);
  }

  /** Takes from least to most arguments. */
  public static Body many(int least, int most, Many function) {
    return new Body(least, most, function);
  }

  /** Whether it takes so many arguments. */
  public boolean takes(int count) {
    return count >= least && count <= most;
  }

  /** Calls it, with as many arguments as it takes. */
  public Object apply(Object... arguments) {
    if (function instanceof Many many) {
      return many.apply(arguments);
    } else if (function instanceof One one) {
      return one.apply(arguments[0]);
    } else if (function instanceof Two two) {
      return two.apply(arguments[0], arguments[1]);
    } else if (function instanceof Three three) {
      return three.apply(arguments[0], arguments[1], arguments[2]);
    }
    return ((Zero) function).apply();
  }
}
