// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What became of the tests of a class.
 *
 * @param failures the errors of those that failed, in order
 * @param passed how many passed
 * @param reports what they reported
 */
public record Outcome(List<Throwable> failures, int passed, Map<String, List<String>> reports) {

  /**
   * Runs the tests of a class, JUnit's and jqwik's. Only properties that ask for it are shrunk: a
   * shrinking that is given up goes on in the JVM's common pool, where it keeps others waiting.
   */
  public static Outcome of(Class<?> testClass) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(testClass))
            .configurationParameter("jqwik.database", "")
            .configurationParameter("jqwik.shrinking.default", "OFF")
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .build();
    Listener listener = new Listener();
    LauncherFactory.create().execute(request, listener);
    return new Outcome(listener.failures, listener.passed, listener.reports);
  }

  /** The error of the only failure. */
  public Throwable failure() {
    if (failures.size() != 1) throw new AssertionError("not one failure: " + this);
    return failures.get(0);
  }

  /** The value that was reported last under the key. */
  public String report(String key) {
    List<String> values = reports.getOrDefault(key, List.of());
    if (values.isEmpty()) throw new AssertionError("nothing reported as " + key + ": " + this);
    return values.get(values.size() - 1);
  }

  private static final class Listener implements TestExecutionListener {
    private final List<Throwable> failures = new ArrayList<>();
    private final Map<String, List<String>> reports = new LinkedHashMap<>();
    private int passed;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      result.getThrowable().ifPresent(failures::add);
      if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) passed++;
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      entry
          .getKeyValuePairs()
          .forEach((key, value) -> reports.computeIfAbsent(key, k -> new ArrayList<>()).add(value));
    }
  }
}
