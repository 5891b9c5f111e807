// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.expander;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What somebody may have meant who wrote a name that there is not. */
public final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /** {@code "; did you mean a, b or c?"}: the nearest names; "" if none is near. */
  public static String hint(String wrong, Collection<String> names) {
    int limit = Math.max(1, wrong.length() / 4);
    NavigableMap<Integer, List<String>> byDistance =
        names.stream().collect(groupingBy(name -> distance(wrong, name), TreeMap::new, toList()));
    List<String> near =
        byDistance.headMap(limit, true).values().stream()
            .limit(1)
            .flatMap(List::stream)
            .sorted()
            .limit(MOST)
            .toList();
    if (near.isEmpty()) {
      return "";
    }
    String last = near.get(near.size() - 1);
    String others = near.stream().limit(near.size() - 1L).collect(Collectors.joining(", "));
    return "; did you mean " + (others.isEmpty() ? last : others + " or " + last) + "?";
  }

  /** The number of characters to insert, to delete or to replace (Levenshtein, 1965). */
  static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
