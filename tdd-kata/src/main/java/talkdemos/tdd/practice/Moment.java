// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import talkdemos.tdd.kata.Phase;

/**
 * A run, seen with those before it.
 *
 * @param number from 1
 * @param phase where it left the person; empty before the first test
 * @param size the step since the run before
 * @param findings what the coach said about it
 * @param before the time since the run before, without pauses
 * @param spentIn the phase that this time belongs to; empty before the first test
 */
record Moment(
    int number,
    Entry.Run run,
    Optional<Phase> phase,
    StepSize size,
    List<Finding> findings,
    Duration before,
    Optional<Phase> spentIn) {
  Moment {
    findings = List.copyOf(findings);
  }
}
