// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.List;

/**
 * Where names have values: all that {@link Lis} asks of an environment.
 *
 * <p>{@link ChainScope} is the one that Lis uses by itself; anything that can answer these four
 * questions will do, a {@code ChainMap} or a host program's variables among them.
 */
public interface Scope {

  /** The value of a name in the innermost scope that binds it, or null if none does. */
  Object get(String name);

  /** Binds a name in this very scope, over whatever an outer scope says. */
  void define(String name, Object value);

  /**
   * Gives a name another value where it is bound.
   *
   * @return false if it is bound nowhere, and then nothing was changed
   */
  boolean change(String name, Object value);

  /** A new scope inside this one that binds each name to the value at the same position. */
  Scope child(List<String> names, List<Object> values);
}
