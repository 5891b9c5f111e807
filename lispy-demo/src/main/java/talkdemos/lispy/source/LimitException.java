// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

/**
 * A program was ended, for it used up what the host had given it. Nothing in the program can handle
 * that, nor run after it; the interpreter can be used on.
 */
public final class LimitException extends LispyException {
  private static final long serialVersionUID = 1L;

  /** What a program can be given only so much of. */
  public enum Limit {
    /** Calls, turns of loops and uses of macros. */
    STEPS("steps"),
    /** Nanoseconds on the clock. */
    TIME("nanoseconds"),
    /** Calls that wait for a value. */
    DEPTH("calls that wait for a value"),
    /** Bytes printed, in UTF-8. */
    OUTPUT("bytes of output"),
    /** Bytes of memory taken, whether or not they were given back. */
    ALLOCATION("bytes of memory");

    private final String unit;

    Limit(String unit) {
      this.unit = unit;
    }

    /** What it is counted in. */
    @Override
    public String toString() {
      return unit;
    }
  }

  private final Limit limit;
  private final long most;

  public LimitException(Place place, Limit limit, long most) {
    super(place, "the program was ended: it may use no more than %d %s".formatted(most, limit));
    this.limit = limit;
    this.most = most;
  }

  /** Which limit it was. */
  public Limit limit() {
    return limit;
  }

  /** How much the program was given. */
  public long most() {
    return most;
  }
}
