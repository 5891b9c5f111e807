// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import talkdemos.lispy.machine.Signal;
import talkdemos.lispy.source.LimitException.Limit;

/** Ends a program that used up what it was given. */
public final class LimitReached extends Signal {
  private static final long serialVersionUID = 1L;

  private final Limit limit;
  private final long most;

  LimitReached(Limit limit, long most) {
    super("limit reached");
    this.limit = limit;
    this.most = most;
  }

  public Limit limit() {
    return limit;
  }

  /** How much it was given. */
  public long most() {
    return most;
  }
}
