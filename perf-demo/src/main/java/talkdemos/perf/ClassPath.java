// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path that forked JVMs are given. */
public final class ClassPath {
  private static final String PROPERTY = "java.class.path";

  private ClassPath() {}

  /**
   * Makes {@code java.class.path} name what this program was loaded from, which is where JMH takes
   * the class path of its forks from; Maven's {@code exec:java} loads classes by a loader of its
   * own and leaves the property alone.
   *
   * @return the class path
   */
  public static String ensure() {
    if (Main.class.getClassLoader() instanceof URLClassLoader loader) {
      System.setProperty(
          PROPERTY,
          Stream.of(loader.getURLs())
              .map(ClassPath::path)
              .collect(Collectors.joining(File.pathSeparator)));
    }
    return System.getProperty(PROPERTY);
  }

  private static String path(URL place) {
    try {
      return Path.of(place.toURI()).toString();
    } catch (URISyntaxException wrong) {
      throw new IllegalStateException("not a place on the class path: " + place, wrong);
    }
  }
}
