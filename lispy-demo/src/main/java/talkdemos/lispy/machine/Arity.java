// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import talkdemos.lispy.values.Raised;

/** Numbers of arguments. */
public final class Arity {
  private Arity() {}

  /** The error of a call with a wrong number of arguments. */
  public static Raised wrong(String procedure, int got, int least, int most) {
    String expected =
        least == most
            ? "" + least
            : most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
    return Raised.error(
        "%s: got %s, expected %s"
            .formatted(
                procedure == null ? "procedure" : procedure,
                got == 1 ? "1 argument" : got + " arguments",
                expected));
  }
}
