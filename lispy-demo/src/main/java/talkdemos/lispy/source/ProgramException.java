// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

/** A program that was read well failed while it ran. */
public final class ProgramException extends LispyException {
  private static final long serialVersionUID = 1L;

  private final transient CallStack callStack;

  public ProgramException(Place place, String problem) {
    this(place, problem, new CallStack());
  }

  /**
   * @param callStack the calls that were waited for
   */
  public ProgramException(Place place, String problem, CallStack callStack) {
    super(place, problem);
    this.callStack = callStack;
  }

  /** The calls that were waited for when it failed. */
  public CallStack callStack() {
    return callStack;
  }

  /** The whole message, and below it the calls, if the failure was inside of one. */
  @Override
  public String report() {
    return callStack.isEmpty() ? super.report() : super.report() + "\n" + callStack;
  }
}
