// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a picture with its root on top back into the tree, as an eye would: from the root along the
 * lines, column by column. Fails where a line does not meet its node, or where something is left
 * over. It shares no code with the drawing, and has a width table of its own.
 *
 * <p>Labels may hold neither two blanks in a row nor the characters of the lines.
 */
final class PictureReader {
  /** What takes other than one column. */
  static final Map<String, Integer> WIDE =
      Map.of(
          "漢", 2,
          "한", 2,
          "🙂", 2,
          "👍🏽", 2, // with a skin colour
          "👩\u200d👩\u200d👧", 2, // a family
          "🇩🇪", 2, // a flag, of two letters
          "\u2764\ufe0f", 2, // a heart, as an emoji
          "e\u0301", 1, // with an accent
          "n\u0303\u0323", 1); // with two

  private static final Pattern PIECE =
      Pattern.compile(String.join("|", WIDE.keySet()) + "|.", Pattern.DOTALL);
  private static final String BLANK = " ";
  private static final String REST = ""; // the second column of a wide piece

  private final List<List<String>> cells = new ArrayList<>();
  private final String picture;

  private PictureReader(String picture) {
    this.picture = picture;
    for (String line : picture.split("\n", -1)) {
      List<String> row = new ArrayList<>();
      for (Matcher piece = PIECE.matcher(line); piece.find(); ) {
        row.add(piece.group());
        for (int rest = WIDE.getOrDefault(piece.group(), 1); rest > 1; rest--) {
          row.add(REST);
        }
      }
      cells.add(row);
    }
  }

  static Tree read(String picture) {
    PictureReader reader = new PictureReader(picture);
    int column = 0;
    while (reader.blank(0, column)) {
      column++;
    }
    Tree tree = reader.node(0, column + (reader.cells.get(0).size() - column - 1) / 2);
    assertThat(reader.cells)
        .as("what no line leads to in%n%s", picture)
        .allSatisfy(row -> assertThat(row).containsOnly(BLANK));
    return tree;
  }

  /** The node whose label has its middle here; what has been read is blanked out. */
  private Tree node(int row, int column) {
    int start = column;
    while (!blank(row, start - 1) || !blank(row, start - 2)) {
      start--;
    }
    int end = column;
    while (!blank(row, end) || !blank(row, end + 1)) {
      end++;
    }
    int stem = (start + end - 1) / 2;
    assertThat(column).as("line to row %d of%n%s", row, picture).isEqualTo(stem);
    String label = take(row, start, end);
    if (!label.equals("[ ]")) {
      for (int i = start; i < end; i++) {
        assertThat(cell(row + 1, i)).as("under leaf %s of%n%s", label, picture).isEqualTo(BLANK);
      }
      return Tree.leaf(label);
    }
    if (!cell(row + 1, stem).equals("│")) {
      return Tree.branch();
    }
    take(row + 1, stem, stem + 1);
    return new Tree.Branch(children(row + 2, stem));
  }

  private List<Tree> children(int row, int stem) {
    if (!"┼┴".contains(cell(row, stem)) || cell(row, stem).equals(REST)) {
      return List.of(node(row, stem));
    }
    int start = stem;
    while (!cell(row, start).equals("┌")) {
      start--;
      assertThat("─┬┌")
          .as("bar left of column %d in%n%s", stem, picture)
          .contains(cell(row, start));
    }
    int end = stem;
    while (!cell(row, end).equals("┐")) {
      end++;
      assertThat("─┬┐").as("bar right of column %d in%n%s", stem, picture).contains(cell(row, end));
    }
    String bar = take(row, start, end + 1);
    List<Tree> children = new ArrayList<>();
    for (int i = 0; i < bar.length(); i++) {
      if ("┌┬┼┐".indexOf(bar.charAt(i)) >= 0) {
        children.add(node(row + 1, start + i));
      }
    }
    return children;
  }

  private String take(int row, int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      text.append(cells.get(row).set(i, BLANK));
    }
    return text.toString();
  }

  private boolean blank(int row, int column) {
    return cell(row, column).equals(BLANK);
  }

  private String cell(int row, int column) {
    boolean inside = row < cells.size() && column >= 0 && column < cells.get(row).size();
    return inside ? cells.get(row).get(column) : BLANK;
  }
}
