// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.source;

/** A program that was read well failed while it ran. */
public final class ProgramException extends LispyException {
  private static final long serialVersionUID = 1L;

  private final transient CallStack callStack;
  private final transient Object raised;

  public ProgramException(Place place, String problem) {
    this(place, problem, new CallStack(), null, null);
  }

  /**
   * @param callStack the calls that were waited for
   * @param raised what the program raised, as Scheme has it, or null
   * @param cause what a Java function threw, or null
   */
  public ProgramException(
      Place place, String problem, CallStack callStack, Object raised, Throwable cause) {
    super(place, problem, cause);
    this.callStack = callStack;
    this.raised = raised;
  }

  /** The calls that were waited for when it failed. */
  public CallStack callStack() {
    return callStack;
  }

  /** What the program raised, as Scheme has it; null if it did not raise anything. */
  public Object raised() {
    return raised;
  }

  /** The whole message, and below it the calls, if the failure was inside of one. */
  @Override
  public String report() {
    return callStack.isEmpty() ? super.report() : super.report() + "\n" + callStack;
  }
}
