// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import java.util.Map;
import java.util.Set;
import talkdemos.lispy.library.Body;

/**
 * Makes procedures look at the limit on memory before they take much of it at once. The library
 * itself knows nothing of limits, and without one on memory nothing is in the way.
 *
 * <p>A size that is an argument is reserved. What other procedures make is no larger than a few
 * times what they are given, so it is enough to look at what was taken before.
 */
final class Metered {
  /** Which argument is a number of items, counted from 0, and how many bytes there are to one. */
  private record Size(int argument, int bytes) {
    long of(Object[] arguments) {
      return arguments[argument] instanceof Long n && n > 0 && n < Integer.MAX_VALUE
          ? n * bytes
          : 0; // the procedure will not take it
    }
  }

  private static final Map<String, Size> SIZED =
      Map.of(
          "make-vector", new Size(0, 8),
          "make-list", new Size(0, 24),
          "iota", new Size(0, 48),
          "make-string", new Size(0, 8),
          "make-bytevector", new Size(0, 1),
          "string-pad", new Size(1, 16),
          "string-pad-right", new Size(1, 16));

  private static final Set<String> GROWING =
      Set.of(
          ("list->vector list->string string->symbol symbol->string reverse substring list-copy"
                  + " expt arithmetic-shift square exact")
              .split(" "));

  private Metered() {}

  /** The body of a procedure, or one that looks first. */
  static Body body(String name, Body body, Limits limits) {
    boolean small = body.many() == null && !GROWING.contains(name);
    if (small || !limits.onMemory()) {
      return body;
    }
    Size size = SIZED.get(name);
    return Body.many(
        body.least(),
        body.most(),
        a -> {
          limits.reserve(size == null ? 0 : size.of(a));
          return body.apply(a);
        });
  }
}
