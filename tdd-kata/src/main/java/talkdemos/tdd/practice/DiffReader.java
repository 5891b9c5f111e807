// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkdemos.tdd.practice.Diff.DoesNotApply;
import talkdemos.tdd.practice.FileChange.Hunk;
import talkdemos.tdd.practice.FileChange.Kind;

/**
 * Reads diffs. The counts of a hunk say where it ends, for a changed line may look like a header.
 */
final class DiffReader {
  private static final String FILE = "diff --git a/";
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");

  private final List<String> lines;
  private int at;

  DiffReader(String diff) {
    lines = List.of(diff.split("\n", -1));
  }

  List<FileChange> read() throws DoesNotApply {
    List<FileChange> changes = new ArrayList<>();
    while (at < lines.size() && !lines.get(at).isEmpty()) changes.add(file());
    return changes;
  }

  private FileChange file() throws DoesNotApply {
    if (!next().startsWith(FILE)) throw unexpected("\"" + FILE + "...\"");
    // both names are the same, which tells where the first ends even if it has spaces
    String names = next().substring(FILE.length());
    String path = names.substring(0, Math.max(0, (names.length() - 3) / 2));
    at++;
    Kind kind = Kind.CHANGED;
    List<Hunk> hunks = new ArrayList<>();
    for (; at < lines.size() && !next().isEmpty() && !next().startsWith(FILE); ) {
      if (next().startsWith("new file")) kind = Kind.NEW;
      if (next().startsWith("deleted file")) kind = Kind.DELETED;
      if (next().startsWith("@@")) hunks.add(hunk());
      else at++;
    }
    return new FileChange(path, kind, hunks);
  }

  private Hunk hunk() throws DoesNotApply {
    Matcher header = HUNK.matcher(next());
    if (!header.matches()) throw unexpected("\"@@ -1,2 +1,2 @@\"");
    at++;
    int before = count(header.group(2));
    int after = count(header.group(4));
    List<String> hunk = new ArrayList<>();
    while (before > 0 || after > 0) {
      String line = next();
      if (line.isEmpty() || " +-".indexOf(line.charAt(0)) < 0) throw unexpected("a line of a hunk");
      if (line.charAt(0) != '+') before--;
      if (line.charAt(0) != '-') after--;
      at++;
      boolean last = at < lines.size() && lines.get(at).startsWith("\\");
      if (last) at++;
      hunk.add(last ? line + Diff.NO_LINE_END : line);
    }
    return new Hunk(Integer.parseInt(header.group(1)), hunk);
  }

  private static int count(String group) {
    return group == null ? 1 : Integer.parseInt(group);
  }

  private String next() throws DoesNotApply {
    if (at == lines.size()) throw new DoesNotApply("the diff ends too early");
    return lines.get(at);
  }

  private DoesNotApply unexpected(String expected) {
    return new DoesNotApply(
        "line %d of the diff: found \"%s\", expected %s"
            .formatted(at + 1, at < lines.size() ? lines.get(at) : "", expected));
  }
}
