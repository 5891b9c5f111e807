// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.util.List;

/**
 * How one file changed.
 *
 * @param path relative to the working folder, with slashes
 */
record FileChange(String path, Kind kind, List<Hunk> hunks) {
  enum Kind {
    NEW,
    DELETED,
    CHANGED
  }

  /**
   * A stretch of changed lines with the unchanged lines around it.
   *
   * @param from the number of its first line in the old text, from 1; for a stretch that only adds,
   *     of the line before it
   * @param lines each with a space, a plus or a minus in front; a last line without a line end has
   *     {@link Diff#NO_LINE_END} behind it
   */
  record Hunk(int from, List<String> lines) {}

  boolean isTest() {
    return WorkingFolder.isTest(path);
  }
}
