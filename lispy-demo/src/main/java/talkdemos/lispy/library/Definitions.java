// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.library;

/**
 * Takes the procedures that are written in Java, each under its name, by the number of arguments.
 *
 * <p>The caller of a body has checked the number of arguments; the body checks their types and
 * fails with {@link talkdemos.lispy.values.Raised}. A body never calls a procedure of the program:
 * those that do are written in Scheme, so that continuations captured inside them need nothing
 * special.
 */
public interface Definitions {
  int ANY = Integer.MAX_VALUE;

  interface Zero {
    Object apply();
  }

  interface One {
    Object apply(Object a);
  }

  interface Two {
    Object apply(Object a, Object b);
  }

  interface Three {
    Object apply(Object a, Object b, Object c);
  }

  interface Many {
    Object apply(Object[] arguments);
  }

  void zero(String name, Zero body);

  void one(String name, One body);

  void two(String name, Two body);

  void three(String name, Three body);

  /** Takes from least to most arguments; {@link #ANY} as most means that there is no limit. */
  void many(String name, int least, int most, Many body);
}
