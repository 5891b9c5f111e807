// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import talkdemos.config.MissingConfigException;
import talkdemos.config.source.ConfigSource.Factory;
import talkdemos.config.tree.Origin;

/** Several roots; of what two of them have, the first one's counts. Immutable. */
public record SearchPath(List<ConfigSource> sources) {
  /** Copies the list. */
  public SearchPath {
    sources = List.copyOf(sources);
  }

  /** What was found, and where. */
  public record Found(ConfigSource source, SourceText text) {}

  /**
   * The source at a location: {@code conf}, {@code file:conf}, {@code file:///home/me/conf}, {@code
   * classpath:conf}, {@code pkg://conf.more} (as Hydra names a package), or the scheme of a {@link
   * Factory}.
   *
   * @throws MissingConfigException when nobody knows the scheme
   */
  public static ConfigSource open(String provider, String location, ClassLoader loader) {
    int colon = location.indexOf(':');
    String scheme = colon < 2 ? "file" : location.substring(0, colon); // C:\conf has no scheme
    String rest = colon < 2 ? location : location.substring(colon + 1);
    String path = rest.startsWith("//") ? rest.substring(2) : rest;
    return switch (scheme) {
      case "file" -> new FolderSource(provider, Path.of(path.isEmpty() ? "." : path));
      case "classpath" -> new ClassPathSource(provider, trimmed(path), loader);
      case "pkg" -> new ClassPathSource(provider, trimmed(path.replace('.', '/')), loader);
      default -> plugin(provider, scheme, location, loader);
    };
  }

  private static String trimmed(String path) {
    int from = path.startsWith("/") ? 1 : 0;
    int to = path.length() > from && path.endsWith("/") ? path.length() - 1 : path.length();
    return path.substring(from, to);
  }

  private static ConfigSource plugin(
      String provider, String scheme, String location, ClassLoader loader) {
    List<String> known = new ArrayList<>(List.of("classpath", "file"));
    for (Factory factory : ServiceLoader.load(Factory.class, loader)) {
      if (factory.scheme().equals(scheme)) {
        return factory.open(provider, location);
      }
      known.add(factory.scheme());
    }
    throw new MissingConfigException(
        Origin.UNKNOWN,
        "no source for the scheme '" + scheme + "' of '" + location + "', known are " + known);
  }

  /** This path with another root behind the others. */
  public SearchPath with(ConfigSource source) {
    List<ConfigSource> longer = new ArrayList<>(sources);
    longer.add(source);
    return new SearchPath(longer);
  }

  /** The first configuration of a name. */
  public Optional<Found> find(String config) {
    for (ConfigSource source : sources) {
      Optional<SourceText> text = source.find(config);
      if (text.isPresent()) {
        return Optional.of(new Found(source, text.get()));
      }
    }
    return Optional.empty();
  }

  /** Whether any root has a group of that name. */
  public boolean isGroup(String group) {
    for (ConfigSource source : sources) {
      if (!group.isEmpty() && source.isGroup(group)) {
        return true;
      }
    }
    return false;
  }

  /** The configurations in a group, of all roots, sorted. */
  public List<String> options(String group) {
    TreeSet<String> names = new TreeSet<>();
    sources.forEach(source -> names.addAll(source.options(group)));
    return List.copyOf(names);
  }

  /** The groups right below a group, of all roots, sorted. */
  public List<String> groups(String group) {
    TreeSet<String> names = new TreeSet<>();
    sources.forEach(source -> names.addAll(source.groups(group)));
    return List.copyOf(names);
  }
}
