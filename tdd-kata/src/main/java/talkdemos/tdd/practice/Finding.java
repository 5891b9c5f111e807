// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.util.Locale;

/** Something that the coach has noticed: what it is, and a sentence or two for the person. */
record Finding(Kind kind, String text) {
  enum Kind {
    TEST_AFTER_CODE("a test after the code"),
    PASSED_AT_ONCE("a test that passed at once"),
    SEVERAL_TESTS("several tests at once"),
    STEP_TOO_LARGE("a step too large"),
    UNPREDICTED("code changed in red, nothing predicted"),
    PREDICTED_WRONGLY("a prediction that was wrong"),
    LONG_IN_RED("long in red"),
    LONG_WITHOUT_RUN("long without a run");

    private final String told;

    Kind(String told) {
      this.told = told;
    }

    /** As a heading. */
    String told() {
      return told;
    }

    /** As in JSON: {@code test-after-code}. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
