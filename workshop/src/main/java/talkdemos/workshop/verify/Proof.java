// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.verify;

/**
 * Whether an exercise is as it should be.
 *
 * @param name the exercise's
 * @param reason what is wrong with it; empty if nothing is
 */
public record Proof(String name, String reason) {
  /** Whether nothing is wrong. */
  public boolean ok() {
    return reason.isEmpty();
  }
}
