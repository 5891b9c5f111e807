// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.compose;

import java.util.List;
import java.util.Optional;
import talkdemos.config.source.ConfigSource;
import talkdemos.config.source.SearchPath;
import talkdemos.config.source.SourceText;

/** The framework's own configurations, which are all in the group {@code hydra}. */
public record FrameworkSource(ConfigSource files) implements ConfigSource {
  /** The configurations that come with this library. */
  public static FrameworkSource shipped() {
    return new FrameworkSource(
        SearchPath.open(
            "hydra",
            "classpath:talkdemos/config/framework",
            FrameworkSource.class.getClassLoader()));
  }

  private static boolean own(String path) {
    return path.equals(Composing.FRAMEWORK) || path.startsWith(Composing.FRAMEWORK + "/");
  }

  @Override
  public String provider() {
    return files.provider();
  }

  @Override
  public String location() {
    return files.location();
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public Optional<SourceText> find(String config) {
    return own(config) ? files.find(config) : Optional.empty();
  }

  @Override
  public boolean isGroup(String group) {
    return own(group) && files.isGroup(group);
  }

  @Override
  public List<String> options(String group) {
    boolean inner = own(group) && !group.equals(Composing.FRAMEWORK); // config is no choice
    return inner ? files.options(group) : List.of();
  }

  @Override
  public List<String> groups(String group) {
    return own(group) || group.isEmpty() ? files.groups(group) : List.of();
  }
}
