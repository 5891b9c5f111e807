// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

/** The text is not a program: a parenthesis too many or too few, a string without an end. */
public final class ReadException extends LispyException {
  private static final long serialVersionUID = 1L;

  private final boolean incomplete;

  /**
   * @param incomplete true if more text could make it right, so that a prompt should ask for more
   */
  public ReadException(Place place, String problem, boolean incomplete) {
    super(place, problem);
    this.incomplete = incomplete;
  }

  /** True if more text could make it right. */
  public boolean incomplete() {
    return incomplete;
  }
}
