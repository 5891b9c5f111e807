// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.util.Locale;
import talkdemos.tdd.workbench.Verdict;

/** What came of a run, in one word. */
enum Result {
  /** All tests passed, and there was one. */
  GREEN,
  /** A test failed, or all were skipped. */
  RED,
  DOES_NOT_COMPILE,
  /** The run came to no end of its own. */
  ENDED,
  /** It compiled, and there was no test to run. */
  NO_TESTS;

  static Result of(Verdict verdict) {
    if (verdict instanceof Verdict.DoesNotCompile) return DOES_NOT_COMPILE;
    if (verdict instanceof Verdict.Tested tested) {
      if (tested.outcomes().isEmpty()) return NO_TESTS;
      return verdict.passed() ? GREEN : RED;
    }
    return ENDED;
  }

  /** Whether the tests said no, in whichever way. */
  boolean isRed() {
    return this == RED || this == DOES_NOT_COMPILE || this == ENDED;
  }

  /** The word in the session file: {@code does-not-compile}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How a person reads it: {@code does not compile}. */
  String told() {
    return word().replace('-', ' ');
  }
}
