// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.lis;

import java.util.List;

/** What a program can call. */
public interface Procedure {

  /**
   * Calls it.
   *
   * @param arguments its arguments, evaluated; the procedure may keep the list
   * @return its value, never null
   * @throws IllegalArgumentException if it does not take these arguments; the message says which
   *     was given and what was expected, and {@link Lis} adds the place of the call
   */
  Object apply(List<Object> arguments);
}
