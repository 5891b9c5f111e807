// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.variants;

import java.util.Arrays;
import java.util.List;

/**
 * A text of a source file that is replaced by another.
 *
 * @param file the path below {@code talkdemos/mocking}, such as {@code drought/Retry.java}
 * @param old occurs there exactly once
 */
public record Edit(String file, String old, String now) {
  /**
   * The file's text with the replacement.
   *
   * @throws IllegalArgumentException if the old text is not there exactly once
   */
  String in(String text) {
    int first = text.indexOf(old);
    if (first < 0 || old.isEmpty()) throw wrong("got none");
    if (text.indexOf(old, first + 1) >= 0) throw wrong("got several");
    return text.substring(0, first) + now + text.substring(first + old.length());
  }

  private IllegalArgumentException wrong(String got) {
    return new IllegalArgumentException(
        file
            + ": expected this text exactly once, "
            + got
            + ". Has the source changed? Then bring the edit up to date.\n"
            + old);
  }

  /** Several edits of one file, for texts in pairs: old, new, old, new and so on. */
  public static List<Edit> of(String file, String... oldAndNew) {
    Edit[] edits = new Edit[oldAndNew.length / 2];
    Arrays.setAll(edits, i -> new Edit(file, oldAndNew[2 * i], oldAndNew[2 * i + 1]));
    return List.of(edits);
  }
}
