// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

/**
 * A step that does not keep to a rule.
 *
 * @param where the step, or a file, line or test in it
 * @param found what happened
 * @param expected what the rule asks for
 */
public record Breach(Rule rule, String where, String found, String expected) {
  @Override
  public String toString() {
    return where + ": " + found + "; expected " + expected;
  }
}
