// SPDX-License-Identifier: Apache-2.0
package talkdemos.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkdemos.config.compose.Composed;
import talkdemos.config.compose.Composing;
import talkdemos.config.compose.Step;
import talkdemos.config.reference.Keys;
import talkdemos.config.reference.Resolution;
import talkdemos.config.reference.Surroundings;
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

/**
 * A composed configuration, how it came about, and the framework's settings beside it. Immutable;
 * references are resolved whenever they are asked for.
 */
public final class Composition {
  private final Composed composed;
  private final Surroundings surroundings;

  Composition(Composed composed, Surroundings base) {
    this.composed = composed;
    this.surroundings =
        new Surroundings(
            base.resolvers(), this::framework, base.environment(), base.now(), base.warn());
  }

  /**
   * The configuration with its references resolved; what is missing stays missing.
   *
   * @throws ReferenceException when a reference leads nowhere
   */
  public Dict config() {
    return resolution().all();
  }

  /** The configuration with references as they were written. */
  public Dict unresolved() {
    return composed.config();
  }

  private Resolution resolution() {
    return new Resolution(composed.config(), surroundings);
  }

  /**
   * The value of a key: {@code db.port}, {@code urls.0}.
   *
   * @throws KeyException when there is no such key
   * @throws MissingValueException when nobody gave it a value
   */
  public Node get(String key) {
    Node found = resolution().find(key).orElseThrow(() -> noKey(key));
    if (found instanceof Missing) {
      throw new MissingValueException(
          found.origin(), "'" + key + "' is missing (???): give it a value, " + key + "=...");
    }
    return found;
  }

  private KeyException noKey(String key) {
    List<String> keys = Keys.split(key);
    String above = String.join(".", keys.subList(0, Math.max(0, keys.size() - 1)));
    String hint =
        !keys.isEmpty() && resolution().raw(above).orElse(null) instanceof Dict dict
            ? Keys.hint(keys.get(keys.size() - 1), dict.entries().keySet())
            : "";
    return new KeyException(Origin.UNKNOWN, "there is no key '" + key + "'" + hint);
  }

  /** The framework's own settings, the node {@code hydra}, with their references resolved. */
  public Dict framework() {
    return (Dict) whole().find(Composing.FRAMEWORK).orElseThrow();
  }

  /** The framework's settings with references as they were written. */
  public Dict frameworkUnresolved() {
    return composed.framework();
  }

  /** One of the framework's settings: {@code run.dir}; empty when there is none, or it misses. */
  public Optional<Node> framework(String key) {
    return whole().find(Composing.FRAMEWORK + "." + key).filter(node -> !(node instanceof Missing));
  }

  /** The framework's settings see the configuration; the other way needs {@code ${hydra:...}}. */
  private Resolution whole() {
    Dict both = composed.config().with(Composing.FRAMEWORK, composed.framework());
    return new Resolution(both, surroundings);
  }

  /** This composition with more of the framework's settings, over those that it has. */
  public Composition with(Dict settings) {
    Dict framework = (Dict) Merge.over(settings, composed.framework());
    return new Composition(
        new Composed(
            composed.config(), framework, composed.choices(), composed.steps(), composed.path()),
        surroundings);
  }

  /**
   * This composition with values put over the dictionary at a key, so that references see them.
   * Where there is only a reference to a dictionary, nothing is changed.
   *
   * @param key {@code model.optimizer}; empty for the whole configuration
   */
  public Composition with(String key, Dict values) {
    Dict config = over(composed.config(), key.isEmpty() ? List.of() : Keys.split(key), values);
    return new Composition(
        new Composed(
            config, composed.framework(), composed.choices(), composed.steps(), composed.path()),
        surroundings);
  }

  private static Dict over(Dict root, List<String> keys, Dict values) {
    if (keys.isEmpty()) {
      return (Dict) Merge.over(values, root);
    }
    return root.get(keys.get(0)) instanceof Dict inner
        ? root.with(keys.get(0), over(inner, keys.subList(1, keys.size()), values))
        : root;
  }

  /** Whether {@code hydra.mode} asks for several jobs. */
  public boolean multirun() {
    return framework("mode").filter(new Text("MULTIRUN", Origin.UNKNOWN)::equals).isPresent();
  }

  /** The option of each group, the framework's groups too; null for a group without one. */
  public Map<String, String> choices() {
    return composed.choices();
  }

  /** The final defaults list: what was merged, in its order. */
  public List<Step> defaults() {
    return composed.steps();
  }

  /** Where was looked for configurations. */
  public SearchPath searchPath() {
    return composed.path();
  }

  /** The overrides of the configuration, as they were given. */
  public List<String> overrides() {
    return texts("overrides.task");
  }

  /** The overrides of the framework's settings, as they were given. */
  public List<String> frameworkOverrides() {
    return texts("overrides.hydra");
  }

  private List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    String list = key.substring(key.indexOf('.') + 1);
    if (composed.framework().get("overrides") instanceof Dict both
        && both.get(list) instanceof Items items) {
      items.items().forEach(item -> texts.add(((Text) item).value()));
    }
    return texts;
  }

  /**
   * One line: {@code {"overrides": [...], "choices": {...}, "config": {...}}}. The framework's
   * groups are left out.
   *
   * @param resolve whether references are resolved
   */
  public String json(boolean resolve) {
    StringBuilder out = new StringBuilder("{\"overrides\": [");
    String before = "";
    for (String override : overrides()) {
      out.append(before).append(Json.quoted(override));
      before = ", ";
    }
    out.append("], \"choices\": {");
    before = "";
    for (Map.Entry<String, String> choice : choices().entrySet()) {
      if (!choice.getKey().startsWith(Composing.FRAMEWORK + "/")) {
        String option = choice.getValue();
        out.append(before).append(Json.quoted(choice.getKey())).append(": ");
        Json.write(
            option == null ? new Null(Origin.UNKNOWN) : new Text(option, Origin.UNKNOWN), out);
        before = ", ";
      }
    }
    out.append("}, \"config\": ");
    Json.write(resolve ? config() : unresolved(), out);
    return out.append('}').toString();
  }
}
