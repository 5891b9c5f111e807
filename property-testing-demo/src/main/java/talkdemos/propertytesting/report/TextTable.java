// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of cells, in columns as wide as their widest cell. */
final class TextTable {
  private final List<List<String>> lines = new ArrayList<>();
  private final String alignment;

  /**
   * @param alignment a letter for each column: l for left, r for right
   */
  TextTable(String alignment, String... heads) {
    this.alignment = alignment;
    add(heads);
  }

  void add(String... cells) {
    if (cells.length != alignment.length()) {
      throw new IllegalArgumentException(
          "got " + cells.length + " cells, expected " + alignment.length());
    }
    lines.add(List.of(cells));
  }

  List<String> lines() {
    int[] widths =
        IntStream.range(0, alignment.length())
            .map(at -> lines.stream().mapToInt(line -> width(line.get(at))).max().orElse(0))
            .toArray();
    return lines.stream().map(line -> line(line, widths)).toList();
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - width(cells.get(i)));
      boolean right = alignment.charAt(i) == 'r';
      text.append(right ? space + cells.get(i) : cells.get(i) + space);
      if (i + 1 < widths.length) text.append("  ");
    }
    return text.toString().stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /** A text on one line and no longer than width: without control characters, cut if need be. */
  static String shortened(String text, int width) {
    StringBuilder printable = new StringBuilder();
    text.codePoints().forEach(point -> printable.append(printable(point)));
    int length = printable.codePointCount(0, printable.length());
    if (length <= width) return printable.toString();
    return printable.substring(0, printable.offsetByCodePoints(0, width - 3)) + "...";
  }

  private static String printable(int point) {
    boolean plain =
        point >= ' '
            && point != 0x7f
            && Character.isDefined(point)
            && Character.getType(point) != Character.SURROGATE
            && Character.getType(point) != Character.CONTROL
            && Character.getType(point) != Character.FORMAT
            && Character.getType(point) != Character.NON_SPACING_MARK;
    return plain ? Character.toString(point) : String.format("\\u%04X", point);
  }
}
