// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkdemos.tdd.workbench.Verdict;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Gap;
import talkdemos.workshop.exercise.WorkFile;

/**
 * Proves exercises: unsolved one fails, for the reason that it announces; solved it passes; each
 * gap matters; there are hints.
 */
public final class Prover {
  private static final int LEAST_HINTS = 2;
  private static final int MOST_HINTS = 3;
  private static final int MOST_LINES = 30;

  private final Judge judge;

  public Prover(Judge judge) {
    this.judge = judge;
  }

  /** All that can be said of an exercise. */
  public Proof prove(Exercise exercise) {
    List<String> wrong = new ArrayList<>(flaws(exercise));
    unsolved(exercise).ifPresent(wrong::add);
    solved(exercise).ifPresent(wrong::add);
    if (wrong.isEmpty()) wrong.addAll(idle(exercise));
    return new Proof(exercise.name(), String.join("; ", wrong));
  }

  /** What is wrong before anything runs. */
  public List<String> flaws(Exercise exercise) {
    List<String> wrong = new ArrayList<>();
    if (exercise.title().isBlank()) wrong.add("the title is empty");
    if (exercise.text().isBlank()) wrong.add("README.md is empty");
    int hints = exercise.hints().size();
    if (hints < LEAST_HINTS || hints > MOST_HINTS)
      wrong.add("found " + hints + " hints, expected two or three");
    if (exercise.hints().stream().anyMatch(String::isBlank)) wrong.add("a hint is empty");
    if (exercise.announcement().with().isBlank())
      wrong.add("fails: found no part of a message, which any failure has");
    for (WorkFile file : exercise.work()) {
      for (Gap gap : file.gaps()) {
        if (gap.task().isBlank())
          wrong.add(file.path() + ": a gap does not say what is to be written");
        long lines = gap.solution().stream().filter(line -> !line.isBlank()).count();
        if (lines == 0 || lines > MOST_LINES)
          wrong.add(file.path() + ": a gap of " + lines + " lines, expected 1 to " + MOST_LINES);
      }
    }
    return wrong;
  }

  /** What is wrong with how it fails unsolved; empty if nothing is. */
  public Optional<String> unsolved(Exercise exercise) {
    Verdict verdict = judge.judgeStarter(exercise);
    return exercise
        .announcement()
        .misses(verdict)
        .map(found -> "unsolved: expected that " + exercise.announcement() + ", but " + found);
  }

  /** Why the solution does not pass; empty if it does. */
  public Optional<String> solved(Exercise exercise) {
    Verdict verdict = judge.judgeSolution(exercise);
    return verdict.passed()
        ? Optional.empty()
        : Optional.of("solved: expected that it passes, but " + Told.of(verdict));
  }

  /** The gaps that may stay as they are: with the others filled, the tests pass. */
  public List<String> idle(Exercise exercise) {
    List<String> idle = new ArrayList<>();
    long gaps = exercise.work().stream().mapToLong(file -> file.gaps().size()).sum();
    if (gaps == 1) return idle; // then unsolved() has seen it
    for (WorkFile file : exercise.work()) {
      for (Gap gap : file.gaps()) {
        Map<String, String> files = new HashMap<>();
        exercise.work().forEach(one -> files.put(one.path(), one.solution()));
        files.put(file.path(), file.without(gap));
        if (judge.judge(exercise, files).passed())
          idle.add(file.path() + ": it passes without the gap \"" + gap.task() + "\"");
      }
    }
    return idle;
  }
}
