// SPDX-License-Identifier: Apache-2.0
package talkdemos.workshop.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a person is, in a text file that a person can read and change: a line for each exercise
 * that is done, one for each that had hints, one for the exercise that is being done.
 *
 * <p>Each change reads the file again, as a person or another session may have written it, and
 * writes it at once, as a whole file, so a program that dies leaves the file before or after it. A
 * file that cannot be written stops nobody: {@link #trouble} tells of it.
 */
public final class Progress {
  private static final String HEAD =
      "# Where you are in the workshop. Remove a line \"done\" to do that exercise again.";
  private static final Pattern DONE =
      Pattern.compile("done\\s+(.+?)(?:\\s+(\\d{4}-\\d\\d-\\d\\d))?");
  private static final Pattern HINTS = Pattern.compile("hints\\s+(.+?)\\s+(\\d{1,3})");
  private static final Pattern AT = Pattern.compile("at\\s+(.+)");

  private final Path file;
  private final Map<String, String> done = new LinkedHashMap<>(); // name -> when
  private final Map<String, Integer> hints = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>(); // lines that mean nothing here
  private String at; // null before the first
  private boolean ahead; // of the file, which could not be written
  private String trouble; // null if there is none that was not told

  private Progress(Path file) {
    this.file = file;
  }

  /** What a file says; nothing if there is none. Lines that mean nothing are kept. */
  static Progress read(Path file) throws IOException {
    Progress progress = new Progress(file);
    progress.read();
    return progress;
  }

  private void read() throws IOException {
    String text;
    try { // bytes that are no letters are in lines that mean nothing
      text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException none) {
      text = "";
    }
    done.clear();
    hints.clear();
    others.clear();
    at = null;
    text.lines().forEach(this::take);
  }

  private void take(String line) {
    String words = line.strip();
    Matcher isDone = DONE.matcher(words);
    Matcher isHints = HINTS.matcher(words);
    Matcher isAt = AT.matcher(words);
    if (isDone.matches()) done.put(isDone.group(1), isDone.group(2) == null ? "" : isDone.group(2));
    else if (isHints.matches()) hints.put(isHints.group(1), Integer.parseInt(isHints.group(2)));
    else if (isAt.matches()) at = isAt.group(1);
    else if (!line.isBlank() && !line.equals(HEAD)) others.add(line);
  }

  /** Reads the file again, as somebody may have changed it. */
  public void refresh() {
    if (ahead) return;
    try {
      read();
    } catch (IOException unreadable) {
      trouble = file + ": cannot be read (" + unreadable.getClass().getSimpleName() + ")";
    }
  }

  /** What went wrong with the file since this was asked last; empty if nothing did. */
  public Optional<String> trouble() {
    Optional<String> told = Optional.ofNullable(trouble);
    trouble = null;
    return told;
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
    refresh();
    if (done.putIfAbsent(exercise, when) == null) write();
  }

  /** An exercise is to be done again, from its start: also its hints. */
  public void undone(String exercise) {
    refresh();
    boolean changed = done.remove(exercise) != null;
    changed |= hints.remove(exercise) != null;
    if (changed) write();
  }

  /** So many hints of an exercise were shown. */
  public void hinted(String exercise, int shown) {
    refresh();
    hints.put(exercise, shown);
    write();
  }

  /** This one is being done now. */
  public void at(String exercise) {
    refresh();
    if (exercise.equals(at)) return;
    at = exercise;
    write();
  }

  private void write() {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    lines.addAll(others);
    done.forEach((name, when) -> lines.add(("done  " + name + "  " + when).strip()));
    hints.forEach((name, shown) -> lines.add("hints " + name + "  " + shown));
    if (at != null) lines.add("at    " + at);
    ahead = true;
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.write(next, lines);
      try {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException unsupported) {
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
      }
      ahead = false;
    } catch (IOException unwritable) {
      trouble = file + ": cannot be written (" + unwritable.getClass().getSimpleName() + ")";
    }
  }
}
