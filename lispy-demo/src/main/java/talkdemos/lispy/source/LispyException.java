// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

/**
 * What went wrong in a program, and where. It carries no Java stack: that one is not the user's.
 */
public abstract sealed class LispyException extends RuntimeException
    permits ReadException, ProgramException, LimitException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final String problem;

  LispyException(Place place, String problem) {
    this(place, problem, null);
  }

  LispyException(Place place, String problem, Throwable cause) {
    super(place + ": " + problem, cause, false, false);
    this.place = place;
    this.problem = problem;
  }

  /** Where it went wrong. */
  public Place place() {
    return place;
  }

  /** What went wrong, without the place. */
  public String problem() {
    return problem;
  }

  /** The whole message: place and problem, the source line, a caret; no newline at the end. */
  public String report() {
    return getMessage() + "\n" + place.excerpt();
  }
}
