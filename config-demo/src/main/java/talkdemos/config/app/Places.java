// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import talkdemos.config.Composition;
import talkdemos.config.SyntaxException;
import talkdemos.config.tree.Json;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Origin;

/** Where the framework's settings say that a run is kept. */
final class Places {
  private static final Origin ORIGIN = new Origin.BuiltIn("the framework");

  private Places() {}

  /** The working directory, which never changes. */
  static Path working() {
    return Path.of("").toAbsolutePath();
  }

  /** A folder that a setting names, absolute; nothing when it is null, that is, switched off. */
  static Optional<Path> folder(Composition composition, String setting) {
    return text(composition, setting).map(name -> working().resolve(name).normalize());
  }

  /** A setting as a text; nothing when it is null. */
  static Optional<String> text(Composition composition, String setting) {
    Node value = composition.framework(setting).orElse(null);
    if (value == null || value instanceof Node.Null) {
      return Optional.empty();
    }
    if (value instanceof Node.Dict || value instanceof Node.Items) {
      throw new SyntaxException(
          value.origin(), "hydra." + setting + ": got " + Json.text(value) + ", expected a path");
    }
    return Optional.of(value instanceof Node.Text text ? text.value() : Json.text(value));
  }

  /** Whether a folder is named by the time, so that each run is meant to have its own. */
  static boolean timed(Composition composition, String group, String name) {
    return composition.frameworkUnresolved().get(group) instanceof Dict settings
        && settings.get(name) instanceof Node.Reference reference
        && reference.text().contains("${now:");
  }

  /** The framework's settings for a run that is kept in a folder. */
  static Dict output(Path folder) {
    return dict("runtime", dict("output_dir", new Node.Text(folder.toString(), ORIGIN)));
  }

  /** The framework's settings for a sweep that is kept in a folder. */
  static Dict sweep(Path folder) {
    return dict("sweep", dict("dir", new Node.Text(folder.toString(), ORIGIN)));
  }

  private static Dict dict(String key, Node value) {
    Map<String, Node> entries = new LinkedHashMap<>();
    entries.put(key, value);
    return new Dict(entries, ORIGIN);
  }
}
