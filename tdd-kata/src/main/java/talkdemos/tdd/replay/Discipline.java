// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import talkdemos.tdd.kata.Announcement;
import talkdemos.tdd.kata.Phase;
import talkdemos.tdd.workbench.Position;
import talkdemos.tdd.workbench.TestOutcome;
import talkdemos.tdd.workbench.TestOutcome.Status;
import talkdemos.tdd.workbench.Verdict;

/** Judges one step by the rules, from what happened when it ran. */
final class Discipline {
  private final Situation at;
  private final String name;
  private final List<Breach> breaches = new ArrayList<>();

  private Discipline(Situation at) {
    this.at = at;
    this.name = at.step().name();
  }

  /** What the step breaks; empty when it keeps to the rules. */
  static List<Breach> judge(Situation situation) {
    Discipline discipline = new Discipline(situation);
    discipline.announced();
    if (situation.verdict() instanceof Verdict.Tested tested) discipline.cameAndWent(tested);
    if (situation.step().phase() == Phase.RED) discipline.codeInRed();
    return discipline.breaches;
  }

  /** The references of all tests that ran, in their order. */
  static Set<String> tests(Verdict.Tested tested) {
    return tested.outcomes().stream()
        .map(outcome -> outcome.test().reference())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void announced() {
    Announcement announced = at.step().announced();
    if (announced instanceof Announcement.Fails fails) failsWith(fails);
    else if (announced instanceof Announcement.DoesNotCompile refused) isRefused(refused);
    else allPass();
  }

  private void failsWith(Announcement.Fails fails) {
    String test = fails.test().toString();
    String expected = test + " to fail with \"" + fails.with() + "\"";
    if (!(at.verdict() instanceof Verdict.Tested tested)) {
      breach(Rule.FOR_THE_REASON, name, Said.briefly(at.verdict()), expected);
      return;
    }
    List<TestOutcome> its =
        tested.outcomes().stream().filter(one -> one.test().reference().equals(test)).toList();
    List<TestOutcome> failed =
        its.stream().filter(outcome -> outcome.status() == Status.FAILED).toList();
    if (its.isEmpty()) breach(Rule.FOR_THE_REASON, name, test + " did not run", expected);
    else if (failed.isEmpty()) breach(Rule.RED_FAILS, name, passes(test), expected);
    else if (failed.stream().noneMatch(one -> contains(one.message(), fails.with())))
      breach(
          Rule.FOR_THE_REASON,
          name,
          test + " fails with \"" + Said.onOneLine(failed.get(0).message()) + "\"",
          "a message that contains \"" + fails.with() + "\"");
    for (TestOutcome other : tested.failures())
      if (!other.test().reference().equals(test))
        breach(
            Rule.FOR_THE_REASON,
            name,
            other.test() + " fails too: " + Said.onOneLine(other.message()),
            "that only " + test + " fails");
  }

  private String passes(String what) {
    return what
        + " passes at once"
        + (at.previous().isEmpty()
            ? ""
            : ": the code after " + at.previous() + " does already what it asks for");
  }

  private void isRefused(Announcement.DoesNotCompile refused) {
    String expected = "that the compiler says \"" + refused.with() + "\"";
    if (at.verdict() instanceof Verdict.DoesNotCompile compiler) {
      if (compiler.problems().stream().noneMatch(one -> contains(one.message(), refused.with())))
        breach(Rule.FOR_THE_REASON, name, Said.briefly(compiler), expected);
    } else if (at.verdict().passed()) {
      breach(Rule.RED_FAILS, name, passes("the step compiles, and each test"), expected);
    } else {
      breach(
          Rule.FOR_THE_REASON,
          name,
          "the step compiles, and " + Said.briefly(at.verdict()),
          expected);
    }
  }

  private void allPass() {
    String expected = "that all tests pass";
    if (!(at.verdict() instanceof Verdict.Tested tested)) {
      breach(Rule.ALL_PASS, name, Said.briefly(at.verdict()), expected);
      return;
    }
    if (tested.outcomes().isEmpty()) breach(Rule.ALL_PASS, name, "no test ran", expected);
    for (TestOutcome outcome : tested.outcomes())
      if (outcome.status() != Status.PASSED)
        breach(Rule.ALL_PASS, name, Said.briefly(outcome), expected);
    if (at.step().announced() instanceof Announcement.Passes passes)
      for (Announcement.PassingTest each : passes.tests())
        if (!tests(tested).contains(each.test().toString()))
          breach(Rule.ALL_PASS, name, each.test() + " did not run", "that it passes, as announced");
    if (at.step().phase() == Phase.GREEN) covered();
  }

  private void covered() {
    for (Position line : at.uncovered()) {
      FileDiff diff =
          at.diffs().stream()
              .filter(each -> each.path().equals(line.file()))
              .findFirst()
              .orElseThrow();
      String text = diff.linesAfter().get(line.line() - 1).strip();
      breach(
          Rule.CHANGES_ARE_COVERED,
          name + "/" + line,
          "no test runs the new line \"" + text + "\"",
          "only code that a test asks for");
    }
  }

  /** Tests that came and tests that went, since they last compiled. */
  private void cameAndWent(Verdict.Tested tested) {
    Set<String> now = tests(tested);
    Set<String> lost = new TreeSet<>(at.testsBefore());
    lost.removeAll(now);
    lost.removeAll(at.dropped());
    for (String test : lost)
      breach(
          Rule.NO_TEST_IS_LOST,
          name,
          test + " is gone",
          "each earlier test to stay, or a red step's \"drops: " + test + " -- the reason\"");
    Set<String> came = new LinkedHashSet<>(now);
    came.removeAll(at.testsBefore());
    if (at.step().announced() instanceof Announcement.Fails fails)
      came.remove(fails.test().toString());
    if (at.step().announced() instanceof Announcement.Passes passes)
      passes.tests().forEach(each -> came.remove(each.test().toString()));
    // a test that did not compile was red, but only one at a time
    if (at.step().phase() == Phase.GREEN && !came.isEmpty()) came.remove(came.iterator().next());
    tested.failures().forEach(failure -> came.remove(failure.test().reference()));
    for (String test : came)
      breach(
          Rule.EACH_TEST_WAS_RED,
          name,
          "the new test " + test + " was never seen to fail by itself",
          "one new test in a step, or \"passes: " + test + " -- the reason\"");
  }

  /** A stub may stand in a red step, so that its test compiles; nothing more. */
  private void codeInRed() {
    List<String> code =
        at.diffs().stream()
            .filter(diff -> diff.after().isCode() && !at.previous().isEmpty())
            .map(FileDiff::path)
            .toList();
    if (code.isEmpty()) return;
    String expected = "only what the new test needs to compile";
    String where = name + "/" + code.get(0);
    if (at.step().announced() instanceof Announcement.Passes)
      breach(
          Rule.NO_CODE_IN_RED,
          where,
          "code changes in a red step whose tests pass",
          "no code there: change it in a refactor step, or ask for it by a test that fails");
    else if (at.withoutItsCode().isPresent()
        && at.withoutItsCode().get() instanceof Verdict.Tested without)
      breach(
          Rule.NO_CODE_IN_RED,
          where,
          "code changes, but the new test compiles without that, and "
              + (without.passed() ? "passes" : Said.briefly(without)),
          expected);
  }

  private void breach(Rule rule, String where, String found, String expected) {
    breaches.add(new Breach(rule, where, found, expected));
  }

  /** Messages of assertions have line ends and indents that nobody wants to announce. */
  private static boolean contains(String message, String part) {
    return Said.withPlainSpaces(message).contains(Said.withPlainSpaces(part));
  }
}
