// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkdemos.tdd.kata.Step;
import talkdemos.tdd.workbench.Verdict;

/**
 * All that a step is judged by.
 *
 * @param previous the name of the step before, empty for the first
 * @param diffs what the step changes
 * @param verdict of the files after the step
 * @param withoutItsCode of a red step's tests with the code from before it; empty if it changes no
 *     code, or there was none before
 * @param testsBefore the tests, by reference, when they last compiled
 * @param dropped the tests, by name, that were dropped on purpose since then
 */
record Situation(
    Step step,
    String previous,
    List<FileDiff> diffs,
    Verdict verdict,
    Optional<Verdict> withoutItsCode,
    Set<String> testsBefore,
    Set<String> dropped) {}
