// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.util.Locale;

/** What a person expects of the next run. */
public enum Prediction {
  /** A test fails, or it does not compile, or it comes to no end. */
  RED,
  /** All tests pass. */
  GREEN;

  boolean isRight(Result result) {
    return this == GREEN ? result == Result.GREEN : result.isRed();
  }

  /** {@code red} or {@code green}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
