// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where this program's classes are: what javac and the worker are given. */
final class ClassPath {
  private ClassPath() {}

  /**
   * The places this program was loaded from: those of {@code java.class.path} where it is on it;
   * where it is not, as in Maven's {@code exec:java}, those of its class loader.
   */
  static List<Path> own() {
    Path here = place(Workbench.class.getProtectionDomain().getCodeSource());
    List<Path> named =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath())
            .toList();
    if (named.contains(here) || !(Workbench.class.getClassLoader() instanceof URLClassLoader)) {
      return named.stream().filter(Files::exists).toList();
    }
    Set<Path> places = new LinkedHashSet<>();
    ClassLoader loader = Workbench.class.getClassLoader();
    for (; loader instanceof URLClassLoader urls; loader = loader.getParent()) {
      Stream.of(urls.getURLs()).map(ClassPath::place).forEach(places::add);
    }
    return places.stream().filter(Files::exists).toList();
  }

  private static Path place(CodeSource source) {
    if (source == null)
      throw new NoWorkerException("no one knows where this program's classes are");
    return place(source.getLocation());
  }

  private static Path place(URL url) {
    try {
      return Path.of(url.toURI()).toAbsolutePath();
    } catch (URISyntaxException | IllegalArgumentException wrong) {
      throw new NoWorkerException("not a place on the class path: " + url, wrong);
    }
  }
}
