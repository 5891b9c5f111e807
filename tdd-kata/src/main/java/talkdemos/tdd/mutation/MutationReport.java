// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.mutation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import talkdemos.tdd.kata.Kata;

/**
 * Which mutants the tests of a kata notice.
 *
 * @param step the index of the step whose code was changed
 * @param tests all tests by reference, {@code StackTest.pops}, by file and their order in it
 */
public record MutationReport(Kata kata, int step, List<String> tests, List<Result> results) {
  /** What became of a mutant. */
  public enum Fate {
    /** A test failed. */
    KILLED,
    /** No test failed, but one did not come to its end. */
    TIMED_OUT,
    /** All tests passed. */
    SURVIVED,
    /** All tests passed, and none of them runs its line. */
    NOT_COVERED
  }

  /**
   * A mutant and what became of it.
   *
   * @param noticedBy the tests that failed or did not end, by reference
   */
  public record Result(Mutant mutant, Fate fate, Set<String> noticedBy) {
    /** Whether a test noticed it. */
    public boolean noticed() {
      return fate == Fate.KILLED || fate == Fate.TIMED_OUT;
    }
  }

  /** How many mutants came to that end. */
  public long count(Fate fate) {
    return results.stream().filter(result -> result.fate() == fate).count();
  }

  /** How many mutants some test noticed. */
  public long noticed() {
    return results.stream().filter(Result::noticed).count();
  }

  /** How many mutants a test notices. */
  public long noticedBy(String test) {
    return results.stream().filter(result -> result.noticedBy().contains(test)).count();
  }

  /** How many mutants this test notices and no other. */
  public long noticedOnlyBy(String test) {
    return results.stream().filter(result -> result.noticedBy().equals(Set.of(test))).count();
  }

  /** The test classes, sorted. */
  public List<String> testClasses() {
    return tests.stream().map(MutationReport::classOf).distinct().toList();
  }

  /** How many mutants the tests of a class notice together. */
  public long noticedByClass(String testClass) {
    return results.stream().filter(result -> classes(result).contains(testClass)).count();
  }

  /** How many mutants the tests of this class notice, and of no other. */
  public long noticedOnlyByClass(String testClass) {
    return results.stream().filter(result -> classes(result).equals(Set.of(testClass))).count();
  }

  /** The tests that notice no mutant: as far as these can tell, they cannot fail. */
  public List<String> noticeNone() {
    return tests.stream().filter(test -> noticedBy(test) == 0).toList();
  }

  private static Set<String> classes(Result result) {
    return result.noticedBy().stream()
        .map(MutationReport::classOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@code StackTest} of {@code StackTest.WhenEmpty.pops}: the class of the file. */
  private static String classOf(String test) {
    return test.split("\\.")[0];
  }
}
