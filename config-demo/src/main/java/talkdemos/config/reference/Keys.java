// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keys as one writes them, {@code a.b[c].0}, and names that are near to a wrong one. */
public final class Keys {
  private Keys() {}

  /** The parts of a key; empty for an empty key. */
  public static List<String> split(String key) {
    List<String> parts = new ArrayList<>(4);
    if (key.indexOf('[') < 0) {
      dotted(key, parts);
      return parts;
    }
    int at = 0;
    while (at < key.length()) {
      int open = key.indexOf('[', at);
      int close = open < 0 ? -1 : key.indexOf(']', open);
      if (close < 0) {
        dotted(key.substring(at), parts);
        return parts;
      }
      dotted(key.substring(at, open), parts);
      parts.add(key.substring(open + 1, close));
      at = close + 1 < key.length() && key.charAt(close + 1) == '.' ? close + 2 : close + 1;
    }
    return parts;
  }

  private static void dotted(String key, List<String> parts) {
    int start = 0;
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', start)) {
      parts.add(key.substring(start, dot));
      start = dot + 1;
    }
    if (start < key.length()) {
      parts.add(key.substring(start));
    }
  }

  /**
   * Names that are nearest to a wrong one, whatever the case of their letters, at most three, the
   * nearest first; may be empty.
   */
  public static List<String> near(String wrong, Collection<String> known) {
    int limit = (wrong.length() + 2) / 3;
    return known.stream()
        .filter(name -> between(wrong, name) <= limit || name.startsWith(wrong))
        .sorted(java.util.Comparator.comparing(name -> between(wrong, name)))
        .limit(3)
        .toList();
  }

  /** {@code ; did you mean 'port'?}, or nothing when no name is near. */
  public static String hint(String wrong, Collection<String> known) {
    List<String> near = near(wrong, known);
    return near.isEmpty() ? "" : "; did you mean '" + String.join("' or '", near) + "'?";
  }

  private static int between(String left, String right) {
    return distance(
        left.toLowerCase(java.util.Locale.ROOT), right.toLowerCase(java.util.Locale.ROOT));
  }

  /** How many letters to change, add, leave out or swap with the next (Damerau, Levenshtein). */
  private static int distance(String left, String right) {
    int[][] rows = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, left, i, right, j);
      }
    }
    return rows[left.length()][right.length()];
  }

  private static int step(int[][] rows, String left, int i, String right, int j) {
    boolean same = left.charAt(i - 1) == right.charAt(j - 1);
    int best = rows[i - 1][j - 1] + (same ? 0 : 1);
    best = Math.min(best, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
  }
}
