// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.util.List;
import java.util.Optional;

/**
 * How one test ended.
 *
 * @param message why it failed, was aborted or skipped, without a framework's stack; empty if it
 *     passed. For an assertion it is the assertion's message; for another exception it starts with
 *     the exception's simple name
 * @param stack the lines of the sources it failed in, the innermost first; empty if it passed
 * @param nanos how long it took
 */
public record TestOutcome(
    TestName test, Status status, String message, List<Position> stack, long nanos) {
  /** How a test can end. */
  public enum Status {
    /** Went through. */
    PASSED,
    /** An assertion failed, or it threw something. */
    FAILED,
    /** An assumption did not hold. */
    ABORTED,
    /** Was not run. */
    SKIPPED
  }

  /** A list that nobody changes. */
  public TestOutcome {
    stack = List.copyOf(stack);
  }

  /** The innermost line of the sources where it failed. */
  public Optional<Position> position() {
    return stack.stream().findFirst();
  }
}
