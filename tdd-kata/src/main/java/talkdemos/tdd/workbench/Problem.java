// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

/**
 * An error in a source, in javac's words: {@code message} may have several lines, the first of
 * which says what is wrong.
 *
 * @param file the path of the source, or empty where javac names none
 * @param line from 1, or 0 where javac names none
 * @param column from 1, in chars of the line (a tab is one), or 0 where javac names none
 */
public record Problem(String file, int line, int column, String message) {
  /** {@code file:line:column: message}, without what javac does not name. */
  @Override
  public String toString() {
    if (file.isEmpty()) return message;
    if (line == 0) return file + ": " + message;
    return file + ":" + line + ":" + column + ": " + message;
  }
}
