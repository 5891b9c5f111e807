// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import talkdemos.config.SyntaxException;
import talkdemos.config.tree.Origin;

/**
 * Where one run keeps what it was: made with all its files at once, or not at all. The folder is
 * filled under another name beside its place and then renamed, which either succeeds or finds that
 * somebody else has the name; so no two runs share one, and whoever kills a run leaves a folder
 * that can be read.
 *
 * @param path the folder
 * @param settings the folder in it for what the framework writes, {@code .hydra}
 */
record RunFolder(Path path, Path settings) {
  private static final int TRIES = 10_000;

  /**
   * Makes a folder.
   *
   * @param wanted its path, absolute
   * @param own whether the folder must be of this run alone; then {@code -1}, {@code -2} and so on
   *     are tried behind its name. If not, one that is there is used, and its files replaced
   * @param subfolder the folder in it for the files
   * @param files what to write for the path that the folder got, by name
   * @throws UncheckedIOException when it cannot be made
   */
  static RunFolder make(
      Path wanted, boolean own, String subfolder, Function<Path, Map<String, String>> files) {
    try {
      Files.createDirectories(wanted.getParent() == null ? wanted : wanted.getParent());
      for (int i = 0; i < TRIES; i++) {
        Path path = i == 0 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + i);
        if (!Files.exists(path) && claim(path, subfolder, files.apply(path))) {
          return new RunFolder(path, path.resolve(subfolder));
        }
        if (!own) {
          Path settings = Files.createDirectories(path.resolve(subfolder));
          files.apply(path).forEach((name, text) -> write(settings.resolve(name), text));
          return new RunFolder(path, settings);
        }
      }
      throw new IOException("no free name for a folder like " + wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("the run folder " + wanted + " cannot be made: " + e, e);
    }
  }

  private static boolean claim(Path path, String subfolder, Map<String, String> files)
      throws IOException {
    String unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
    Path hidden = path.resolveSibling("." + path.getFileName() + "." + unique);
    Files.createDirectory(hidden);
    try {
      Path settings = Files.createDirectories(hidden.resolve(subfolder));
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(settings.resolve(file.getKey()), file.getValue());
      }
      Files.move(hidden, path, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      remove(hidden);
      return false;
    } catch (FileSystemException e) {
      remove(hidden);
      if (Files.exists(path)) {
        return false; // how some systems say that the name is taken
      }
      throw e;
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Writes a file as a whole: nobody sees half of it. */
  static void write(Path file, String text) {
    try {
      Path hidden = file.resolveSibling("." + file.getFileName() + ".new");
      Files.writeString(hidden, text);
      Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e, e);
    }
  }

  /** Writes a file of the framework. */
  void write(String name, String text) {
    write(settings.resolve(name), text);
  }

  /**
   * The text of a file of an earlier run.
   *
   * @throws SyntaxException when the folder is not one of a run
   */
  static String read(Path folder, String subfolder, String name) {
    Path file = folder.resolve(subfolder).resolve(name);
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SyntaxException(
          Origin.UNKNOWN,
          folder
              + " is no folder of a run: "
              + file
              + " cannot be read; it has "
              + listing(folder));
    }
  }

  private static List<String> listing(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().limit(10).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Files by name, in order. */
  static Map<String, String> files(String... namesAndTexts) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return files;
  }
}
