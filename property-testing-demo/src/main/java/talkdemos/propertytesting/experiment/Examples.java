// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * What a class of JUnit tests says.
 *
 * @param tests how many ran
 * @param failed how many of them failed
 * @param failures what failed, as JUnit tells it; empty if nothing did
 */
public record Examples(long tests, long failed, String failures) {

  /** Runs the tests of a JUnit class in this process. */
  public static Examples run(Class<?> jupiterClass) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(jupiterClass))
            .filters(EngineFilter.includeEngines("junit-jupiter"))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherConfig quiet =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    LauncherFactory.create(quiet).execute(request, listener);
    TestExecutionSummary summary = listener.getSummary();
    StringWriter failures = new StringWriter();
    if (summary.getTotalFailureCount() > 0) summary.printFailuresTo(new PrintWriter(failures), 0);
    return new Examples(
        summary.getTestsFoundCount(), summary.getTotalFailureCount(), failures.toString());
  }

  /** Whether there are tests and all of them pass. */
  public boolean pass() {
    return tests > 0 && failed == 0;
  }
}
