// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import static java.util.stream.Collectors.joining;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ShrunkFalsifiedSample;
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
 * @param shrinking how long a failure is shrunk, or empty for what jqwik does by itself
 */
public record Run(
    Optional<String> seed, Map<String, String> parameters, Optional<Duration> shrinking) {

  /** A run with seed 42. */
  public static final Run DEFAULT = new Run(Optional.of("42"), Map.of(), Optional.empty());

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
   * @param shrinkingCalls how often the property was called to shrink, if {@link #shrinkingFor}
   *     says for how long
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
    return new Run(Optional.of(newSeed), parameters, shrinking);
  }

  /** The same, with a seed that jqwik takes from the property, from its database or from chance. */
  public Run withoutSeed() {
    return new Run(Optional.empty(), parameters, shrinking);
  }

  /** The same, with one more configuration parameter. */
  public Run with(String parameter, String value) {
    Map<String, String> more = new HashMap<>(parameters);
    more.put(parameter, value);
    return new Run(seed, more, shrinking);
  }

  /**
   * The same, with a shrinking that ends after this time with the best that it has. Left to itself,
   * jqwik gives a shrinking up after ten seconds, forgets to end it, and lets it go on behind what
   * comes next.
   */
  public Run shrinkingFor(Duration most) {
    return new Run(seed, parameters, Optional.of(most));
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
    Recorder recorder = new Recorder(this);
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
      recorder.run.seed.ifPresent(context.attributes()::setSeed);
      if (recorder.run.shrinking.isPresent()) context.attributes().setShrinking(ShrinkingMode.FULL);
      recorder.calls = new Calls();
      long start = System.nanoTime();
      PropertyExecutionResult result = property.execute();
      long nanos = System.nanoTime() - start;
      Method method = context.targetMethod();
      Outcome outcome = outcome(method, result, recorder.calls, nanos); // jqwik makes its values
      recorder.outcomes.put(method.getName(), outcome);
      return result;
    }

    @Override
    public TryExecutionResult aroundTry(
        TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) throws Throwable {
      Recorder recorder = CURRENT.get();
      if (recorder == null || recorder.run.shrinking.isEmpty()) return aTry.execute(parameters);
      return recorder.calls.call(aTry, parameters, recorder.run.shrinking.get());
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

  /** How often a property was called, and what failed last. */
  private static final class Calls {
    private long count;
    private long firstFailure;
    private List<Object> best = List.of();
    private Optional<Throwable> error = Optional.empty();

    TryExecutionResult call(TryExecutor aTry, List<Object> parameters, Duration shrinking) {
      if (!best.isEmpty() && System.nanoTime() - firstFailure > shrinking.toNanos()) {
        throw new TimeIsUp();
      }
      count++;
      TryExecutionResult result = aTry.execute(parameters);
      if (result.isFalsified()) {
        if (best.isEmpty()) firstFailure = System.nanoTime();
        best = parameters;
        error = result.throwable();
      }
      return result;
    }
  }

  /** Ends a shrinking. */
  private static final class TimeIsUp extends Error {
    private static final long serialVersionUID = 1;

    private TimeIsUp() {
      super("the time for shrinking is up", null, false, false);
    }
  }

  private static Outcome outcome(
      Method property, PropertyExecutionResult result, Calls calls, long nanos) {
    boolean cut = result.throwable().filter(TimeIsUp.class::isInstance).isPresent();
    return new Outcome(
        property,
        result.status(),
        result.seed().orElse(""),
        result.countTries(),
        result.countChecks(),
        result.originalSample().map(Run::values).orElse(List.of()),
        cut ? calls.best : result.shrunkSample().map(Run::values).orElse(List.of()),
        result.shrunkSample().map(ShrunkFalsifiedSample::countShrinkingSteps).orElse(0),
        calls.count - result.countTries(),
        nanos,
        cut ? calls.error : result.throwable(),
        "");
  }

  /** Made anew, since the property may have changed those that it was called with. */
  private static List<Object> values(FalsifiedSample sample) {
    return sample.shrinkables().stream().map(Shrinkable::value).toList();
  }

  /** Collects what the hook and the platform tell of a run. */
  private static final class Recorder implements TestExecutionListener {
    private final Run run;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final Map<String, List<String>> reports = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private Calls calls;

    Recorder(Run run) {
      this.run = run;
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
