// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.kata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the good kata {@code leap-year}, to be spoiled in one way or another. */
public final class SpoiledKata {
  private static final Path GOOD = Path.of("src/test/resources/good/leap-year");

  private final Path folder;

  /** A copy in {@code directory}, not spoiled yet. */
  public SpoiledKata(Path directory) {
    folder = directory.resolve("leap-year");
    try (Stream<Path> files = Files.walk(GOOD)) {
      for (Path file : (Iterable<Path>) files::iterator)
        Files.copy(file, folder.resolve(GOOD.relativize(file).toString()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where the copy is. */
  public Path folder() {
    return folder;
  }

  /** Gives a file another text; it need not be there. */
  public SpoiledKata write(String file, String text) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Replaces a part of a file, which must be in it. */
  public SpoiledKata replace(String file, String part, String by) {
    String text = text(file);
    if (!text.contains(part)) throw new IllegalArgumentException(part + " is not in " + text);
    return write(file, text.replace(part, by));
  }

  /** Removes files. */
  public SpoiledKata remove(String... files) {
    try {
      for (String file : files) Files.delete(folder.resolve(file));
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Renames a step's folder, or a file. */
  public SpoiledKata rename(String from, String to) {
    try {
      Files.move(folder.resolve(from), folder.resolve(to));
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The text of a file. */
  public String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What is wrong in the folder, each as one line; empty for a kata that can be read. */
  public List<String> flaws() {
    try {
      Katas.readFolder(folder);
      return List.of();
    } catch (BrokenKata broken) {
      return broken.flaws().stream().map(Flaw::toString).toList();
    }
  }
}
