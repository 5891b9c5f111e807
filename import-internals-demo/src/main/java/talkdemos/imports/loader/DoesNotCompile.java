// SPDX-License-Identifier: Apache-2.0
package talkdemos.imports.loader;

import java.util.List;
import java.util.stream.Collectors;

/**
 * There is a source for the class, and the compiler refused it: Python's {@code SyntaxError} at
 * import. The message has a line for each problem.
 */
public final class DoesNotCompile extends ClassNotFoundException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  DoesNotCompile(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns what the compiler said, in its order: at least one. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One error of the compiler.
   *
   * @param file its path below the root of the sources, with slashes; "" if the error has no place
   * @param line from 1; 0 if the error has no place
   * @param column from 1; 0 if the error has no place
   * @param message as the compiler wrote it, perhaps of several lines
   * @param text of that line, or ""
   */
  public record Problem(String file, long line, long column, String message, String text) {
    @Override
    public String toString() {
      if (file.isEmpty()) return message;
      if (line <= 0) return file + ": " + message;
      String at = "%s:%d:%d: %s".formatted(file, line, column, message);
      if (text.isBlank()) return at;
      String indent = text.substring(0, (int) Math.min(Math.max(column - 1, 0), text.length()));
      return at + "\n  " + text + "\n  " + indent.replaceAll("[^\t]", " ") + "^";
    }
  }
}
