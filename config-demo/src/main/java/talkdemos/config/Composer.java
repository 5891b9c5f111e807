// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import talkdemos.config.compose.Composed;
import talkdemos.config.compose.Composing;
import talkdemos.config.compose.FrameworkSource;
import talkdemos.config.compose.Jobs;
import talkdemos.config.compose.Numbered;
import talkdemos.config.compose.Request;
import talkdemos.config.compose.Shape;
import talkdemos.config.override.Override;
import talkdemos.config.reference.Resolver;
import talkdemos.config.reference.Resolvers;
import talkdemos.config.reference.Surroundings;
import talkdemos.config.source.ConfigReader;
import talkdemos.config.source.ConfigSource;
import talkdemos.config.source.SearchPath;
import talkdemos.config.sweep.Space;
import talkdemos.config.sweep.Sweeper;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/**
 * Composes configurations from a search path and overrides, by Hydra's rules.
 *
 * <p>Immutable, and all that a composition depends on: two composers know nothing of each other,
 * and one may be used by several threads. Files are read anew for each composition; a {@link
 * #snapshot} reads each of them once.
 */
public final class Composer {
  private final SearchPath path;
  private final Map<String, Resolver> resolvers;
  private final Map<String, String> environment;
  private final Clock clock;
  private final String name;
  private final ClassLoader loader;
  private final Consumer<String> warn;
  private final Shape shape;
  private final ConfigReader reader;

  private Composer(Builder from) {
    List<ConfigSource> sources = new ArrayList<>();
    sources.add(FrameworkSource.shipped());
    sources.addAll(from.sources);
    this.loader = from.loader;
    plugins(SearchPathPlugin.class, loader).forEach(plugin -> sources.addAll(plugin.sources()));
    this.path = new SearchPath(sources);
    Map<String, Resolver> all = new LinkedHashMap<>(Resolvers.builtIn());
    plugins(Resolver.class, loader).forEach(resolver -> all.put(resolver.name(), resolver));
    from.resolvers.forEach(resolver -> all.put(resolver.name(), resolver));
    this.resolvers = Map.copyOf(all);
    this.environment = Map.copyOf(from.environment);
    this.clock = from.clock;
    this.name = from.name;
    this.warn = from.warn;
    this.shape = from.shape;
    this.reader = null;
  }

  private Composer(Composer from, ConfigReader reader, Clock clock) {
    this.path = from.path;
    this.resolvers = from.resolvers;
    this.environment = from.environment;
    this.clock = clock;
    this.name = from.name;
    this.loader = from.loader;
    this.warn = from.warn;
    this.shape = from.shape;
    this.reader = reader;
  }

  /** Starts to make a composer. */
  public static Builder builder() {
    return new Builder();
  }

  /** A composer that looks for configurations at these locations only. */
  public static Composer of(String... locations) {
    Builder builder = builder();
    for (String location : locations) {
      builder.path(location);
    }
    return builder.build();
  }

  /** Loading services costs time at every start, so it is not done when there are none. */
  private static <S> List<S> plugins(Class<S> service, ClassLoader loader) {
    if (loader.getResource("META-INF/services/" + service.getName()) == null) {
      return List.of();
    }
    return ServiceLoader.load(service, loader).stream().map(ServiceLoader.Provider::get).toList();
  }

  /** Where this looks, the framework's own configurations first. */
  public SearchPath searchPath() {
    return path;
  }

  /** This composer at one moment: each file is read once, and the time stands still. */
  public Composer snapshot() {
    Clock stopped = Clock.fixed(clock.instant(), clock.getZone());
    return new Composer(this, new ConfigReader(path, loader), stopped);
  }

  /**
   * Composes one configuration.
   *
   * @param config the primary configuration, {@code config}; null for none, just overrides
   * @throws ConfigException for the first thing that is wrong
   */
  public Composition compose(String config, String... overrides) {
    return compose(config, List.of(overrides));
  }

  /** As {@link #compose(String, String...)}. */
  public Composition compose(String config, List<String> overrides) {
    return compose(new Request(config, parsed(overrides), false, nothing()));
  }

  /**
   * Composes what all jobs of a sweep have in common: sweeps are left out, and groups may still
   * miss their option.
   */
  public Composition composeCommon(String config, List<String> overrides) {
    return compose(new Request(config, parsed(overrides), true, nothing()));
  }

  /**
   * Composes one job of several.
   *
   * @param number of the job, from 0: {@code hydra.job.num}
   */
  public Composition composeJob(String config, int number, List<String> overrides) {
    return compose(new Request(config, parsed(overrides), false, Jobs.settings(number)));
  }

