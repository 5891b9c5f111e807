// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds classes and resources in folders and jars, in their order: Python's {@code PathFinder} on
 * {@code sys.path}. The reading is left to a {@link URLClassLoader} that never loads a class.
 */
public final class ClassPathFinder implements Finder, AutoCloseable {
  private final List<Path> classPath;
  private final URLClassLoader reader;

  private ClassPathFinder(List<Path> classPath, URLClassLoader reader) {
    this.classPath = classPath;
    this.reader = reader;
  }

  /** Finds what these folders and jars hold; those that are not there are passed over. */
  public static ClassPathFinder of(List<Path> classPath) {
    List<URL> addresses = new ArrayList<>();
    for (Path entry : classPath) addresses.add(address(entry));
    return new ClassPathFinder(
        List.copyOf(classPath), new URLClassLoader(addresses.toArray(new URL[0]), null));
  }

  private static URL address(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException otherFileSystem) {
      throw new IllegalArgumentException(entry + " has no address", otherFileSystem);
    }
  }

  @Override
  public Optional<Found> find(String className) throws IOException {
    return resource(className.replace('.', '/') + ".class");
  }

  @Override
  public Optional<Found> resource(String path) throws IOException {
    URL found = reader.findResource(path);
    if (found == null) return Optional.empty();
    try (InputStream in = found.openStream()) {
      URI origin = URI.create(found.toString());
      return Optional.of(new Found(in.readAllBytes(), origin, root(found.toString(), path)));
    }
  }

  /** {@code jar:file:/x.jar!/a/B.class} is in {@code file:/x.jar}. */
  private static URI root(String found, String path) {
    int inside = found.indexOf("!/");
    if (found.startsWith("jar:") && inside > 0) return URI.create(found.substring(4, inside));
    return URI.create(found.substring(0, found.length() - path.length()));
  }

  /** Closes the jars that it opened; it finds no more in them. */
  @Override
  public void close() throws IOException {
    reader.close();
  }

  @Override
  public String toString() {
    return "the class path " + classPath;
  }
}
