// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import talkdemos.config.source.SourceText.Format;

/** Configurations in a map, as a plugin could have them in a database: {@code memory:}. */
public record MemorySource(String provider, Map<String, String> files) implements ConfigSource {
  /** Files by their names with extensions, then their texts, alternating. */
  public static MemorySource of(String... namesAndTexts) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return new MemorySource("main", files);
  }

  @Override
  public String location() {
    return "memory:";
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public Optional<SourceText> find(String config) {
    Format named = Format.of(config);
    if (named != null) {
      return Optional.ofNullable(files.get(config))
          .map(text -> new SourceText(config, named, text));
    }
    for (Format format : Format.ALL) {
      String text = files.get(config + format.extension());
      if (text != null) {
        return Optional.of(new SourceText(config + format.extension(), format, text));
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean isGroup(String group) {
    return files.keySet().stream().anyMatch(name -> name.startsWith(group + "/"));
  }

  @Override
  public List<String> options(String group) {
    return below(group, false);
  }

  @Override
  public List<String> groups(String group) {
    return below(group, true);
  }

  private List<String> below(String group, boolean folders) {
    String prefix = group.isEmpty() ? "" : group + "/";
    TreeSet<String> names = new TreeSet<>();
    for (String name : files.keySet()) {
      String rest = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
      int slash = rest.indexOf('/');
      if (!rest.isEmpty() && slash >= 0 == folders) {
        names.add(folders ? rest.substring(0, slash) : Format.stem(rest));
      }
    }
    return List.copyOf(names);
  }
}