  /**
   * A composition that was written down, from what was written.
   *
   * @param config with references as they were written
   * @param framework the framework's settings, likewise
   */
  public Composition restore(Dict config, Dict framework) {
    Map<String, String> choices = new LinkedHashMap<>();
    if (framework.get("runtime") instanceof Dict runtime
        && runtime.get("choices") instanceof Dict known) {
      known
          .entries()
          .forEach((key, value) -> choices.put(key, value instanceof Text t ? t.value() : null));
    }
    return new Composition(
        new Composed(config, framework, choices, List.of(), path), surroundings());
  }

  private Surroundings surroundings() {
    ZonedDateTime now = ZonedDateTime.now(clock);
    return new Surroundings(resolvers, key -> Optional.empty(), environment, now, warn);
  }

  private Composition compose(Request request) {
    Surroundings surroundings = surroundings();
    ConfigReader files = reader == null ? new ConfigReader(path, loader) : reader;
    Composing composing =
        new Composing(
            files,
            surroundings,
            location -> SearchPath.open("hydra.searchpath", location, loader),
            name,
            shape);
    Composed composed = composing.compose(request);
    return new Composition(composed, surroundings);
  }

  /**
   * Composes every job of a sweep, as {@code hydra/sweeper} makes them of the overrides and of
   * {@code hydra.sweeper.params}: the cross product, the last one fastest, unless another one was
   * chosen. Nothing is returned unless all of them are fine.
   *
   * @throws ConfigException for the first thing that is wrong
   */
  public List<Composition> composeJobs(String config, List<String> overrides) {
    Composer still = reader == null ? snapshot() : this;
    Composition common = still.composeCommon(config, overrides);
    Random random = new Random();
    List<Override> all = new ArrayList<>();
    if (common.framework("sweeper.params").orElse(null) instanceof Dict params) {
      all.addAll(Space.params(params, random));
    }
    common.overrides().forEach(text -> all.add(Override.parse(0, text, random)));
    Space space = new Space(all, common.searchPath()::options, sweeper(common), random);
    List<Composition> jobs = new ArrayList<>();
    for (List<String> job : Sweeper.named(sweeperName(common)).jobs(space)) {
      List<String> each = new ArrayList<>(common.frameworkOverrides());
      each.addAll(job);
      jobs.add(still.composeJob(config, jobs.size(), each));
    }
    return jobs;
  }

  private static Dict sweeper(Composition common) {
    return common.framework("sweeper").orElse(null) instanceof Dict dict ? dict : nothing();
  }

  /** What {@code hydra/sweeper} chose. */
  private static String sweeperName(Composition common) {
    return sweeper(common).get("name") instanceof Text name ? name.value() : "basic";
  }

  private static List<Numbered> parsed(List<String> overrides) {
    List<Numbered> parsed = new ArrayList<>(overrides.size());
    for (String text : overrides) {
      int number = parsed.size() + 1;
      parsed.add(new Numbered(number, Override.parse(number, text, new Random())));
    }
    return parsed;
  }

  private static Dict nothing() {
    return new Dict(Map.<String, Node>of(), Origin.UNKNOWN);
  }

  /** Makes a composer. */
  public static final class Builder {
    private final List<ConfigSource> sources = new ArrayList<>();
    private final List<Resolver> resolvers = new ArrayList<>();
    private Map<String, String> environment = System.getenv();
    private Clock clock = Clock.systemDefaultZone();
    private String name = "app";
    private ClassLoader loader = Composer.class.getClassLoader();
    private Consumer<String> warn = message -> {};
    private Shape shape = Shape.ANY;

    private Builder() {}

    /** Adds a root: {@code conf}, {@code file:conf}, {@code classpath:conf}. */
    public Builder path(String location) {
      return path(sources.isEmpty() ? "main" : "more", location);
    }

    /** Adds a root, and says who added it. */
    public Builder path(String provider, String location) {
      return source(SearchPath.open(provider, location, loader));
    }

    /** Adds a root. */
    public Builder source(ConfigSource source) {
      sources.add(source);
      return this;
    }

    /** Adds a resolver; it takes the place of another one of the same name. */
    public Builder resolver(Resolver resolver) {
      resolvers.add(resolver);
      return this;
    }

    /** What {@code oc.env} sees, instead of the environment of the process. */
    public Builder environment(Map<String, String> variables) {
      environment = variables;
      return this;
    }

    /** What {@code now} sees. */
    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    /** The name of the application: {@code hydra.job.name} unless that is set. */
    public Builder name(String application) {
      name = application;
      return this;
    }

    /** Where {@code classpath:} and plugins are looked for; to be given before the roots. */
    public Builder classLoader(ClassLoader classes) {
      loader = classes;
      return this;
    }

    /** Takes warnings: of a root that is not there, of a key that is deprecated. */
    public Builder warn(Consumer<String> messages) {
      warn = messages;
      return this;
    }

    /** What every composition starts from and must have: a record's schema. */
    public Builder shape(Shape schema) {
      shape = schema;
      return this;
    }

    /** The composer. */
    public Composer build() {
      return new Composer(this);
    }
  }
}
