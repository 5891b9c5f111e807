// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import talkdemos.config.CompositionException;
import talkdemos.config.reference.Keys;
import talkdemos.config.reference.Resolution;
import talkdemos.config.reference.Surroundings;
import talkdemos.config.source.ConfigSource;
import talkdemos.config.source.SearchPath;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Merge;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Missing;
import talkdemos.config.tree.Node.Null;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/** The framework's own settings, and what it adds to them about a composition. */
final class Framework {
  private static final Origin ORIGIN = new Origin.BuiltIn("the framework");
  private static final Set<String> KEYS =
      Set.of(
          "mode",
          "searchpath",
          "run",
          "sweep",
          "hydra_logging",
          "job_logging",
          "sweeper",
          "launcher",
          "callbacks",
          "help",
          "hydra_help",
          "output_subdir",
          "overrides",
          "job",
          "runtime",
          "verbose",
          "env",
          "output");

  private static final Set<Node> MODES = Set.of(text("RUN"), text("MULTIRUN"));
  private static final Set<String> RECORDS =
      Set.of("run", "sweep", "help", "hydra_help", "overrides", "job", "runtime");

  private final SearchPath path;
  private final Surroundings surroundings;
  private final String name;

  Framework(SearchPath path, Surroundings surroundings, String name) {
    this.path = path;
    this.surroundings = surroundings;
    this.name = name;
  }

  /** The settings of a merged tree, with all that is known of the composition. */
  Dict complete(Dict merged, Request request, Map<String, String> choices) {
    Dict settings =
        merged.get(Composing.FRAMEWORK) instanceof Dict known
            ? known
            : new Dict(new LinkedHashMap<>(), ORIGIN);
    usable(settings);
    Dict runtime = dict("version", text(version()), "cwd", text(System.getProperty("user.dir")));
    runtime = runtime.with("config_sources", sources()).with("choices", choices(choices));
    Resolution resolution =
        new Resolution(merged.with(Composing.FRAMEWORK, settings), surroundings);
    Dict additions =
        dict("overrides", overrides(request), "runtime", runtime, "job", job(request, resolution));
    Dict complete = (Dict) Merge.over(additions, settings);
    return (Dict) Merge.over(request.settings(), complete);
  }

  /**
   * Refuses settings that the framework does not have; an override may still add one.
   *
   * @throws CompositionException for the first of them
   */
  static void check(Dict merged) {
    if (!(merged.get(Composing.FRAMEWORK) instanceof Dict settings)) {
      return;
    }
    for (Map.Entry<String, Node> entry : settings.entries().entrySet()) {
      if (!KEYS.contains(entry.getKey())) {
        throw new CompositionException(
            entry.getValue().origin(),
            "the framework has no setting 'hydra."
                + entry.getKey()
                + "'"
                + Keys.hint(entry.getKey(), KEYS.stream().sorted().toList()));
      }
    }
  }

  /** Whether a key is one that the framework cannot do without. */
  static boolean fixed(List<String> keys) {
    boolean own = keys.get(0).equals(Composing.FRAMEWORK) && keys.size() > 1;
    return own
        && KEYS.contains(keys.get(1))
        && (keys.size() == 2 || keys.size() == 3 && RECORDS.contains(keys.get(1)));
  }

  /** Refuses values that the framework cannot use. */
  private static void usable(Dict settings) {
    expect(
        settings, "mode", "RUN or MULTIRUN", node -> node instanceof Null || MODES.contains(node));
    for (String record : RECORDS) {
      expect(settings, record, "a dictionary", Dict.class::isInstance);
    }
    if (settings.get("job") instanceof Dict job) {
      expect(job, "num", "a whole number", Framework::whole);
      expect(job, "chdir", "true, false or null", n -> n instanceof Null || n instanceof Node.Bool);
    }
  }

  private static boolean whole(Node node) {
    return node instanceof Node.Int || node instanceof Text t && t.value().matches("[+-]?\\d+");
  }

