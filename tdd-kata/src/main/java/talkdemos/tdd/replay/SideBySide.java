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
  private final Side before = new Side("old", "del");
  private final Side now = new Side("new", "ins");

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
    boolean marked = hasOld && hasNew; // a line that is new as a whole needs no marks
    String kind = row.getTag() == DiffRow.Tag.EQUAL ? "same" : "differs";
    return "<tr class=\""
        + kind
        + "\">"
        + (hasOld ? before.cell(row.getOldLine(), marked) : Side.NONE)
        + (hasNew ? now.cell(row.getNewLine(), marked) : Side.NONE)
        + "</tr>\n";
  }

  /** One of the two texts on its way down: the number of the line, and whether a mark is open. */
  private static final class Side {
    static final String NONE = "<td class=\"no none\"></td><td class=\"none\"></td>";

    private final String name;
    private final String mark;
    private int number;
    private boolean open; // a mark may go over several lines, an element only over one

    Side(String name, String mark) {
      this.name = name;
      this.mark = mark;
    }

    String cell(String text, boolean isMarked) {
      number++;
      String line = isMarked ? text : text.replace(OPEN, "").replace(CLOSE, "");
      String marked = (open && isMarked ? OPEN : "") + line;
      open = marked.lastIndexOf(OPEN) > marked.lastIndexOf(CLOSE);
      String html =
          Html.escaped(marked + (open ? CLOSE : ""))
              .replace(OPEN, "<" + mark + ">")
              .replace(CLOSE, "</" + mark + ">");
      return "<td class=\"no %s\">%d</td><td class=\"%s\">%s</td>"
          .formatted(name, number, name, html);
    }
  }
}
