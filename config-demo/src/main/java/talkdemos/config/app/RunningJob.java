// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkdemos.config.Composition;
import talkdemos.config.instantiate.Instantiator;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Origin;
import talkdemos.config.types.Plain;

/** What a task may ask about the job that it is. Immutable. */
public final class RunningJob {
  private final int number;
  private final Path directory;
  private final Composition composition;
  private final Instantiator instantiator;

  RunningJob(int number, Path directory, Composition composition, Instantiator instantiator) {
    this.number = number;
    this.directory = directory;
    this.composition = composition;
    this.instantiator = instantiator;
  }

  /** Which of several jobs it is, from 0; 0 when it is alone. */
  public int number() {
    return number;
  }

  /** The folder of this run, absolute; the working directory stays what it was. */
  public Path directory() {
    return directory;
  }

  /** What was said on the command line about the configuration. */
  public List<String> overrides() {
    return composition.overrides();
  }

  /** The configuration as a tree, resolved. */
  public Dict config() {
    return composition.config();
  }

  /** A setting of the framework: {@code job.name}; empty when there is none. */
  public Optional<Node> framework(String key) {
    return composition.framework(key);
  }

  /**
   * The object that a part of the configuration describes by its {@code _target_}.
   *
   * @param key where it stands: {@code model.optimizer}; empty for the whole configuration
   */
  public <T> T instantiate(String key, Class<T> type) {
    return instantiate(key, type, Map.of());
  }

  /**
   * As {@link #instantiate(String, Class)}, with values over those of the configuration; references
   * to these see the new ones.
   */
  public <T> T instantiate(String key, Class<T> type, Map<String, ?> overrides, Object... args) {
    Composition changed = composition.with(key, plain(overrides));
    Node part = key.isEmpty() ? changed.config() : changed.get(key);
    return instantiator.at(key).instantiate(part, type, overrides, args);
  }

  /** Those of the overrides that can stand in a configuration. */
  private static Dict plain(Map<?, ?> overrides) {
    Map<String, Node> entries = new LinkedHashMap<>();
    overrides.forEach(
        (key, value) -> {
          try {
            Node node = value instanceof Map<?, ?> map ? plain(map) : Plain.node(value);
            entries.put(String.valueOf(key), node);
          } catch (IllegalArgumentException object) {
            // it is passed on as it is, and no reference can mean it
          }
        });
    return new Dict(entries, new Origin.BuiltIn("given at the call"));
  }
}
