// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import talkdemos.imports.jvm.BadInput;

/** Reads a class path that a user gave, and refuses what the JVM would pass over in silence. */
final class CheckedPath {
  private CheckedPath() {}

  /**
   * The folders and jars of a class path, as absolute paths; {@code DIR/*} is each jar of a folder.
   *
   * @param given entries between {@code File.pathSeparator}; null for none
   * @throws BadInput if one is not there, cannot be read, or is neither a folder nor a zip
   */
  static List<Path> entries(String given) {
    List<Path> entries = new ArrayList<>();
    if (given == null) return entries;
    for (String entry : given.split(File.pathSeparator)) {
      if (entry.isEmpty()) continue;
      if (entry.equals("*") || entry.endsWith(File.separator + "*")) entries.addAll(jars(entry));
      else entries.add(checked(entry));
    }
    return entries;
  }

  private static List<Path> jars(String entry) {
    Path folder = checked(entry.equals("*") ? "." : entry.substring(0, entry.length() - 1));
    try (var jars = Files.newDirectoryStream(folder, "*.{jar,JAR}")) {
      List<Path> all = new ArrayList<>();
      jars.forEach(all::add);
      return all.stream().sorted().toList();
    } catch (IOException unreadable) {
      throw refused(entry, "expected a folder that can be read");
    }
  }

  private static Path checked(String entry) {
    try {
      Path path = Path.of(entry).toAbsolutePath().normalize();
      if (!Files.exists(path)) throw refused(entry, "no such file or folder");
      if (!Files.isReadable(path)) throw refused(entry, "not readable");
      if (Files.isRegularFile(path)) new ZipFile(path.toFile()).close();
      return path;
    } catch (InvalidPathException wrong) {
      throw refused(entry, "no path: " + wrong.getReason());
    } catch (IOException broken) {
      throw refused(entry, "no jar that can be read: " + broken.getMessage());
    }
  }

  private static BadInput refused(String entry, String why) {
    return new BadInput("class path entry \"%s\": %s".formatted(entry, why));
  }
}
