// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of somebody's own kata: sources in {@code src/}, the session in its file. */
record WorkingFolder(Path path) {
  static final String SOURCES = "src";

  private static final int TRIES = 10;

  /**
   * @throws BadFolder if it is none
   */
  static WorkingFolder at(Path path) throws BadFolder {
    if (!Files.isDirectory(path))
      throw new BadFolder(
          path + ": found no folder, expected one that \"start KATA " + path + "\" laid out");
    if (!Files.isDirectory(path.resolve(SOURCES)))
      throw new BadFolder(
          path
              + ": found no folder src/ in it, expected one with the kata's Java files"
              + " (\"start KATA DIR\" lays out such a folder)");
    return new WorkingFolder(path);
  }

  Path sources() {
    return path.resolve(SOURCES);
  }

  SessionFile session() {
    return new SessionFile(path);
  }

  /** What is in {@code src/} now, but for hidden files, which editors leave there. */
  Snapshot snapshot() throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        return readAll();
      } catch (NoSuchFileException | UncheckedIOException gone) {
        // between listing and reading: editors put a new file in the place of an old one
        if (tries == TRIES) throw new IOException(path + ": cannot be read: " + gone, gone);
      }
    }
  }

  private Snapshot readAll() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Path file : files()) {
      files.put(path.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
    return new Snapshot(files);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(sources())) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !isHidden(sources().relativize(file)))
          .toList();
    }
  }

  /** Whether it is a file that an editor or a system keeps for itself. */
  static boolean isHidden(Path file) {
    for (Path part : file) {
      String name = part.toString();
      if (name.startsWith(".") || name.endsWith("~")) return true;
    }
    return false;
  }

  static boolean isTest(String file) {
    return file.endsWith("Test.java");
  }
}
