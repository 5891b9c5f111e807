// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import talkdemos.tdd.workbench.TestOutcome.Status;

/** Tells the workbench how the tests go. */
final class TestRun implements TestExecutionListener, LauncherDiscoveryListener {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "jqwik.database", "", // leaves no file behind
          "jqwik.reporting.usejunitplatform", "true", // and prints nothing
          "jqwik.reporting.onlyfailures", "true");

  private final UserCode code;
  private final Link link;
  private final Map<String, Long> started = new HashMap<>();
  private TestPlan plan;
  private boolean unsound;
  private int tests;
  private final List<String> remarks = new ArrayList<>();

  TestRun(UserCode code, Link link) {
    this.code = code;
    this.link = link;
  }

  /** Runs the tests in the classes. */
  void play(Launcher launcher, List<Class<?>> classes, Map<String, String> settings) {
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(classes.stream().map(DiscoverySelectors::selectClass).toList())
            .enableImplicitConfigurationParameters(false)
            .configurationParameters(SETTINGS)
            .configurationParameters(settings)
            .listeners(this)
            .build(),
        this);
    if (tests == 0) remarks.add("No test was found.");
  }

  /** What else the engines had to say. */
  List<String> remarks() {
    return remarks;
  }

  @Override
  public void issueEncountered(UniqueId engine, DiscoveryIssue issue) {
    remarks.add(issue.message());
  }

  /** Whether a stack overflowed: a class of the frameworks may be half initialised since. */
  boolean unsound() {
    return unsound;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public synchronized void executionStarted(TestIdentifier test) {
    started.put(test.getUniqueId(), System.nanoTime());
    if (test.getSource().isPresent() || test.isTest()) link.send(new Message.Began(name(test)));
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    tests++;
    tell(test, Status.SKIPPED, reason == null ? "" : reason, List.of());
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Optional<Throwable> thrown = result.getThrowable();
    thrown.ifPresent(this::judge);
    Status status =
        switch (result.getStatus()) {
          case SUCCESSFUL -> Status.PASSED;
          case ABORTED -> Status.ABORTED;
          case FAILED -> Status.FAILED;
        };
    if (test.isContainer() && !test.isTest() && status == Status.PASSED) return;
    tests++;
    tell(
        test,
        status,
        thrown.map(code::message).orElse(""),
        thrown.map(code::positions).orElse(List.of()));
  }

  private void judge(Throwable thrown) {
    for (Throwable one : UserCode.chain(thrown)) {
      if (one instanceof OutOfMemoryError full) throw full;
      unsound |= one instanceof StackOverflowError;
    }
  }

  private void tell(TestIdentifier test, Status status, String message, List<Position> stack) {
    Long start = started.remove(test.getUniqueId());
    long nanos = start == null ? 0 : System.nanoTime() - start;
    link.send(new Message.Finished(new TestOutcome(name(test), status, message, stack, nanos)));
  }

  private TestName name(TestIdentifier test) {
    for (TestIdentifier at = test; at != null; at = plan.getParent(at).orElse(null)) {
      TestSource source = at.getSource().orElse(null);
      if (source instanceof MethodSource method) {
        return new TestName(method.getClassName(), method.getMethodName(), test.getDisplayName());
      }
      if (source instanceof ClassSource type) {
        return new TestName(type.getClassName(), "", test.getDisplayName());
      }
    }
    return new TestName("", "", test.getDisplayName());
  }
}
