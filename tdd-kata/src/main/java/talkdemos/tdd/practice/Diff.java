// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import talkdemos.tdd.practice.FileChange.Hunk;
import talkdemos.tdd.practice.FileChange.Kind;

/**
 * The change between two sets of texts, in the unified form that {@code git apply} and {@code patch
 * -p1} take, so that a person can use what the session file holds without this program.
 */
final class Diff {
  /** What follows a text's last line if that has no line end. */
  static final String NO_LINE_END = "\n\\ No newline at end of file";

  private static final int CONTEXT = 3;

  private Diff() {}

  /** What changed, file by file; empty if nothing did. */
  static String between(Map<String, String> before, Map<String, String> after) {
    StringBuilder diff = new StringBuilder();
    SortedSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      String old = before.get(path);
      String now = after.get(path);
      if (old == null || !old.equals(now)) write(path, old, now, diff);
    }
    return diff.toString();
  }

  private static void write(String path, String old, String now, StringBuilder diff) {
    diff.append("diff --git a/%s b/%s\n".formatted(path, path));
    if (old == null) diff.append("new file mode 100644\n");
    if (now == null) diff.append("deleted file mode 100644\n");
    List<String> before = lines(old);
    Patch<String> patch = DiffUtils.diff(before, lines(now));
    String tab = path.contains(" ") ? "\t" : ""; // ends a name with spaces, as in git's own diffs
    String from = old == null ? "/dev/null" : "a/" + path + tab;
    String to = now == null ? "/dev/null" : "b/" + path + tab;
    for (String line : UnifiedDiffUtils.generateUnifiedDiff(from, to, before, patch, CONTEXT)) {
      diff.append(line.startsWith("@@") ? header(line) : line).append('\n');
    }
  }

  /** The library counts the lines of nothing from 1, the form that others read from 0. */
  private static String header(String line) {
    return line.replace("@@ -1,0 ", "@@ -0,0 ").replace("+1,0 @@", "+0,0 @@");
  }

  /** The lines of a text; only {@code \n} ends one, so that no other character gets lost. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    if (text == null || text.isEmpty()) return lines;
    lines.addAll(List.of(text.split("\n", -1)));
    int last = lines.size() - 1;
    if (lines.get(last).isEmpty()) lines.remove(last);
    else lines.set(last, lines.get(last) + NO_LINE_END);
    return lines;
  }

  /**
   * Reads a diff that {@link #between} wrote.
   *
   * @throws DoesNotApply if it is none
   */
  static List<FileChange> parse(String diff) throws DoesNotApply {
    return new DiffReader(diff).read();
  }

  /**
   * The texts after the change.
   *
   * @throws DoesNotApply if the texts before are not those that the diff was made from
   */
  static SortedMap<String, String> apply(Map<String, String> before, String diff)
      throws DoesNotApply {
    SortedMap<String, String> after = new TreeMap<>(before);
    for (FileChange change : parse(diff)) {
      if ((change.kind() == Kind.NEW) == before.containsKey(change.path())) {
        throw new DoesNotApply(
            change.path() + (change.kind() == Kind.NEW ? " is" : " is not") + " there");
      }
      List<String> lines = patched(lines(before.get(change.path())), change);
      if (change.kind() != Kind.DELETED) after.put(change.path(), text(lines));
      else if (lines.isEmpty()) after.remove(change.path());
      else throw new DoesNotApply(change.path() + " has lines that the diff does not delete");
    }
    return after;
  }

  private static List<String> patched(List<String> old, FileChange change) throws DoesNotApply {
    List<String> result = new ArrayList<>();
    int at = 0;
    for (Hunk hunk : change.hunks()) {
      boolean onlyAdds = hunk.lines().stream().allMatch(line -> line.startsWith("+"));
      int start = onlyAdds ? hunk.from() : hunk.from() - 1;
      if (start < at || start > old.size()) throw new DoesNotApply(change.path() + " is shorter");
      result.addAll(old.subList(at, start));
      at = start;
      for (String line : hunk.lines()) {
        String text = line.substring(1);
        boolean kept = line.charAt(0) != '+';
        if (kept && (at == old.size() || !old.get(at).equals(text))) {
          throw new DoesNotApply(change.path() + ":" + (at + 1) + " is another line");
        }
        if (kept) at++;
        if (line.charAt(0) != '-') result.add(text);
      }
    }
    result.addAll(old.subList(at, old.size()));
    return result;
  }

  private static String text(List<String> lines) {
    String text = String.join("\n", lines);
    if (lines.isEmpty()) return text;
    // a line end within an element is only in the mark; a text may have a line that looks like it
    return lines.get(lines.size() - 1).contains("\n")
        ? text.substring(0, text.length() - NO_LINE_END.length())
        : text + "\n";
  }

  /** A diff that is none, or that was made from other texts. */
  static final class DoesNotApply extends Exception {
    private static final long serialVersionUID = 1L;

    DoesNotApply(String message) {
      super(message);
    }
  }
}
