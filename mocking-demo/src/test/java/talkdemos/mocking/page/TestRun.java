// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.page;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs test classes inside a test: those that fail on purpose, and those whose outcomes make a
 * table.
 */
public final class TestRun {
  /** What became of a test method; a failure is an assertion that failed or another exception. */
  public record Outcome(Method test, Optional<Throwable> failure) {
    /** The failure's message; empty when the test passed. */
    public String message() {
      return failure.map(Throwable::getMessage).orElse("");
    }
  }

  private TestRun() {}

  /**
   * The outcomes of the classes' tests, in the order in which they ran.
   *
   * @throws AssertionError if no test was found
   */
  public static List<Outcome> of(Class<?>... classes) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                Stream.of(classes).map(type -> (DiscoverySelector) selectClass(type)).toList())
            .filters(EngineFilter.includeEngines("junit-jupiter"))
            .build();
    List<Outcome> outcomes = new ArrayList<>();
    LauncherFactory.create().execute(request, listener(outcomes));
    if (outcomes.isEmpty()) throw new AssertionError("no test in " + List.of(classes));
    return outcomes;
  }

  private static TestExecutionListener listener(List<Outcome> outcomes) {
    return new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.getSource().orElse(null) instanceof MethodSource source && test.isTest())
          outcomes.add(new Outcome(source.getJavaMethod(), result.getThrowable()));
      }
    };
  }
}
