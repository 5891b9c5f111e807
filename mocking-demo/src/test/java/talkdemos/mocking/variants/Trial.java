// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.variants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of a suite on one variant. */
final class Trial implements TestExecutionListener {
  private final Map<String, Verdict.Outcome> outcomes = new ConcurrentHashMap<>();
  private volatile long lastEvent = System.nanoTime();

  /**
   * Runs the suite. A test is interrupted at its limit; if it does not heed that within the same
   * time again, its thread is left alone, and the tests after it are not run.
   */
  static Verdict run(Suite suite, Map<String, byte[]> classes, Duration limit) {
    Trial trial = new Trial();
    Thread thread = new Thread(() -> trial.launch(suite, classes, limit), "trial");
    thread.setDaemon(true);
    thread.start();
    try {
      while (thread.isAlive() && System.nanoTime() - trial.lastEvent < 2 * limit.toNanos())
        thread.join(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    if (trial.outcomes.isEmpty())
      throw new IllegalArgumentException(
          suite.name() + ": got no tests, expected " + suite.tests());
    return new Verdict.Ran(trial.outcomes);
  }

  private void launch(Suite suite, Map<String, byte[]> classes, Duration limit) {
    ClassLoader loader = new VariantLoader(classes);
    Thread.currentThread().setContextClassLoader(loader);
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .configurationParameter(
                "junit.jupiter.execution.timeout.testable.method.default",
                limit.toMillis() + " ms");
    for (String test : suite.tests())
      request.selectors(selectClass(loader, "talkdemos.mocking." + test));
    run(request.build());
  }

  private void run(LauncherDiscoveryRequest request) {
    LauncherConfig onlyJupiter =
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();
    LauncherFactory.create(onlyJupiter).execute(request, this);
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    lastEvent = System.nanoTime();
    if (test.isTest()) outcomes.put(name(test), new Verdict.Hangs()); // until it ends
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    lastEvent = System.nanoTime();
    if (test.isTest()) outcomes.put(name(test), outcome(result));
    else result.getThrowable().ifPresent(failure -> outcomes.put(name(test), failed(failure)));
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(source -> simple(source.getClassName()) + "." + source.getMethodName())
        .orElse(test.getDisplayName());
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static Verdict.Outcome outcome(TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) return new Verdict.Passes();
    return result.getThrowable().map(Trial::failed).orElse(new Verdict.Fails("aborted"));
  }

  private static Verdict.Outcome failed(Throwable failure) {
    if (failure instanceof TimeoutException) return new Verdict.Hangs();
    return new Verdict.Fails(String.valueOf(failure.getMessage()));
  }

  /** Defines the module's classes anew; all others come from the class path. */
  private static final class VariantLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    VariantLoader(Map<String, byte[]> classes) {
      super(Trial.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        byte[] bytes = classes.get(name);
        if (bytes == null) return super.loadClass(name, resolve);
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
      }
    }
  }
}
