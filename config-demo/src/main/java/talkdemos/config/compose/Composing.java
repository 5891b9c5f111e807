// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import talkdemos.config.CompositionException;
import talkdemos.config.ConfigException;
import talkdemos.config.override.Value;
import talkdemos.config.reference.Keys;
import talkdemos.config.reference.Resolution;
import talkdemos.config.reference.Surroundings;
import talkdemos.config.source.ConfigFile;
import talkdemos.config.source.ConfigReader;
import talkdemos.config.source.ConfigSource;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Merge;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Node.Text;
import talkdemos.config.tree.Origin;

/**
 * Composes: reads the defaults lists, merges the configurations in their order, applies overrides
 * of values, and adds what the framework knows.
 */
public final class Composing {
  /** The key of the framework's own settings. */
  public static final String FRAMEWORK = "hydra";

  private static final String SEARCH_PATH = FRAMEWORK + ".searchpath";

  private final ConfigReader reader;
  private final Surroundings surroundings;
  private final Function<String, ConfigSource> opener;
  private final String name;
  private final Shape shape;

  /**
   * Composing from a search path.
   *
   * @param opener makes a source of a location that {@code hydra.searchpath} names
   * @param name of the application: {@code hydra.job.name} unless that is set
   * @param shape what comes out must have
   */
  public Composing(
      ConfigReader reader,
      Surroundings surroundings,
      Function<String, ConfigSource> opener,
      String name,
      Shape shape) {
    this.reader = reader;
    this.surroundings = surroundings;
    this.opener = opener;
    this.name = name;
    this.shape = shape;
  }

  /**
   * Composes.
   *
   * @throws ConfigException for the first thing that is wrong
   */
  public Composed compose(Request request) {
    if (!request.sweeping()) {
      request.overrides().forEach(Composing::noSweep);
    }
    ConfigReader all = withSearchPath(request);
    Choices choices = new Choices(request.overrides(), all::isGroup);
    List<Step> steps =
        new DefaultsTree(all, choices, surroundings, request.sweeping()).expand(request.config());
    Dict merged = (Dict) shape.fill(merged(steps, all));
    Framework.check(merged);
    Edit edit = new Edit(this::resolution);
    for (Numbered override : choices.values()) {
      merged = edit.apply(override, merged);
    }
    Framework framework = new Framework(all.path(), surroundings, name);
    Dict settings = framework.complete(merged, request, choices.known());
    Resolution.check(merged);
    Dict own = merged.without(FRAMEWORK);
    Dict config = request.sweeping() ? own : (Dict) shape.check(own);
    return new Composed(config, settings, choices.known(), steps, all.path());
  }

  private Resolution resolution(Dict root) {
    return new Resolution(root, surroundings);
  }

  private static void noSweep(Numbered numbered) {
    if (!numbered.override().isSweep()) {
      return;
    }
    String input = numbered.override().input();
    boolean simple =
        numbered.override().value().get() instanceof Value.ChoiceSweep sweep && sweep.simple();
    throw new CompositionException(
        numbered.origin(),
        simple
            ? "Ambiguous value for argument '"
                + input
                + "'\n1. To use it as a list, use key=[value1,value2]\n2. To use it as string, quote the"
                + " value: key=\\'value1,value2\\'\n3. To sweep over it, add --multirun to your command"
                + " line"
            : "Sweep parameters '" + input + "' requires --multirun");
  }

  /** Additions to the search path: an override's, or else the primary configuration's. */
  private ConfigReader withSearchPath(Request request) {
    Node added = null;
    for (Numbered numbered : request.overrides()) {
      if (added == null && numbered.override().keyText().equals(SEARCH_PATH)) {
        added = Choices.value(numbered.override());
      }
    }
    Optional<ConfigFile> primary =
        request.config() == null ? Optional.empty() : reader.find(request.config());
    if (added == null && primary.isPresent() && primary.get().root() instanceof Dict root) {
      added = resolution(root).find(SEARCH_PATH).orElse(null);
    }
    if (added == null || added instanceof Node.Null) {
      return reader;
    }
    if (!(added instanceof Items list)
        || !list.items().stream().allMatch(item -> item instanceof Text)) {
      throw new CompositionException(
          added.origin(), "hydra.searchpath must be a list of strings. Got: " + Json.text(added));
    }
    List<ConfigSource> sources = new ArrayList<>();
    for (Node item : list.items()) {
      ConfigSource source = opener.apply(((Text) item).value());
      if (!source.available()) {
        surroundings
            .warn()
            .accept(
                item.origin().place()
                    + ": provider="
                    + source.provider()
                    + ", path="
                    + source.location()
                    + " is not available.");
      }
      sources.add(source);
    }
    return reader.with(sources);
  }

  private Dict merged(List<Step> steps, ConfigReader all) {
    Dict merged = new Dict(new LinkedHashMap<>(), Origin.UNKNOWN);
    for (Step step : steps) {
      ConfigFile file = all.find(step.config()).orElseThrow();
      Dict placed = placed(file.root(), step);
      noSearchPath(placed, step);
      Merge merge = new Merge(this::standsFor, (upper, lower) -> clash(step, upper, lower));
      merged = (Dict) merge.merge(placed, merged);
    }
    return merged;
  }

  private static Node clash(Step step, Node upper, Node lower) {
    throw new CompositionException(
        upper.origin(),
        "In '"
            + step.config()
            + "': cannot merge a "
            + (upper instanceof Dict ? "dictionary" : "list")
            + " with the "
            + (lower instanceof Dict ? "dictionary" : "list")
            + " of "
            + lower.origin().place());
  }

  /** A dictionary over a reference to a dictionary is merged with a copy of that. */
  private Node standsFor(Node.Reference reference, List<String> keys, Dict merged) {
    try {
      return resolution(merged).raw(keys).orElse(reference);
    } catch (ConfigException e) {
      return reference; // what it refers to comes later, or never
    }
  }

  private static Dict placed(Node content, Step step) {
    Node placed = content instanceof Dict dict ? dict.without("defaults") : content;
    List<String> keys = Keys.split(step.pkg());
    for (int i = keys.size() - 1; i >= 0; i--) {
      placed = new Dict(Map.of(keys.get(i), placed), content.origin());
    }
    if (placed instanceof Dict dict) {
      return dict;
    }
    throw new CompositionException(
        content.origin(),
        "the configuration '" + step.config() + "' is a list, which can only stand in a package");
  }

  private static void noSearchPath(Dict placed, Step step) {
    Node own = placed.get(FRAMEWORK);
    if (!step.primary()
        && !step.config().equals("hydra/config")
        && own instanceof Dict dict
        && dict.get("searchpath") != null) {
      throw new CompositionException(
          dict.get("searchpath").origin(),
          "In '"
              + step.config()
              + "': Overriding hydra.searchpath is only supported from the primary config");
    }
  }
}
