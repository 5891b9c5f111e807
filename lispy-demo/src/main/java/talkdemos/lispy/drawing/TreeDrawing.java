// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import talkdemos.lispy.drawing.Layout.Node;

/**
 * Draws a {@link Tree} so that every line meets the nodes it belongs to, as the notes of the talk
 * meant theirs to: {@code (* n 2)} is
 *
 * <pre>{@code
 * '*'  'n'  2
 *  └────┼───┘
 *       │
 *      [ ]
 * }</pre>
 *
 * <p>No method recurses or keeps anything. The time is in proportion to what is returned: a text is
 * as many rows times columns as the picture needs, blanks included: a list nested to the right is a
 * diagonal, 3 million characters for a thousand levels, 300 million for ten thousand. SVG has no
 * blanks to write.
 */
public final class TreeDrawing {
  private static final int COLUMN = 10; // SVG units that a terminal column is wide
  private static final int HALF_ROW = 10; // half of the SVG units that a text row is high
  private static final int BASELINE = 5; // SVG units from the middle of a text to its baseline

  private TreeDrawing() {}

  /** The picture in {@linkplain Lines#BOX box drawing characters}. */
  public static String text(Tree tree, Orientation orientation) {
    return text(tree, orientation, Lines.BOX);
  }

  /**
   * The picture as lines separated by {@code \n}, none with a blank at its end, aligned on a
   * terminal that gives East Asian wide characters and emoji two columns, combining marks none.
   */
  public static String text(Tree tree, Orientation orientation, Lines lines) {
    String chars = lines.characters(orientation);
    Layout layout = new Layout(tree);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < layout.rows(); i++) {
      rows.add(new Row());
    }
    for (Node node : layout.nodes()) {
      rows.get(node.row).put(node.left(), node.label.text(), node.label.width());
      if (!node.children.isEmpty()) {
        rows.get(node.row + 1).put(node.column, chars.substring(Lines.STEM, Lines.STEM + 1), 1);
      }
      if (node.hasBar()) {
        String bar = bar(node, chars);
        rows.get(node.row + 2).put(node.first().column, bar, bar.length());
      }
    }
    if (orientation == Orientation.LEAVES_ON_TOP) {
      Collections.reverse(rows);
    }
    return String.join("\n", rows.stream().map(row -> row.text).toList());
  }

  /** A row of the picture, written from left to right. */
  private static final class Row {
    private final StringBuilder text = new StringBuilder();
    private int columns;

    void put(int column, String string, int width) {
      text.append(" ".repeat(column - columns)).append(string);
      columns = column + width;
    }
  }

  private static String bar(Node node, String chars) {
    int start = node.first().column;
    char[] bar = new char[node.last().column - start + 1];
    Arrays.fill(bar, chars.charAt(Lines.BAR));
    bar[node.column - start] = chars.charAt(Lines.BARE_STEM);
    for (Node child : node.children) {
      boolean onStem = child.column == node.column;
      bar[child.column - start] = chars.charAt(onStem ? Lines.CHILD_ON_STEM : Lines.OTHER_CHILD);
    }
    bar[0] = chars.charAt(Lines.FIRST_CHILD);
    bar[bar.length - 1] = chars.charAt(Lines.LAST_CHILD);
    return new String(bar);
  }

  /**
   * The same layout as an SVG document of its own, one {@code text} per node, black on light and
   * white on dark pages, its title the tree in parentheses for those who hear it.
   */
  public static String svg(Tree tree, Orientation orientation) {
    Layout layout = new Layout(tree);
    int width = COLUMN * (layout.columns() + 1);
    int height = 2 * HALF_ROW * layout.rows();
    StringBuilder lines = new StringBuilder();
    StringBuilder labels = new StringBuilder();
    for (Node node : layout.nodes()) {
      int row = 2 * node.row; // in half rows, as y() takes them: the label is from row to row + 2
      int y = y(row + 1, orientation, height) + BASELINE;
      String text = xml(node.label.text());
      labels.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x(node), y, text));
      if (!node.children.isEmpty()) {
        int bar = y(row + 4, orientation, height);
        lines.append("M%d %dV%d".formatted(x(node), y(row + 2, orientation, height), bar));
        if (node.hasBar()) {
          lines.append("M%d %dH%d".formatted(x(node.first()), bar, x(node.last())));
          int end = y(row + 6, orientation, height);
          node.children.forEach(child -> lines.append("M%d %dV%d".formatted(x(child), bar, end)));
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" class="tree-drawing" role="img" \
        width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" xml:space="preserve">
        <title>%3$s</title>
        <style>
        .tree-drawing { color: #1f2328; font: 16px monospace; text-anchor: middle }
        .tree-drawing text { fill: currentColor }
        .tree-drawing path { fill: none; stroke: currentColor; stroke-linecap: square }
        @media (prefers-color-scheme: dark) { .tree-drawing { color: #e6edf3 } }
        </style>
        <path d="%4$s"/>
        %5$s</svg>
        """
        .formatted(width, height, xml(parenthesized(layout)), lines, labels);
  }

  private static int x(Node node) {
    return COLUMN * (node.column + 1);
  }

  private static int y(int halfRows, Orientation orientation, int height) {
    int y = HALF_ROW * halfRows;
    return orientation == Orientation.ROOT_ON_TOP ? y : height - y;
  }

  private static String parenthesized(Layout layout) {
    StringBuilder text = new StringBuilder();
    Node open = null; // the innermost list not closed yet
    for (Node node : layout.nodes()) {
      for (; open != node.parent; open = open.parent) {
        text.append(')');
      }
      text.append(open == null || open.first() == node ? "" : " ");
      text.append(node.isBranch() ? "(" : node.label.text());
      open = node.isBranch() ? node : open;
    }
    for (; open != null; open = open.parent) {
      text.append(')');
    }
    return text.toString();
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
