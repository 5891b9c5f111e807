// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.List;
import talkdemos.tdd.kata.Kata;

/**
 * What happened when a kata, or some steps of it, ran.
 *
 * @param steps those that ran, in order
 */
public record Replay(Kata kata, List<StepResult> steps) {
  /** Whether each step keeps to the rules. */
  public boolean holds() {
    return breaches().isEmpty();
  }

  /** All that broke a rule, in the order of the steps. */
  public List<Breach> breaches() {
    return steps.stream().flatMap(step -> step.breaches().stream()).toList();
  }
}
