// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.machine;

import talkdemos.lispy.source.CallSite;

/** Code that waits for a value: where it goes on when its continuation is resumed. */
public interface Resumable {
  /**
   * Goes on with the value that was waited for.
   *
   * @param frame as it was when the continuation was captured; must not be changed, for the
   *     continuation may be resumed again
   * @return a value, or {@link Machine#TAIL}
   */
  Object resume(Object[] frame, Object value, Machine machine);

  /** The call that it waits for; null if the program does not know of it. */
  default CallSite site() {
    return null;
  }
}
