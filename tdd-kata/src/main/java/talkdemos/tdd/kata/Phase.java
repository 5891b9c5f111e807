// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.util.Locale;

/** What a step is for: a test that fails, the code that it asks for, or a better form. */
public enum Phase {
  RED,
  GREEN,
  REFACTOR;

  /** The word in folder names: {@code red}, {@code green} or {@code refactor}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
