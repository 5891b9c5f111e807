package exercise.resolver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkdemos.config.source.ConfigSource;
import talkdemos.config.source.SourceText;
import talkdemos.config.source.SourceText.Format;

/**
 * Configurations in memory instead of in a folder.
 *
 * @param files their texts by their paths, {@code db/mysql}
 */
record Memory(Map<String, String> files) implements ConfigSource {
  @Override
  public String provider() {
    return "exercise";
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
    String file = config + ".conf";
    return Optional.ofNullable(files.get(config))
        .map(text -> new SourceText(file, Format.CONF, text));
  }

  @Override
  public boolean isGroup(String group) {
    return files.keySet().stream().anyMatch(path -> path.startsWith(group + "/"));
  }

  @Override
  public List<String> options(String group) {
    return files.keySet().stream()
        .filter(path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))).equals(group))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .sorted()
        .toList();
  }

  @Override
  public List<String> groups(String group) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(group.isEmpty() ? "" : group + "/"))
        .map(path -> path.substring(group.isEmpty() ? 0 : group.length() + 1))
        .filter(rest -> rest.contains("/"))
        .map(rest -> rest.substring(0, rest.indexOf('/')))
        .distinct()
        .sorted()
        .toList();
  }
}
