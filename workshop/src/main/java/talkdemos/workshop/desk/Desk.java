// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import talkdemos.workshop.exercise.Exercise;
import talkdemos.workshop.exercise.Exercises;
import talkdemos.workshop.exercise.WorkFile;

/**
 * The folder in which a person works: {@code MODULE/NN-name/} with the exercise's text, the files
 * to work on and the tests, and {@code progress.txt}. It is laid out once; from then on only a
 * reset writes over what a person wrote.
 */
public final class Desk {
  private static final String TEXT = "README.md";
  private static final String PROGRESS = "progress.txt";

  private final Path folder;

  private Desk(Path folder) {
    this.folder = folder;
  }

  /**
   * Lays out what is missing in the folder, and makes the folder if need be.
   *
   * @throws IOException if it cannot be written
   */
  public static Desk at(Path folder, Exercises exercises) throws IOException {
    Desk desk = new Desk(folder);
    for (Exercise exercise : exercises.all()) {
      if (!Files.isDirectory(desk.folder(exercise))) desk.reset(exercise);
    }
    return desk;
  }

  /** All of it. */
  public Path folder() {
    return folder;
  }

  /** Where a person works on an exercise. */
  public Path folder(Exercise exercise) {
    return folder.resolve(exercise.name());
  }

  /**
   * Where the person is.
   *
   * @throws IOException if the file is there and cannot be read
   */
  public Progress progress() throws IOException {
    return Progress.read(folder.resolve(PROGRESS));
  }

  /** Writes the exercise's files as they were at first. Files that a person added stay. */
  public void reset(Exercise exercise) throws IOException {
    Path place = Files.createDirectories(folder(exercise));
    Files.writeString(place.resolve(TEXT), exercise.text());
    for (Map.Entry<String, byte[]> given : exercise.given().entrySet())
      Files.write(place.resolve(given.getKey()), given.getValue());
    for (WorkFile file : exercise.work())
      Files.writeString(place.resolve(file.path()), file.starter());
  }

  /**
   * What the person has written: the work files, and Java and Scheme files that the exercise does
   * not have. What is not UTF-8 is read as well as it can be.
   *
   * @throws NoSuchFileException if a work file is gone
   */
  public Map<String, String> files(Exercise exercise) throws IOException {
    Map<String, String> files = new TreeMap<>();
    List<String> work = exercise.work().stream().map(WorkFile::path).toList();
    try (Stream<Path> entries = Files.list(folder(exercise))) {
      for (Path file : (Iterable<Path>) entries::iterator) {
        String name = file.getFileName().toString();
        boolean code = name.endsWith(".java") || name.endsWith(".scm") || work.contains(name);
        if (code
            && !name.startsWith(".")
            && !exercise.given().containsKey(name)
            && Files.isRegularFile(file)) files.put(name, text(Files.readAllBytes(file)));
      }
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    for (String path : work)
      if (!files.containsKey(path))
        throw new NoSuchFileException(folder(exercise).resolve(path).toString());
    return files;
  }

  /** Without the mark that some editors put before a text, which javac refuses. */
  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
