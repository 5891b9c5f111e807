// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.variants;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a suite of tests says of a variant. */
public sealed interface Verdict {
  /** Whether all is well: it compiles, and each test passes. */
  default boolean passes() {
    return this instanceof Ran ran && ran.failures().isEmpty();
  }

  /** The tests do not compile against the variant. */
  record DoesNotCompile(List<String> errors) implements Verdict {
    public DoesNotCompile {
      errors = List.copyOf(errors);
    }
  }

  /**
   * The tests were run.
   *
   * @param tests by their names
   */
  record Ran(Map<String, Outcome> tests) implements Verdict {
    public Ran {
      tests = new TreeMap<>(tests);
    }

    /** Those that did not pass. */
    public Map<String, Outcome> failures() {
      Map<String, Outcome> failures = new TreeMap<>(tests);
      failures.values().removeIf(outcome -> outcome instanceof Passes);
      return failures;
    }
  }

  /** What became of one test. */
  sealed interface Outcome {}

  /** It passed. */
  record Passes() implements Outcome {}

  /** It failed. */
  record Fails(String message) implements Outcome {}

  /** It did not end within its time. */
  record Hangs() implements Outcome {}
}
