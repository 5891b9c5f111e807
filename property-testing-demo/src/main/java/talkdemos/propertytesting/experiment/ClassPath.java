// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.experiment;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path that a JVM of the same program is given. */
final class ClassPath {
  private ClassPath() {}

  /**
   * What this program was loaded from, by whole paths, as the other JVM may run in another folder.
   * Maven's {@code exec:java} loads it by a loader of its own, which {@code java.class.path} does
   * not name.
   */
  static String whole() {
    Stream<Path> places =
        ClassPath.class.getClassLoader() instanceof URLClassLoader loader
            ? Stream.of(loader.getURLs()).map(ClassPath::path)
            : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    return places
        .map(Path::toAbsolutePath)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path path(URL place) {
    try {
      return Path.of(place.toURI());
    } catch (URISyntaxException wrong) {
      throw new IllegalStateException("not a place on the class path: " + place, wrong);
    }
  }
}
