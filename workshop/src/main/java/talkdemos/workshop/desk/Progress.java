// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a person is, in a text file that a person can read and change: a line for each exercise
 * that is done, one for each that had hints, one for the exercise that is being done. Each change
 * is written at once, as a whole file, so a program that dies leaves the file before or after it.
 */
public final class Progress {
  private static final String HEAD =
      "# Where you are in the workshop. Remove a line \"done\" to do that exercise again.";
  private static final String DONE = "done";
  private static final String HINTS = "hints";
  private static final String AT = "at";

  private final Path file;
  private final Map<String, String> done = new LinkedHashMap<>(); // name -> when
  private final Map<String, Integer> hints = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>(); // lines that mean nothing here
  private String at; // null before the first

  private Progress(Path file) {
    this.file = file;
  }

  /** What a file says; nothing if there is none. Lines that mean nothing are kept. */
  static Progress read(Path file) throws IOException {
    Progress progress = new Progress(file);
    if (Files.exists(file)) Files.readAllLines(file).forEach(progress::take);
    return progress;
  }

  private void take(String line) {
    String[] words = line.strip().split("\\s+");
    boolean known = words.length >= 2;
    if (known && words[0].equals(DONE)) done.put(words[1], words.length > 2 ? words[2] : "");
    else if (known && words[0].equals(AT)) at = words[1];
    else if (words.length == 3 && words[0].equals(HINTS) && words[2].matches("\\d{1,3}"))
      hints.put(words[1], Integer.parseInt(words[2]));
    else if (!line.isBlank() && !line.equals(HEAD)) others.add(line);
  }

  /** Lines of the file that mean nothing here. */
  public List<String> strange() {
    return others.stream().filter(line -> !line.startsWith("#")).toList();
  }

  /** Whether an exercise is done. */
  public boolean isDone(String exercise) {
    return done.containsKey(exercise);
  }

  /** How many hints of an exercise were shown. */
  public int hints(String exercise) {
    return hints.getOrDefault(exercise, 0);
  }

  /** The exercise that is being done, if one was begun. */
  public Optional<String> at() {
    return Optional.ofNullable(at);
  }

  /**
   * An exercise is done.
   *
   * @param when a day, as {@code 2026-11-29}
   */
  public void done(String exercise, String when) {
    if (done.putIfAbsent(exercise, when) == null) write();
  }

  /** An exercise is to be done again, from its start: also its hints. */
  public void undone(String exercise) {
    boolean changed = done.remove(exercise) != null;
    changed |= hints.remove(exercise) != null;
    if (changed) write();
  }

  /** So many hints of an exercise were shown. */
  public void hinted(String exercise, int shown) {
    hints.put(exercise, shown);
    write();
  }

  /** This one is being done now. */
  public void at(String exercise) {
    if (exercise.equals(at)) return;
    at = exercise;
    write();
  }

  private void write() {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    lines.addAll(others);
    done.forEach((name, when) -> lines.add((DONE + "  " + name + "  " + when).strip()));
    hints.forEach((name, shown) -> lines.add(HINTS + " " + name + "  " + shown));
    if (at != null) lines.add(AT + "    " + at);
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.write(next, lines);
      try {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException unsupported) {
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(file + ": cannot be written", unwritable);
    }
  }
}
