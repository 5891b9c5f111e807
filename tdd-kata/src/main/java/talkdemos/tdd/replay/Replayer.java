// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.kata.KataFile;
import talkdemos.tdd.kata.Phase;
import talkdemos.tdd.kata.Step;
import talkdemos.tdd.workbench.Compilation;
import talkdemos.tdd.workbench.Limits;
import talkdemos.tdd.workbench.Position;
import talkdemos.tdd.workbench.Resource;
import talkdemos.tdd.workbench.SourceFile;
import talkdemos.tdd.workbench.Verdict;
import talkdemos.tdd.workbench.Workbench;
import talkdemos.tdd.workbench.Workpiece;

/** Runs the steps of a kata in order, and judges each. */
public final class Replayer {
  private final Workbench workbench;
  private final Limits limits;

  /**
   * @param limits for each step's tests
   */
  public Replayer(Workbench workbench, Limits limits) {
    this.workbench = workbench;
    this.limits = limits;
  }

  /** Replays all steps. */
  public Replay replay(Kata kata) {
    return replay(kata, 0, kata.steps().size(), step -> {});
  }

  /**
   * Replays the steps from index {@code from} to before {@code to}.
   *
   * @param listener told of each step as soon as it is judged
   */
  public Replay replay(Kata kata, int from, int to, Consumer<StepResult> listener) {
    Walk walk = new Walk(kata);
    if (from > 0) walk.testsOf(from - 1);
    List<StepResult> results = new ArrayList<>();
    for (int i = from; i < to; i++) {
      StepResult result = walk.step(i);
      listener.accept(result);
      results.add(result);
    }
    return new Replay(kata, results);
  }

  /** What the workbench is given for files of a kata. */
  public static Workpiece workpiece(List<KataFile> files) {
    List<SourceFile> sources = new ArrayList<>();
    List<Resource> resources = new ArrayList<>();
    for (KataFile file : files) {
      if (file.isResource()) resources.add(new Resource(file.path(), file.text()));
      else sources.add(new SourceFile(file.path(), file.text()));
    }
    return new Workpiece(sources, resources, List.of());
  }

  private Verdict run(List<KataFile> files) {
    return workbench.run(workpiece(files), limits);
  }

  /** A kata on its way: which tests there were when they last compiled. */
  private final class Walk {
    private final Kata kata;
    private final Set<String> tests = new HashSet<>();
    private final Set<String> dropped = new HashSet<>(); // since then

    Walk(Kata kata) {
      this.kata = kata;
    }

    /** Goes to a step without judging: back to the last that compiles, if need be. */
    void testsOf(int index) {
      int compiled = index;
      while (compiled >= 0) {
        if (run(kata.filesAfter(compiled)) instanceof Verdict.Tested tested) {
          tests.addAll(Discipline.tests(tested));
          break;
        }
        compiled--;
      }
      for (Step step : kata.steps().subList(compiled + 1, index + 1)) drop(step);
    }

    private void drop(Step step) {
      step.dropped().forEach(each -> dropped.add(each.test().toString()));
    }

    StepResult step(int index) {
      long start = System.nanoTime();
      Step step = kata.steps().get(index);
      drop(step);
      List<KataFile> before = kata.filesAfter(index - 1);
      List<KataFile> after = kata.filesAfter(index);
      List<FileDiff> diffs = FileDiff.between(before, after);
      Compilation compilation = workbench.compile(workpiece(after));
      Verdict verdict = workbench.runWithCoverage(compilation, limits);
      Situation situation =
          new Situation(
              step,
              index == 0 ? "" : kata.steps().get(index - 1).name(),
              diffs,
              verdict,
              withoutItsCode(step, before, after, diffs),
              alsoRun(step, diffs, verdict, compilation),
              Set.copyOf(tests),
              Set.copyOf(dropped));
      List<Breach> breaches = Discipline.judge(situation);
      if (verdict instanceof Verdict.Tested tested) {
        tests.clear();
        tests.addAll(Discipline.tests(tested));
        dropped.clear();
      }
      long millis = (System.nanoTime() - start) / 1_000_000;
      List<String> notes = Notes.on(situation);
      return new StepResult(step, diffs, Size.of(after), verdict, breaches, notes, millis);
    }

    private Set<Position> alsoRun(
        Step step, List<FileDiff> diffs, Verdict verdict, Compilation compilation) {
      if (step.phase() == Phase.RED) return Set.of();
      return Situation.uncovered(diffs, verdict).stream()
          .filter(line -> Tripwire.isReached(line, compilation, workbench, limits))
          .collect(Collectors.toSet());
    }

    private Optional<Verdict> withoutItsCode(
        Step step, List<KataFile> before, List<KataFile> after, List<FileDiff> diffs) {
      boolean hadCode = before.stream().anyMatch(KataFile::isCode);
      boolean changesCode = diffs.stream().anyMatch(diff -> diff.after().isCode());
      if (step.phase() != Phase.RED || !hadCode || !changesCode) return Optional.empty();
      List<KataFile> mixed = new ArrayList<>();
      before.stream().filter(KataFile::isCode).forEach(mixed::add);
      after.stream().filter(file -> !file.isCode()).forEach(mixed::add);
      return Optional.of(run(mixed));
    }
  }
}