  private static void expect(Dict settings, String key, String expected, Predicate<Node> fits) {
    Node node = settings.get(key);
    if (node != null
        && !(node instanceof Missing || node instanceof Node.Late)
        && !fits.test(node)) {
      throw new CompositionException(
          node.origin(),
          "the framework's setting '" + key + "' must be " + expected + ", got " + Json.text(node));
    }
  }

  private static String version() {
    String version = Framework.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private Items sources() {
    List<Node> all = new ArrayList<>();
    for (ConfigSource source : path.sources()) {
      String location = source.location();
      int colon = location.indexOf(':');
      String where = location.substring(colon + 1);
      all.add(
          dict(
              "path", text(where.startsWith("//") ? where.substring(2) : where),
              "schema", text(location.substring(0, colon)),
              "provider", text(source.provider())));
    }
    return new Items(all, ORIGIN);
  }

  private static Dict choices(Map<String, String> choices) {
    Map<String, Node> entries = new LinkedHashMap<>();
    choices.forEach((group, o) -> entries.put(group, o == null ? new Null(ORIGIN) : text(o)));
    return new Dict(entries, ORIGIN);
  }

  private static Dict overrides(Request request) {
    List<Node> framework = new ArrayList<>();
    List<Node> task = new ArrayList<>();
    for (Numbered override : request.overrides()) {
      (override.framework() ? framework : task).add(text(override.override().input()));
    }
    return dict("hydra", new Items(framework, ORIGIN), "task", new Items(task, ORIGIN));
  }

  private Dict job(Request request, Resolution resolution) {
    Dict job = dict("override_dirname", text(dirname(request, resolution)));
    job =
        job.with(
            "config_name", request.config() == null ? new Null(ORIGIN) : text(request.config()));
    if (resolution.raw("hydra.job.name").filter(node -> !(node instanceof Missing)).isEmpty()) {
      job = job.with("name", text(name));
    }
    Map<String, Node> environment = new LinkedHashMap<>();
    for (String variable : texts(resolution, "hydra.job.env_copy")) {
      String value = surroundings.environment().get(variable);
      if (value == null) {
        throw new CompositionException(
            ORIGIN, "hydra.job.env_copy names '" + variable + "', which is not set");
      }
      environment.put(variable, text(value));
    }
    return environment.isEmpty() ? job : job.with("env_set", new Dict(environment, ORIGIN));
  }

  private static List<String> texts(Resolution resolution, String key) {
    List<String> texts = new ArrayList<>();
    if (resolution.find(key).orElse(null) instanceof Items list) {
      list.items().forEach(item -> texts.add(item instanceof Text t ? t.value() : Json.text(item)));
    }
    return texts;
  }

  /** All overrides that are not the framework's, sorted, as one name. */
  private static String dirname(Request request, Resolution resolution) {
    String settings = "hydra.job.config.override_dirname.";
    List<String> excluded = texts(resolution, settings + "exclude_keys");
    String between = one(resolution, settings + "item_sep", ",");
    List<String> lines =
        request.overrides().stream()
            .filter(override -> !override.framework())
            .filter(override -> !excluded.contains(override.override().key().keyOrGroup()))
            .map(override -> override.override().input())
            .sorted(Comparator.naturalOrder())
            .toList();
    return String.join(between, lines).replace("=", one(resolution, settings + "kv_sep", "="));
  }

  private static String one(Resolution resolution, String key, String otherwise) {
    return resolution.find(key).orElse(null) instanceof Text text ? text.value() : otherwise;
  }

  /** A setting for one job. */
  static Dict job(int number) {
    return dict(
        "job",
        dict(
            "num",
            new Node.Int(BigInteger.valueOf(number), ORIGIN),
            "id",
            text(String.valueOf(number))));
  }

  private static Text text(String value) {
    return new Text(value, ORIGIN);
  }

  private static Dict dict(Object... keysAndValues) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.put((String) keysAndValues[i], (Node) keysAndValues[i + 1]);
    }
    return new Dict(entries, ORIGIN);
  }
}
