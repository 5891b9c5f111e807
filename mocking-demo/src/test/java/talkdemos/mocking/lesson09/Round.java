// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.lesson09;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run of a suite.
 *
 * @param tests how many there were
 * @param wall milliseconds for each test, by the clock
 * @param cpu milliseconds for each test, of all threads of this JVM
 * @param first milliseconds of the test that came first, by the clock
 */
record Round(int tests, double wall, double cpu, double first) {
  /** The suites, and their test classes. */
  static final Map<String, String> SUITES = new LinkedHashMap<>();

  static {
    SUITES.put("fake port", "talkdemos.mocking.lesson08.ByFakePortTest");
    SUITES.put("mocked port", "talkdemos.mocking.lesson08.ByMockedPortTest");
    SUITES.put("mocked HttpClient", "talkdemos.mocking.lesson08.ByMockedHttpClientTest");
    SUITES.put("real server", "talkdemos.mocking.lesson08.ByRealServerTest");
    SUITES.put("end to end", "talkdemos.mocking.lesson04.EndToEndTest");
  }

  /** Waits for a time-out, on purpose, where there is one: no measure of the double. */
  private static final String WAITS = "a_silent_station_is_given_up";

  /** Takes the time of the tests, without that of finding them. */
  private static final class StopWatch implements TestExecutionListener {
    private static final OperatingSystemMXBean JVM =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private int tests;
    private long start;
    private long cpuStart;
    private long first;
    private long end;
    private long cpuEnd;

    @Override
    public void executionStarted(TestIdentifier test) {
      if (!test.isTest() || tests > 0) return;
      start = System.nanoTime();
      cpuStart = JVM.getProcessCpuTime();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL)
        throw new IllegalStateException(test.getDisplayName(), result.getThrowable().orElse(null));
      if (!test.isTest()) return;
      tests++;
      end = System.nanoTime();
      cpuEnd = JVM.getProcessCpuTime();
      if (tests == 1) first = end;
    }

    Round round() {
      return new Round(
          tests,
          millis(end - start) / tests,
          millis(cpuEnd - cpuStart) / tests,
          millis(first - start));
    }

    private static double millis(long nanos) {
      return nanos / 1e6;
    }
  }

  /** Runs a suite once. */
  static Round of(String suite) {
    PostDiscoveryFilter quick =
        test -> FilterResult.includedIf(!test.getDisplayName().startsWith(WAITS));
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(SUITES.get(suite))).build();
    LauncherConfig config =
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .addPostDiscoveryFilters(quick)
            .build();
    StopWatch watch = new StopWatch();
    LauncherFactory.create(config).execute(request, watch);
    return watch.round();
  }

  /** Runs one suite in this new JVM and prints what its first test took. */
  public static void main(String[] suite) {
    System.out.println("first " + Round.of(suite[0]).first());
  }
}
