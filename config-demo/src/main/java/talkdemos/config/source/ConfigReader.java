// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import com.typesafe.config.impl.HoconSyntax.Include;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import talkdemos.config.MissingConfigException;
import talkdemos.config.SyntaxException;
import talkdemos.config.source.SearchPath.Found;
import talkdemos.config.source.SourceText.Format;
import talkdemos.config.tree.Node;
import talkdemos.config.tree.Node.Dict;
import talkdemos.config.tree.Origin;

/**
 * Reads the configurations of a search path, each of them once: one reader sees one state of the
 * files. Safe for several threads.
 */
public final class ConfigReader {
  private final SearchPath path;
  private final ClassLoader loader;
  private final Map<String, Optional<ConfigFile>> read = new ConcurrentHashMap<>();
  private final Map<String, Boolean> groups = new ConcurrentHashMap<>();

  /** A reader of a search path, which has read nothing yet. */
  public ConfigReader(SearchPath path, ClassLoader loader) {
    this.path = path;
    this.loader = loader;
  }

  /** Where this reads. */
  public SearchPath path() {
    return path;
  }

  /** A reader that looks in one more root too; what was read stays read. */
  public ConfigReader with(List<ConfigSource> more) {
    if (more.isEmpty()) {
      return this;
    }
    SearchPath longer = path;
    for (ConfigSource source : more) {
      longer = longer.with(source);
    }
    ConfigReader reader = new ConfigReader(longer, loader);
    read.forEach((name, file) -> file.ifPresent(found -> reader.read.put(name, file)));
    return reader;
  }

  /** Whether any root has a group of that name. */
  public boolean isGroup(String group) {
    return groups.computeIfAbsent(group, path::isGroup);
  }

  /**
   * The configuration of a name, or empty when there is none.
   *
   * @throws SyntaxException when there is one that cannot be read
   */
  public Optional<ConfigFile> find(String config) {
    Optional<ConfigFile> known = read.get(config);
    if (known == null) {
      known = path.find(config).map(found -> file(config, found));
      read.put(config, known);
    }
    return known;
  }

  private ConfigFile file(String config, Found found) {
    SourceText text = found.text();
    Optional<String> header = Header.packageOf(text);
    Node root = new Reading(config, found.source(), List.of(text.name())).read(text, List.of());
    return new ConfigFile(config, found.source(), text.name(), header, root);
  }

  /**
   * Reads one file and what it includes.
   *
   * @param open the files that include one another, the outermost first
   */
  private final class Reading implements HoconTree.Includes {
    private final String config;
    private final ConfigSource source;
    private final List<String> open;

    Reading(String config, ConfigSource source, List<String> open) {
      this.config = config;
      this.source = source;
      this.open = open;
    }

    Node read(SourceText text, List<String> keys) {
      return text.format() == Format.PROPERTIES
          ? PropertiesTree.read(text)
          : HoconTree.read(text, keys, this);
    }

    @Override
    public Dict read(Include include, Origin at, List<String> keys) {
      String sibling = config.substring(0, config.lastIndexOf('/') + 1) + include.name();
      String name = Path.of(sibling).normalize().toString();
      Optional<SourceText> found =
          switch (include.kind()) {
            case "" -> source.find(name).or(() -> path.find(name).map(Found::text));
            case "file" -> file(name, include.name());
            case "classpath" -> SearchPath.open("", "classpath:", loader).find(include.name());
            default ->
                throw new SyntaxException(
                    at,
                    "include url(\""
                        + include.name()
                        + "\") is not read, for a configuration must"
                        + " not depend on a network: copy the file, and use include file(...)");
          };
      if (found.isEmpty() && !include.required()) {
        return new Dict(new LinkedHashMap<>(), at);
      }
      SourceText text =
          found.orElseThrow(
              () ->
                  new MissingConfigException(
                      at, "the required include \"" + include.name() + "\" is nowhere"));
      return included(text, name, at, keys);
    }

    private Optional<SourceText> file(String sibling, String name) {
      ConfigSource disk = new FolderSource("", Path.of(""));
      Optional<SourceText> beside =
          Path.of(name).isAbsolute() ? Optional.empty() : source.find(sibling);
      return beside.or(() -> disk.find(name));
    }

    private Dict included(SourceText text, String name, Origin at, List<String> keys) {
      if (open.contains(text.name())) {
        throw new SyntaxException(at, "includes itself: " + String.join(" -> ", open));
      }
      List<String> opened = new ArrayList<>(open);
      opened.add(text.name());
      Node root = new Reading(name, source, opened).read(text, keys);
      if (root instanceof Dict dict) {
        return dict;
      }
      throw new SyntaxException(at, "includes " + text.name() + ", which is a list");
    }
  }
}
