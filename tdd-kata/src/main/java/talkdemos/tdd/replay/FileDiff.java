// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import talkdemos.tdd.kata.KataFile;

/**
 * How a step changes one file.
 *
 * @param before the text before, empty for a new file
 * @param after the text after, empty for a deleted file
 */
public record FileDiff(KataFile before, KataFile after) {
  private static final int CONTEXT = 3;

  /** The changes from some files to others, by path; nothing for a file that stays as it is. */
  static List<FileDiff> between(List<KataFile> before, List<KataFile> after) {
    Map<String, KataFile> old = byPath(before);
    Map<String, KataFile> now = byPath(after);
    List<FileDiff> diffs = new ArrayList<>();
    SortedSet<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(now.keySet());
    for (String path : paths) {
      KataFile none = new KataFile(path, "");
      KataFile left = old.getOrDefault(path, none);
      KataFile right = now.getOrDefault(path, none);
      if (!left.equals(right)) diffs.add(new FileDiff(left, right));
    }
    return diffs;
  }

  private static Map<String, KataFile> byPath(List<KataFile> files) {
    return files.stream()
        .collect(
            Collectors.toMap(
                KataFile::path, file -> file, (first, second) -> second, TreeMap::new));
  }

  /** The file's path. */
  public String path() {
    return after.path();
  }

  /** Numbers of the lines that are new or different, from 1. */
  public SortedSet<Integer> changedLines() {
    SortedSet<Integer> lines = new TreeSet<>();
    for (AbstractDelta<String> delta : patch().getDeltas()) {
      int first = delta.getTarget().getPosition() + 1;
      for (int i = 0; i < delta.getTarget().size(); i++) lines.add(first + i);
    }
    return lines;
  }

  /** How many lines came. */
  public int added() {
    return patch().getDeltas().stream().mapToInt(delta -> delta.getTarget().size()).sum();
  }

  /** How many lines went. */
  public int removed() {
    return patch().getDeltas().stream().mapToInt(delta -> delta.getSource().size()).sum();
  }

  /** A unified diff with three lines of context. */
  public List<String> unified() {
    boolean came = before.text().isEmpty();
    boolean went = after.text().isEmpty();
    String from = came ? "/dev/null" : "a/" + path();
    String to = went ? "/dev/null" : "b/" + path();
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(from, to, linesBefore(), patch(), CONTEXT);
    // the library says line 1 where there is none, and patch expects 0
    if (came) lines.replaceAll(line -> line.replaceFirst("^@@ -1,0 ", "@@ -0,0 "));
    if (went) lines.replaceAll(line -> line.replaceFirst("^(@@ .*) \\+1,0 @@", "$1 +0,0 @@"));
    return lines;
  }

  List<String> linesBefore() {
    return before.text().lines().toList();
  }

  List<String> linesAfter() {
    return after.text().lines().toList();
  }

  private Patch<String> patch() {
    return DiffUtils.diff(linesBefore(), linesAfter());
  }
}
