// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import talkdemos.config.SyntaxException;
import talkdemos.config.source.SourceText.Format;
import talkdemos.config.tree.Origin;

/** A folder on the class path, inside jars too; several roots may each hold a part of it. */
final class ClassPathSource implements ConfigSource {
  private final String provider;
  private final String folder;
  private final ClassLoader loader;
  private volatile List<String> packed;

  ClassPathSource(String provider, String folder, ClassLoader loader) {
    this.provider = provider;
    this.folder = folder;
    this.loader = loader;
  }

  @Override
  public String provider() {
    return provider;
  }

  @Override
  public String location() {
    return "classpath:" + folder;
  }

  @Override
  public boolean available() {
    return isGroup("");
  }

  @Override
  public Optional<SourceText> find(String config) {
    Format named = Format.of(config);
    for (Format format : named == null ? Format.ALL : List.of(named)) {
      String name = at(named == null ? config + format.extension() : config);
      try (InputStream in = loader.getResourceAsStream(name)) {
        if (in != null) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          return Optional.of(new SourceText("classpath:" + name, format, text));
        }
      } catch (IOException e) {
        throw new SyntaxException(
            new Origin.InFile("classpath:" + name, 0, 0), "cannot be read: " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  private String at(String path) {
    return folder.isEmpty() || path.isEmpty() ? folder + path : folder + "/" + path;
  }

  @Override
  public boolean isGroup(String group) {
    return loader.getResource(at(group) + "/") != null
        || loader.getResource(at(group)) != null
        || !inJars(group).isEmpty();
  }

  @Override
  public List<String> options(String group) {
    TreeSet<String> names = new TreeSet<>();
    for (FolderSource part : folders()) {
      names.addAll(part.options(group));
    }
    for (String file : inJars(group)) {
      if (file.indexOf('/') < 0 && Format.of(file) != null) {
        names.add(Format.stem(file));
      }
    }
    return List.copyOf(names);
  }

  @Override
  public List<String> groups(String group) {
    TreeSet<String> names = new TreeSet<>();
    for (FolderSource part : folders()) {
      names.addAll(part.groups(group));
    }
    for (String file : inJars(group)) {
      if (file.indexOf('/') > 0) {
        names.add(file.substring(0, file.indexOf('/')));
      }
    }
    return List.copyOf(names);
  }

  /** The parts of the folder that are folders on disk. */
  private List<FolderSource> folders() {
    List<FolderSource> parts = new ArrayList<>();
    for (URL url : resources(folder)) {
      if (url.getProtocol().equals("file")) {
        parts.add(new FolderSource(provider, Path.of(URI.create(url.toString()))));
      }
    }
    return parts;
  }

  /** The files below a group in jars, by their paths from there. */
  private List<String> inJars(String group) {
    String prefix = group.isEmpty() ? "" : group + "/";
    return packed().stream()
        .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  /**
   * What the jars of the class path have in the folder; read once, for a class path does not
   * change. A jar need not have an entry for a folder, so that asking the loader may find nothing.
   */
  private List<String> packed() {
    if (packed == null) {
      String prefix = folder.isEmpty() ? "" : folder + "/";
      List<String> names = new ArrayList<>();
      for (String jar : jars()) {
        try (JarFile entries = new JarFile(jar)) {
          entries.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
              .forEach(name -> names.add(name.substring(prefix.length())));
        } catch (IOException e) {
          continue; // not a jar: the loader cannot read it either
        }
      }
      packed = List.copyOf(names);
    }
    return packed;
  }

  private List<String> jars() {
    Stream<String> ofFolder =
        resources(folder).stream()
            .filter(url -> url.getProtocol().equals("jar"))
            .map(url -> URI.create(url.getPath().substring(0, url.getPath().indexOf("!/"))))
            .filter(uri -> "file".equals(uri.getScheme()))
            .map(uri -> Path.of(uri).toString());
    Stream<String> ofClassPath =
        Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
            .filter(part -> part.endsWith(".jar") && new File(part).isFile())
            .map(part -> new File(part).getAbsolutePath());
    return Stream.concat(ofFolder, ofClassPath).distinct().toList();
  }

  private List<URL> resources(String name) {
    try {
      return Collections.list(loader.getResources(name));
    } catch (IOException e) {
      return List.of();
    }
  }
}
