// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.util.List;
import java.util.Optional;

/** What came of compiling and testing a workpiece: one of three. */
public sealed interface Verdict {

  /** javac refused it: the errors in javac's order, at least one. */
  record DoesNotCompile(List<Problem> problems) implements Verdict {
    public DoesNotCompile {
      problems = List.copyOf(problems);
    }
  }

  /**
   * All tests ran to their end.
   *
   * @param outcomes in the order in which they ended; empty if no test was found
   * @param output what the code printed
   * @param remarks what else a person should know, a sentence each: threads left running, a test
   *     method that the engine does not run, no test found
   * @param coverage which lines ran, if it was asked for
   */
  record Tested(
      List<TestOutcome> outcomes, Output output, List<String> remarks, Optional<Coverage> coverage)
      implements Verdict {
    public Tested {
      outcomes = List.copyOf(outcomes);
      remarks = List.copyOf(remarks);
    }

    /** The tests that failed. */
    public List<TestOutcome> failures() {
      return outcomes.stream().filter(one -> one.status() == TestOutcome.Status.FAILED).toList();
    }

    @Override
    public boolean passed() {
      return failures().isEmpty()
          && outcomes.stream().anyMatch(one -> one.status() == TestOutcome.Status.PASSED);
    }
  }

  /**
   * The run came to no end of its own: the JVM that ran it is gone, and the next run gets another.
   *
   * @param message what happened, in a sentence or two, with the test and the line where known
   * @param running the test that was running, if any was
   * @param stack the lines of the sources where it was, the innermost first; empty if not known
   * @param before the tests that had ended by then
   */
  record Ended(
      Reason reason,
      String message,
      Optional<TestName> running,
      List<Position> stack,
      List<TestOutcome> before,
      Output output)
      implements Verdict {
    public Ended {
      stack = List.copyOf(stack);
      before = List.copyOf(before);
    }
  }

  /** Why a run came to no end of its own. */
  enum Reason {
    /** It took longer than the limit: an endless loop, a deadlock, a wait. */
    TIMED_OUT,
    /** The code ended the JVM, by {@code System.exit} or {@code Runtime.halt}. */
    EXITED,
    /** The heap was full, or no thread could be made. */
    OUT_OF_MEMORY,
    /** The JVM died of something else. */
    CRASHED
  }

  /** Whether it compiled, at least one test passed, and none failed. */
  default boolean passed() {
    return false;
  }
}
