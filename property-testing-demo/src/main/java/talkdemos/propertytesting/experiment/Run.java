// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import static java.util.stream.Collectors.joining;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.CannotFindStoreException;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ShrunkFalsifiedSample;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
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
 * out.
 *
 * <p>Nothing but the seed makes one run differ from another. It is to be called from a thread that
 * runs no property itself.
 *
 * @param seed the seed of each property, or empty for one that jqwik chooses
 * @param parameters further configuration parameters of jqwik, such as {@code jqwik.tries.default}
 */
public record Run(Optional<String> seed, Map<String, String> parameters) {

  /** A run with seed 42. */
  public static final Run DEFAULT = new Run(Optional.of("42"), Map.of());

  /**
   * What came out of one property.
   *
   * @param property the method
   * @param seed what the data was made of
   * @param tries how often the property was called before shrinking, the failure included
   * @param checks tries less those whose data was given up by an assumption
   * @param original the first parameters that failed, or empty
   * @param shrunk the parameters after shrinking, or empty
   * @param steps how many steps the shrinking took
   * @param shrinkingCalls how often the property was called to shrink
   * @param nanos how long it took in all, by the clock
   * @param error why it failed or was given up
   * @param report what jqwik would have printed, the statistics included; lines end in \n
   */
  public record Outcome(
      Method property,
      Status status,
      String seed,
      int tries,
      int checks,
      List<Object> original,
      List<Object> shrunk,
      int steps,
      long shrinkingCalls,
      long nanos,
      Optional<Throwable> error,
      String report) {

    /** The method's name. */
    public String name() {
      return property.getName();
    }

    public boolean failed() {
      return status == Status.FAILED;
    }

    private Outcome withReport(String text) {
      return new Outcome(
          property,
          status,
          seed,
          tries,
          checks,
          original,
          shrunk,
          steps,
          shrinkingCalls,
          nanos,
          error,
          text);
    }

    /** The parameters after shrinking, or as they were if they could not be shrunk. */
    public List<Object> sample() {
      return shrunk.isEmpty() ? original : shrunk;
    }

    /** The only parameter after shrinking, or as it was if it could not be shrunk. */
    public Object counterexample() {
      if (sample().size() != 1) throw new IllegalStateException("not one parameter: " + sample());
      return sample().get(0);
    }
  }

  /** Runs the only property of the class, with seed 42. */
  public static Outcome of(Class<?> jqwikClass) {
    return DEFAULT.the(jqwikClass);
  }

  /** Runs the only property of the class with a seed. */
  public static Outcome of(Class<?> jqwikClass, long seed) {
    return DEFAULT.withSeed(String.valueOf(seed)).the(jqwikClass);
  }

  public Run withSeed(String newSeed) {
    return new Run(Optional.of(newSeed), parameters);
  }

  /** The same, with a seed that jqwik takes from the property, from its database or from chance. */
  public Run withoutSeed() {
    return new Run(Optional.empty(), parameters);
  }

  /** The same, with one more configuration parameter. */
  public Run with(String parameter, String value) {
    Map<String, String> more = new HashMap<>(parameters);
    more.put(parameter, value);
    return new Run(seed, more);
  }

  /** Runs the only property of the class. */
  public Outcome the(Class<?> jqwikClass) {
    List<Outcome> outcomes = all(jqwikClass);
    if (outcomes.size() != 1) {
      throw new IllegalArgumentException("not one property in " + jqwikClass + ": " + outcomes);
    }
    return outcomes.get(0);
  }

  /** Runs all properties of the class, in jqwik's order. */
  public List<Outcome> all(Class<?> jqwikClass) {
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
    Level level = JQWIK_LOG.getLevel();
    JQWIK_LOG.setLevel(Level.SEVERE);
    try {
      LauncherFactory.create(quiet).execute(request, recorder);
    } finally {
      JQWIK_LOG.setLevel(level);
      if (outer == null) CURRENT.remove();
      else CURRENT.set(outer);
    }
    return recorder.inOrder();
  }

  /** Says at each run what was asked for: no database, and a bound on shrinking. */
  private static final Logger JQWIK_LOG = Logger.getLogger("net.jqwik.engine");

  /** A hook is made by jqwik and knows no run, so the run is known by its thread. */
  private static final ThreadLocal<Recorder> CURRENT = new ThreadLocal<>();

  /** Known to jqwik by {@code META-INF/services}; does nothing outside of a run. */
  public static final class Hook implements AroundPropertyHook, AroundTryHook {
    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      Recorder recorder = CURRENT.get();
      if (recorder == null) return property.execute();
      recorder.seed.ifPresent(context.attributes()::setSeed);
      // in a store, as jqwik may shrink on another thread
      Calls calls = Store.create(Calls.class, Lifespan.PROPERTY, Calls::new).get();
      long start = System.nanoTime();
      PropertyExecutionResult result = property.execute();
      long nanos = System.nanoTime() - start;
      calls.over = true;
      Method method = context.targetMethod();
      Outcome outcome = outcome(method, result, calls, nanos); // here, as jqwik makes its values
      recorder.outcomes.put(method.getName(), outcome);
      return result;
    }

    @Override
    public TryExecutionResult aroundTry(
        TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) throws Throwable {
      Calls calls = calls();
      if (calls == null) return aTry.execute(parameters);
      if (calls.over) throw new GoneOn();
      calls.count.incrementAndGet();
      return aTry.execute(parameters);
    }

    private static Calls calls() {
      try {
        return Store.<Calls>get(Calls.class).get();
      } catch (CannotFindStoreException notInRun) {
        return null;
      }
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

  /** How often a property was called, and whether its run is over. */
  private static final class Calls {
    private final AtomicLong count = new AtomicLong();
    private volatile boolean over;
  }

  /** Ends a shrinking that jqwik gave up for its time, and which would go on in the background. */
  private static final class GoneOn extends Error {
    private static final long serialVersionUID = 1;

    private GoneOn() {
      super("the run is over", null, false, false);
    }
  }

  private static Outcome outcome(
      Method property, PropertyExecutionResult result, Calls calls, long nanos) {
    return new Outcome(
        property,
        result.status(),
        result.seed().orElse(""),
        result.countTries(),
        result.countChecks(),
        result.originalSample().map(Run::values).orElse(List.of()),
        result.shrunkSample().map(Run::values).orElse(List.of()),
        result.shrunkSample().map(ShrunkFalsifiedSample::countShrinkingSteps).orElse(0),
        calls.count.get() - result.countTries(),
        nanos,
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
