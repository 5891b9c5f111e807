// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.Locale;

/** What a step has to keep to. */
public enum Rule {
  /** A red step fails: a test that passes at once asks for nothing, or the code jumped ahead. */
  RED_FAILS,
  /** A red step fails for the announced reason, and for no other. */
  FOR_THE_REASON,
  /** A red step has no more code than its test needs to compile. */
  NO_CODE_IN_RED,
  /** Each new test was seen to fail, or is announced to pass at once. */
  EACH_TEST_WAS_RED,
  /** An announced passing test, and every test of a green or refactor step, passes. */
  ALL_PASS,
  /** Some test runs each line of code that a green step changes. */
  CHANGES_ARE_COVERED,
  /** A test stays until a red step says that it drops it. */
  NO_TEST_IS_LOST;

  /** The name in words: {@code red fails}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
