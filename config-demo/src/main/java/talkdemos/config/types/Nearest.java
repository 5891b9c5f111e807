// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.types;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant. */
public final class Nearest {
  private static final int SHOWN = 3;

  private Nearest() {}

  /**
   * The names that differ from a written one in few letters, nearest first, at most three: letters
   * added, left out, exchanged or swapped; case counts little.
   */
  public static List<String> to(String written, Collection<String> names) {
    int most = Math.max(1, written.length() / 3);
    record Candidate(String name, int distance) {}
    return names.stream()
        .map(name -> new Candidate(name, distance(lower(written), lower(name))))
        .filter(candidate -> candidate.distance <= most)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(SHOWN)
        .map(Candidate::name)
        .toList();
  }

  /** {@code : did you mean 'port'?}, or nothing when no name is near. */
  public static String hint(String written, Collection<String> names) {
    List<String> near = to(written, names);
    return near.isEmpty() ? "" : ": did you mean '" + String.join("', '", near) + "'?";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The edits from one text to another, where swapped neighbours are one edit. */
  private static int distance(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, from, to, i, j);
      }
    }
    return edits[from.length()][to.length()];
  }

  private static int step(int[][] edits, String from, String to, int i, int j) {
    int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
    int best = Math.min(edits[i - 1][j - 1] + same, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
