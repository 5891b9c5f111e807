// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.exercise;

import java.util.Optional;
import talkdemos.tdd.workbench.Problem;
import talkdemos.tdd.workbench.TestName;
import talkdemos.tdd.workbench.TestOutcome;
import talkdemos.tdd.workbench.Verdict;

/**
 * Why an exercise fails before anybody worked on it.
 *
 * @param test the test that fails, {@code BoxTest.empties}; empty if it does not compile
 * @param with what its message contains, or javac's
 */
public record Announcement(Optional<String> test, String with) {
  /** Empty if a verdict is as announced; else what was found, in a sentence. */
  public Optional<String> misses(Verdict verdict) {
    if (verdict.passed()) return Optional.of("it passes");
    if (test.isEmpty()) return missesProblem(verdict);
    if (verdict instanceof Verdict.DoesNotCompile refused)
      return Optional.of("it does not compile: " + refused.problems().get(0));
    if (verdict instanceof Verdict.Ended ended) {
      boolean right = ended.running().filter(this::isIt).isPresent();
      return right && ended.message().contains(with) ? Optional.empty() : found(ended.message());
    }
    Verdict.Tested tested = (Verdict.Tested) verdict;
    if (tested.outcomes().isEmpty()) return Optional.of("there is no test to run");
    for (TestOutcome failure : tested.failures())
      if (isIt(failure.test()))
        return failure.message().contains(with) ? Optional.empty() : found(failure.message());
    return found(failures(tested));
  }

  private static String failures(Verdict.Tested tested) {
    return "what fails is " + tested.failures().stream().map(one -> one.test().toString()).toList();
  }

  private static Optional<String> found(String what) {
    return Optional.of(what.strip());
  }

  private Optional<String> missesProblem(Verdict verdict) {
    if (!(verdict instanceof Verdict.DoesNotCompile refused)) return Optional.of("it compiles");
    boolean announced =
        refused.problems().stream().map(Problem::message).anyMatch(said -> said.contains(with));
    return announced ? Optional.empty() : found(refused.problems().get(0).toString());
  }

  private boolean isIt(TestName name) {
    return test.filter(
            one ->
                one.equals(name.reference())
                    || one.equals(name.display())
                    || one.equals(name.toString()))
        .isPresent();
  }

  @Override
  public String toString() {
    return test.map(one -> one + " fails with \"" + with + "\"")
        .orElse("it does not compile, with \"" + with + "\"");
  }
}
