// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.choices;

import net.jqwik.api.Arbitrary;

/** The bridge to jqwik. */
public final class Choices {
  private Choices() {}

  /**
   * An arbitrary whose values shrink by their choices: for a {@code @Provide} method of an ordinary
   * jqwik test.
   */
  public static <T> Arbitrary<T> arbitrary(Generator<T> generator) {
    throw new UnsupportedOperationException("to come");
  }
}
