// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.variants;

import java.util.List;

/** How much of a text a change touches. */
final class Lines {
  private Lines() {}

  /**
   * How many lines are added, removed or replaced; a line that is replaced by another counts once.
   * The lines that stay are a longest common subsequence of both texts.
   */
  static int touched(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int[][] common = common(old, now);
    int touched = 0;
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      int removed = 0;
      int added = 0;
      while ((i < old.size() || j < now.size()) && !stays(old, now, i, j)) {
        if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
          removed++;
          i++;
        } else {
          added++;
          j++;
        }
      }
      touched += Math.max(removed, added);
      i++;
      j++;
    }
    return touched;
  }

  private static boolean stays(List<String> old, List<String> now, int i, int j) {
    return i < old.size() && j < now.size() && old.get(i).equals(now.get(j));
  }

  /** The length of the longest common subsequence of what is left from line i and line j on. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--)
      for (int j = now.size() - 1; j >= 0; j--)
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
    return common;
  }
}
