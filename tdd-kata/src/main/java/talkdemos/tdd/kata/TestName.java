// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

/**
 * A test as a step names it: {@code BowlingTest.a_spare_adds_the_next_roll}.
 *
 * @param className without its package
 */
public record TestName(String className, String method) {
  @Override
  public String toString() {
    return className + "." + method;
  }
}
