// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

/**
 * A test as a step names it: {@code BowlingTest.a_spare_adds_the_next_roll}.
 *
 * @param className without its package; of a nested class {@code BowlingTest.Spares}
 */
public record TestName(String className, String method) {
  /** The file that holds it: {@code BowlingTest.java}. */
  public String file() {
    return className.split("\\.")[0] + ".java";
  }

  @Override
  public String toString() {
    return className + "." + method;
  }
}
