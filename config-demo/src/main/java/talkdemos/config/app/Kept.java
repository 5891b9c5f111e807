// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import talkdemos.config.Composer;
import talkdemos.config.Composition;
import talkdemos.config.SyntaxException;
import talkdemos.config.compose.Jobs;
import talkdemos.config.source.ConfigReader;
import talkdemos.config.source.SearchPath;
import talkdemos.config.tree.Hocon;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Node.Items;
import talkdemos.config.tree.Origin;

/** A composition as the files that a run keeps, from which it comes back the same. */
final class Kept {
  static final String CONFIG = "config.conf";
  private static final String FRAMEWORK = "hydra.conf";
  private static final String OVERRIDES = "overrides.conf";

  private Kept() {}

  /** The texts of the files by their names. References stay, so that they can be seen. */
  static Map<String, String> files(Composition composition) {
    Node overrides =
        new Items(
            composition.overrides().stream()
                .map(text -> (Node) new Node.Text(text, Origin.UNKNOWN))
                .toList(),
            Origin.UNKNOWN);
    return RunFolder.files(
        CONFIG,
        Hocon.text(config(composition)),
        FRAMEWORK,
        Hocon.text(framework(composition)),
        OVERRIDES,
        Hocon.text(overrides));
  }

  /** The configuration, whose references can all be written. */
  static Node config(Composition composition) {
    Dict unresolved = composition.unresolved();
    return writable(unresolved) ? unresolved : written(unresolved, composition.config());
  }

  /** The framework's settings, likewise. */
  static Node framework(Composition composition) {
    Dict unresolved = composition.frameworkUnresolved();
    return writable(unresolved)
        ? unresolved
        : written(unresolved, composition.with(Jobs.settings(0)).framework());
  }

  private static boolean writable(Node node) {
    if (node instanceof Dict dict) {
      return dict.entries().values().stream().allMatch(Kept::writable);
    }
    if (node instanceof Items list) {
      return list.items().stream().allMatch(Kept::writable);
    }
    return !(node instanceof Node.Late) || node instanceof Node.Reference;
  }

  /** A tree with its values instead of HOCON's own references, which need all files to be read. */
  private static Node written(Node node, Node resolved) {
    if (node instanceof Dict dict && resolved instanceof Dict values) {
      Map<String, Node> entries = new LinkedHashMap<>();
      dict.entries()
          .forEach(
              (key, value) -> {
                if (values.get(key) != null) { // an optional substitution may give nothing
                  entries.put(key, written(value, values.get(key)));
                }
              });
      return new Dict(entries, node.origin());
    }
    if (node instanceof Items list
        && resolved instanceof Items values
        && list.items().size() == values.items().size()) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < list.items().size(); i++) {
        items.add(written(list.items().get(i), values.items().get(i)));
      }
      return new Items(items, node.origin());
    }
    return writable(node) ? node : resolved;
  }

  /**
   * The composition that a run kept.
   *
   * @param folder of the run
   * @throws SyntaxException when it is none
   */
  static Composition restore(Path folder, String subfolder, Composer composer) {
    RunFolder.read(folder, subfolder, CONFIG); // refuses other folders
    ClassLoader loader = Kept.class.getClassLoader();
    String place = folder.resolve(subfolder).toString();
    ConfigReader reader =
        new ConfigReader(
            new SearchPath(List.of(SearchPath.open("run", "file:" + place, loader))), loader);
    return composer.restore(dict(reader, "config", folder), dict(reader, "hydra", folder));
  }

  private static Dict dict(ConfigReader reader, String name, Path folder) {
    Node root = reader.find(name).map(file -> file.root()).orElse(null);
    if (root instanceof Dict dict) {
      return dict;
    }
    throw new SyntaxException(
        Origin.UNKNOWN, folder + " is no folder of a run: " + name + ".conf is no dictionary");
  }
}
