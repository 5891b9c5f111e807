// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.effects;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks for what a user may have meant: classes of the same simple name elsewhere on the path. */
final class Namesakes {
  private static final int AT_MOST = 3;

  private Namesakes() {}

  static List<String> of(String className, List<Path> classPath) {
    String wanted = simple(className);
    return classPath.stream()
        .flatMap(entry -> classes(entry).stream())
        .filter(name -> simple(name).equalsIgnoreCase(wanted))
        .distinct()
        .limit(AT_MOST)
        .toList();
  }

  /** Nested classes count by their own name, so that demo.Outer.Inner finds demo.Outer$Inner. */
  private static String simple(String className) {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }

  private static List<String> classes(Path entry) {
    try {
      if (Files.isDirectory(entry)) {
        try (Stream<Path> files = Files.walk(entry)) {
          return named(files.map(file -> entry.relativize(file).toString()));
        }
      }
      try (ZipFile zip = new ZipFile(entry.toFile())) {
        return named(zip.stream().map(ZipEntry::getName));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  private static List<String> named(Stream<String> files) {
    return files
        .filter(file -> file.endsWith(".class"))
        .map(file -> file.substring(0, file.length() - ".class".length()))
        .map(file -> file.replace(File.separatorChar, '.').replace('/', '.'))
        .sorted()
        .toList();
  }
}
