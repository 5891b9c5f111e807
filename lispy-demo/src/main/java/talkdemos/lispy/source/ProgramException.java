// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

/** A program that was read well failed while it ran. */
public final class ProgramException extends LispyException {
  private static final long serialVersionUID = 1L;

  public ProgramException(Place place, String problem) {
    super(place, problem);
  }
}
