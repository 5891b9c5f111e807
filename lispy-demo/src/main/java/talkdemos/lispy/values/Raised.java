// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.values;

import talkdemos.lispy.source.CallSite;
import talkdemos.lispy.source.CallStack;
import talkdemos.lispy.source.Place;

/** A value was raised, usually a {@link Condition}; a Java primitive throws it to fail. */
public final class Raised extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Object payload;
  private final transient CallStack callStack = new CallStack();
  private transient Place place;

  public Raised(Object payload) {
    super(null, null, false, false);
    this.payload = payload;
  }

  /** An error with a message and the values that it is about. */
  public static Raised error(String message, Object... irritants) {
    return new Raised(new Condition(Condition.Kind.ERROR, message, Pair.list(irritants)));
  }

  /**
   * An argument of the wrong type: {@code car: argument 1: got 5, expected a pair}, where what was
   * got is the irritant.
   *
   * @param position of the argument, counted from 1
   */
  public static Raised wrongType(String procedure, int position, Object got, String expected) {
    return error("%s: argument %d: expected %s, got".formatted(procedure, position, expected), got);
  }

  /** An error in the text of a program, found while it was expanded. */
  public static Raised syntax(Place place, String problem, Object... irritants) {
    return error(problem, irritants).at(place);
  }

  /** Says where it was raised, unless that is known already; answers this. */
  public Raised at(Place place) {
    if (this.place == null) {
      this.place = place;
    }
    return this;
  }

  /** Says that this call was waited for, or was what failed if nothing inside is known to be it. */
  public Raised through(CallSite site) {
    if (place == null && site.place() != null) {
      return at(site);
    }
    callStack.add(site);
    return this;
  }

  /** Says at which call it was raised, unless that is known; null if it was none. Answers this. */
  public Raised at(CallSite site) {
    if (place == null && site != null) {
      place = site.place();
      callStack.in(site.procedure());
    }
    return this;
  }

  /** Where it was raised; null if that is not known. */
  public Place place() {
    return place;
  }

  /** The calls that were waited for when it was raised, as far as they are known. */
  public CallStack callStack() {
    return callStack;
  }

  /** The value that was raised. */
  public Object payload() {
    return payload;
  }

  @Override
  public String getMessage() {
    return String.valueOf(payload);
  }
}
