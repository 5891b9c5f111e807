// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.replay;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

/**
 * A file's diff as rows of an HTML table: the old line beside the new, with what differs marked.
 */
final class SideBySide {
  private static final int CONTEXT = 3;
  // marks that no source has, as the line is escaped only after the parts are marked
  private static final String OPEN = "\uE000";
  private static final String CLOSE = "\uE001";

  private final FileDiff diff;
  private int oldLine;
  private int newLine;

  SideBySide(FileDiff diff) {
    this.diff = diff;
  }

  /** {@code <tr>} elements; unchanged lines far from a change are left out. */
  String rows() {
    List<DiffRow> rows =
        DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(true)
            .lineNormalizer(line -> line)
            .oldTag(start -> start ? OPEN : CLOSE)
            .newTag(start -> start ? OPEN : CLOSE)
            .build()
            .generateDiffRows(diff.linesBefore(), diff.linesAfter());
    boolean[] shown = shown(rows);
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      String row = row(rows.get(i));
      if (shown[i]) html.append(row);
      else if (i == 0 || shown[i - 1])
        html.append("<tr class=\"gap\"><td colspan=\"4\">\u22ef</td></tr>\n");
    }
    return html.toString();
  }

  private static boolean[] shown(List<DiffRow> rows) {
    boolean[] shown = new boolean[rows.size()];
    for (int i = 0; i < shown.length; i++) {
      if (rows.get(i).getTag() == DiffRow.Tag.EQUAL) continue;
      for (int j = Math.max(0, i - CONTEXT); j <= Math.min(shown.length - 1, i + CONTEXT); j++)
        shown[j] = true;
    }
    return shown;
  }

  private String row(DiffRow row) {
    boolean hasOld = row.getTag() != DiffRow.Tag.INSERT;
    boolean hasNew = row.getTag() != DiffRow.Tag.DELETE;
    if (hasOld) oldLine++;
    if (hasNew) newLine++;
    String kind = row.getTag() == DiffRow.Tag.EQUAL ? "same" : "differs";
    return "<tr class=\""
        + kind
        + "\">"
        + cell(hasOld, "old", "del", oldLine, row.getOldLine())
        + cell(hasNew, "new", "ins", newLine, row.getNewLine())
        + "</tr>\n";
  }

  private static String cell(boolean has, String side, String mark, int number, String line) {
    if (!has) return "<td class=\"no none\"></td><td class=\"none\"></td>";
    String text =
        Html.escaped(line).replace(OPEN, "<" + mark + ">").replace(CLOSE, "</" + mark + ">");
    return "<td class=\"no %s\">%d</td><td class=\"%s\">%s</td>"
        .formatted(side, number, side, text);
  }
}
