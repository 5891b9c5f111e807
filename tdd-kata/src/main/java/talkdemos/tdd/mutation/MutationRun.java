// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import talkdemos.tdd.kata.Kata;
import talkdemos.tdd.kata.KataFile;
import talkdemos.tdd.mutation.MutationReport.Fate;
import talkdemos.tdd.mutation.MutationReport.Result;
import talkdemos.tdd.replay.Replayer;
import talkdemos.tdd.workbench.Compilation;
import talkdemos.tdd.workbench.Coverage;
import talkdemos.tdd.workbench.Limits;
import talkdemos.tdd.workbench.TestName;
import talkdemos.tdd.workbench.TestOutcome;
import talkdemos.tdd.workbench.TestOutcome.Status;
import talkdemos.tdd.workbench.Verdict;
import talkdemos.tdd.workbench.Workbench;

/**
 * Tests each mutant of a kata's code with the tests that run its line, all of them, so that one
 * sees which test notices what.
 */
public final class MutationRun {
  private final Workbench workbench;

  public MutationRun(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * Tests all mutants of the code after a step.
   *
   * @param listener told of each result as soon as it is known
   * @throws TestsFail if the tests do not pass before anything is changed
   */
  public MutationReport run(Kata kata, int step, Consumer<Result> listener) throws TestsFail {
    Compilation compilation = workbench.compile(Replayer.workpiece(kata.filesAfter(step)));
    long start = System.nanoTime();
    Verdict before = workbench.runWithCoverage(compilation, Limits.STANDARD);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    String name = kata.name() + "/" + kata.steps().get(step).name();
    if (!before.passed())
      throw new TestsFail(name + ": the tests do not all pass; choose a green step");
    Suite suite =
        new Suite(kata.filesAfter(step), compilation, (Verdict.Tested) before, limits(took));
    List<Result> results = new ArrayList<>();
    for (Mutant mutant : Mutants.of(compilation)) {
      Result result = suite.test(mutant);
      listener.accept(result);
      results.add(result);
    }
    return new MutationReport(kata, step, List.copyOf(suite.tests.keySet()), results);
  }

  /** A mutant that takes ten times as long as the code is taken not to end. */
  private static Limits limits(Duration took) {
    Duration tenfold = took.multipliedBy(10);
    Duration least = Duration.ofSeconds(3);
    return Limits.STANDARD.within(tenfold.compareTo(least) < 0 ? least : tenfold);
  }

  /** The tests of a kata, and which lines they run. */
  private final class Suite {
    private final Compilation compilation;
    private final Limits limits;
    private final Selection selection;
    private final Coverage coverage;
    private final Map<String, TestName> tests = new LinkedHashMap<>(); // by reference

    Suite(List<KataFile> files, Compilation compilation, Verdict.Tested before, Limits limits) {
      this.compilation = compilation;
      this.limits = limits;
      coverage = before.coverage().orElseThrow();
      before.outcomes().stream()
          .filter(outcome -> outcome.status() == Status.PASSED)
          .map(TestOutcome::test)
          .sorted(inTheOrderOfTheSource(files))
          .forEach(test -> tests.putIfAbsent(test.reference(), test));
      selection = new Selection(tests.values());
    }

    private static Comparator<TestName> inTheOrderOfTheSource(List<KataFile> files) {
      String all = files.stream().map(KataFile::text).collect(Collectors.joining("\n"));
      return Comparator.comparing((TestName test) -> test.reference().split("\\.")[0])
          .thenComparing(test -> all.indexOf(" " + test.method() + "("));
    }

    Result test(Mutant mutant) {
      List<TestName> left = new ArrayList<>(tests.values());
      byte[] code = Mutants.make(mutant, compilation.classes().get(mutant.className()));
      Compilation changed = compilation.with(Map.of(mutant.className(), code));
      Set<String> noticed = new TreeSet<>();
      boolean failed = false;
      // what ends the run hides the tests after it, so those run again without it
      while (!left.isEmpty()) {
        Verdict verdict =
            workbench.run(
                left.size() == tests.size() ? changed : selection.of(left, changed), limits);
        if (verdict instanceof Verdict.Tested tested) {
          failed |= !failures(tested.outcomes(), noticed).isEmpty();
          break;
        }
        Verdict.Ended ended = (Verdict.Ended) verdict;
        failed |= !failures(ended.before(), noticed).isEmpty();
        failed |= ended.reason() != Verdict.Reason.TIMED_OUT;
        Set<String> done = new TreeSet<>();
        ended.before().forEach(outcome -> done.add(outcome.test().reference()));
        ended.running().ifPresent(test -> noticed.add(test.reference()));
        ended.running().ifPresent(test -> done.add(test.reference()));
        if (!left.removeIf(test -> done.contains(test.reference()))) {
          left.forEach(test -> noticed.add(test.reference())); // none of them comes to run
          break;
        }
      }
      return new Result(mutant, fate(mutant, !noticed.isEmpty(), failed), noticed);
    }

    private Fate fate(Mutant mutant, boolean noticed, boolean failed) {
      if (noticed) return failed ? Fate.KILLED : Fate.TIMED_OUT;
      boolean covered = coverage.covered(mutant.file(), mutant.line()).orElse(false);
      return covered ? Fate.SURVIVED : Fate.NOT_COVERED;
    }

    /** Adds the tests that failed; all tests of a class that failed as a whole. */
    private Set<String> failures(List<TestOutcome> outcomes, Set<String> noticed) {
      Set<String> failures = new TreeSet<>();
      for (TestOutcome outcome : outcomes) {
        if (outcome.status() != Status.FAILED) continue;
        String reference = outcome.test().reference();
        if (tests.containsKey(reference)) failures.add(reference);
        else
          tests.keySet().stream()
              .filter(test -> test.startsWith(reference + "."))
              .forEach(failures::add);
      }
      noticed.addAll(failures);
      return failures;
    }
  }
}
