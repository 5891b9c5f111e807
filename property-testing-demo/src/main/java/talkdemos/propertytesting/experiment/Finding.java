// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * What one search with one seed came to.
 *
 * @param seed what all of chance was made of
 * @param tries how many values it took to the first failure, or all of them without one
 * @param error what failed first, or empty if nothing did
 * @param counterexample the parameters after shrinking; empty if nothing failed
 * @param shrinkingCalls how often the property was called to shrink them
 * @param nanos how long it took in all, by the clock
 * @param property the method that failed; empty if nothing did, or for a fuzzer
 */
public record Finding(
    long seed,
    int tries,
    Optional<Throwable> error,
    List<Object> counterexample,
    long shrinkingCalls,
    long nanos,
    Optional<Method> property) {

  public boolean found() {
    return error.isPresent();
  }

  /** The counterexample as text: one parameter as it is, several with commas between. */
  public String text() {
    return String.join(", ", counterexample.stream().map(String::valueOf).toList());
  }
}
