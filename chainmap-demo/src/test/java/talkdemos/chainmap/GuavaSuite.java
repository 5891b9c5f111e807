// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.testing.MapTestSuiteBuilder;
import com.google.common.collect.testing.TestStringMapGenerator;
import com.google.common.collect.testing.features.Feature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestFailure;
import junit.framework.TestResult;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/**
 * Guava's map suite, a JUnit 3 tree, as JUnit 5 tests, with a last one that checks how many there
 * were.
 */
final class GuavaSuite {
  private final String name;
  private final Map<String, String> reasons; // by the name of a test that the map's policy may fail
  private int passed;
  private int refused;

  /**
   * The reasons are those for which a test that is named there may fail; it still counts as passed
   * if it does not.
   */
  GuavaSuite(String name, Map<String, String> reasons) {
    this.name = name;
    this.reasons = reasons;
  }

  /**
   * All tests of the features, over maps made from entries, and the check that so many passed and
   * were refused.
   */
  DynamicContainer of(
      List<Feature<?>> features,
      Function<Entry<String, String>[], Map<String, String>> make,
      int passes,
      int refusals) {
    Test suite =
        MapTestSuiteBuilder.using(generator(make))
            .named(name)
            .withFeatures(features)
            .createTestSuite();
    List<DynamicTest> tests = new ArrayList<>();
    addTo(tests, suite);
    tests.add(dynamicTest(name + ": the number of tests", () -> checkNumbers(passes, refusals)));
    return DynamicContainer.dynamicContainer(name, tests);
  }

  private void checkNumbers(int passes, int refusals) {
    System.out.printf(
        "%-40s %5d tests, %5d passed, %4d refused by the policy%n",
        name, passed + refused, passed, refused);
    assertThat(passed).as("tests that passed").isEqualTo(passes);
    assertThat(refused).as("tests that the policy refused").isEqualTo(refusals);
  }

  private static TestStringMapGenerator generator(
      Function<Entry<String, String>[], Map<String, String>> make) {
    return new TestStringMapGenerator() {
      @Override
      protected Map<String, String> create(Entry<String, String>[] entries) {
        return make.apply(entries);
      }
    };
  }

  private void addTo(List<DynamicTest> tests, Test test) {
    if (test instanceof TestSuite suite) {
      for (Test each : Collections.list(suite.tests())) addTo(tests, each);
    } else {
      tests.add(dynamicTest(test.toString(), () -> run(test)));
    }
  }

  private void run(Test test) throws Throwable {
    TestResult result = new TestResult();
    test.run(result);
    Enumeration<TestFailure> failures =
        result.errorCount() > 0 ? result.errors() : result.failures();
    if (!failures.hasMoreElements()) {
      passed++;
      return;
    }
    String reason =
        test instanceof TestCase named
            ? reasons.get(named.getName().replaceAll("\\[.*", ""))
            : null;
    if (reason == null) throw failures.nextElement().thrownException();
    refused++;
    throw new TestAbortedException(reason);
  }
}
