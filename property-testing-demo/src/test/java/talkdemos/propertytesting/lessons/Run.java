// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import static java.util.stream.Collectors.joining;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ShrunkFalsifiedSample;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs jqwik classes in this process, quietly and without a failure database, and tells what came
 * out. It is how a lesson shows a property that fails: the property is in a static nested class,
 * which Surefire leaves alone.
 *
 * <p>Without {@link #seed}, the seed is 42; so a run is the same each time.
 *
 * @param seed the seed of each property, or empty for one that jqwik chooses
 * @param parameters further configuration parameters of jqwik, such as {@code jqwik.tries.default}
 */
record Run(Optional<String> seed, Map<String, String> parameters) {

  /** A run as most lessons need it. */
  static final Run DEFAULT = new Run(Optional.of("42"), Map.of());

  /**
   * What came out of one property.
   *
   * @param name the method's name
   * @param seed what the data was made of
   * @param tries how often the property was called before shrinking
   * @param checks tries less those whose data was given up by an assumption
   * @param original the first parameters that failed, or empty
   * @param shrunk the parameters after shrinking, or empty
   * @param steps how many steps the shrinking took
   * @param error why it failed or was given up
   * @param report what jqwik would have printed, the statistics included; lines end in \n
   */
  record Outcome(
      String name,
      Status status,
      String seed,
      int tries,
      int checks,
      List<Object> original,
      List<Object> shrunk,
      int steps,
      Optional<Throwable> error,
      String report) {

    boolean failed() {
      return status == Status.FAILED;
    }

    private Outcome withReport(String text) {
      return new Outcome(name, status, seed, tries, checks, original, shrunk, steps, error, text);
    }

    /** The only parameter after shrinking, or as it was if it could not be shrunk. */
    Object counterexample() {
      List<Object> sample = shrunk.isEmpty() ? original : shrunk;
      if (sample.size() != 1) throw new IllegalStateException("not one parameter: " + sample);
      return sample.get(0);
    }
  }

  /** Runs the only property of the class, with seed 42. */
  static Outcome of(Class<?> jqwikClass) {
    return DEFAULT.the(jqwikClass);
  }

  /** Runs the only property of the class with a seed. */
  static Outcome of(Class<?> jqwikClass, long seed) {
    return DEFAULT.withSeed(String.valueOf(seed)).the(jqwikClass);
  }

  Run withSeed(String newSeed) {
    return new Run(Optional.of(newSeed), parameters);
  }

  /** The same, with a seed that jqwik takes from the property, from its database or from chance. */
  Run withoutSeed() {
    return new Run(Optional.empty(), parameters);
  }

  /** The same, with one more configuration parameter. */
  Run with(String parameter, String value) {
    Map<String, String> more = new HashMap<>(parameters);
    more.put(parameter, value);
    return new Run(seed, more);
  }

  /** Runs the only property of the class. */
  Outcome the(Class<?> jqwikClass) {
    List<Outcome> outcomes = all(jqwikClass);
    if (outcomes.size() != 1) {
      throw new IllegalArgumentException("not one property in " + jqwikClass + ": " + outcomes);
    }
    return outcomes.get(0);
  }

  /** Runs all properties of the class, in jqwik's order. */
  List<Outcome> all(Class<?> jqwikClass) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(jqwikClass))
            .filters(EngineFilter.includeEngines("jqwik"))
            .configurationParameter("jqwik.database", "")
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .configurationParameter("jqwik.reporting.onlyfailures", "false")
            .configurationParameters(parameters)
            .build();
    Recorder recorder = new Recorder(seed);
    LauncherConfig quiet =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    Recorder outer = CURRENT.get();
    CURRENT.set(recorder);
    DATABASE_LOG.setLevel(Level.WARNING);
    try {
      LauncherFactory.create(quiet).execute(request, recorder);
    } finally {
      if (outer == null) CURRENT.remove();
      else CURRENT.set(outer);
    }
    return recorder.inOrder();
  }

  /** Says at each run that there is no database, unless told not to. */
  private static final Logger DATABASE_LOG =
      Logger.getLogger("net.jqwik.engine.JqwikConfiguration");

  /** A hook is made by jqwik and knows no run, so the run is known by its thread. */
  private static final ThreadLocal<Recorder> CURRENT = new ThreadLocal<>();

  /** Known to jqwik by {@code META-INF/services}; does nothing outside of a run. */
  public static final class Hook implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      Recorder recorder = CURRENT.get();
      if (recorder == null) return property.execute();
      recorder.seed.ifPresent(context.attributes()::setSeed);
      PropertyExecutionResult result = property.execute();
      String name = context.targetMethod().getName();
      recorder.outcomes.put(name, outcome(name, result)); // here, since values are made by jqwik
      return result;
    }

    @Override
    public PropagationMode propagateTo() {
      return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public int aroundPropertyProximity() {
      return Integer.MIN_VALUE; // outermost, so that it sees failed coverage checks as well
    }
  }

  private static Outcome outcome(String name, PropertyExecutionResult result) {
    return new Outcome(
        name,
        result.status(),
        result.seed().orElse(""),
        result.countTries(),
        result.countChecks(),
        result.originalSample().map(Run::values).orElse(List.of()),
        result.shrunkSample().map(Run::values).orElse(List.of()),
        result.shrunkSample().map(ShrunkFalsifiedSample::countShrinkingSteps).orElse(0),
        result.throwable(),
        "");
  }

  /** Made anew, since the property may have changed those that it was called with. */
  private static List<Object> values(FalsifiedSample sample) {
    return sample.shrinkables().stream().map(Shrinkable::value).toList();
  }

  /** Collects what the hook and the platform tell of a run. */
  private record Recorder(
      Optional<String> seed,
      Map<String, Outcome> outcomes,
      Map<String, List<String>> reports,
      List<String> names)
      implements TestExecutionListener {

    Recorder(Optional<String> seed) {
      this(seed, new HashMap<>(), new HashMap<>(), new ArrayList<>());
    }

    @Override
    public void executionStarted(TestIdentifier test) {
      if (test.isTest()) names.add(name(test));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      List<String> texts = reports.computeIfAbsent(name(test), name -> new ArrayList<>());
      entry.getKeyValuePairs().forEach((key, value) -> texts.add(key + " = " + value));
    }

    private static String name(TestIdentifier test) {
      String id = test.getUniqueIdObject().getLastSegment().getValue();
      return id.replaceFirst("\\(.*", "");
    }

    List<Outcome> inOrder() {
      return names.stream().map(this::outcome).toList();
    }

    private Outcome outcome(String name) {
      Outcome outcome = outcomes.get(name);
      if (outcome == null) throw new IllegalStateException(name + " did not run");
      String report =
          reports.getOrDefault(name, List.of()).stream()
              .flatMap(String::lines)
              .collect(joining("\n"));
      return outcome.withReport(report);
    }
  }
}
