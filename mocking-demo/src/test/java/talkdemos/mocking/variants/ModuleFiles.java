// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.variants;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of this module's package, in the folders where Maven has them. */
final class ModuleFiles {
  static final String ROOT = "talkdemos/mocking/";

  private ModuleFiles() {}

  /** The texts of the Java sources, by their paths below {@link #ROOT}. */
  static Map<String, String> sources(String folder) {
    Path root = Path.of(folder, ROOT);
    Map<String, String> sources = new TreeMap<>();
    try {
      for (Path file : below(root, ".java"))
        sources.put(path(root.relativize(file)), Files.readString(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return sources;
  }

  /** The classes, by their names. */
  static Map<String, byte[]> classes(String folder) {
    Path root = Path.of(folder);
    Map<String, byte[]> classes = new HashMap<>();
    try {
      for (Path file : below(root.resolve(ROOT), ".class")) {
        String path = path(root.relativize(file));
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        classes.put(name, Files.readAllBytes(file));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return classes;
  }

  private static List<Path> below(Path root, String end) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(path -> path.toString().endsWith(end)).toList();
    }
  }

  private static String path(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
