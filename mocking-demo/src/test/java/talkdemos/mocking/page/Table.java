// SPDX-License-Identifier: Apache-2.0
package talkdemos.mocking.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table in Markdown, with columns as wide as they need to be; only long texts are left ragged.
 *
 * @param rows the first is the header; all have as many cells as it has
 */
public record Table(List<List<String>> rows) {
  private static final int WIDEST = 40;

  public Table {
    rows = rows.stream().map(List::copyOf).toList();
    int columns = rows.get(0).size();
    for (List<String> row : rows)
      if (row.size() != columns)
        throw new IllegalArgumentException("got " + row + ", expected " + columns + " cells");
  }

  /** A table without rows yet. */
  public static Table of(String... header) {
    return new Table(List.of(List.of(header)));
  }

  /** This table and one more row. */
  public Table row(List<String> cells) {
    List<List<String>> more = new ArrayList<>(rows);
    more.add(cells);
    return new Table(more);
  }

  /** This table and one more row. */
  public Table row(String... cells) {
    return row(List.of(cells));
  }

  /** The table's lines, each ended by a line feed. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      text.append(line(rows.get(row), ' '));
      if (row == 0) text.append(line(rows.get(0).stream().map(cell -> "").toList(), '-'));
    }
    return text.toString();
  }

  private String line(List<String> cells, char fill) {
    return IntStream.range(0, cells.size())
        .mapToObj(column -> padded(cells.get(column), width(column), fill))
        .collect(Collectors.joining("|", "|", "|\n"));
  }

  private static String padded(String cell, int width, char fill) {
    String rest = String.valueOf(fill).repeat(Math.max(0, width - length(cell)));
    return fill + cell.replace("|", "\\|") + rest + fill;
  }

  private int width(int column) {
    int longest = rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(1);
    return Math.max(1, Math.min(longest, WIDEST));
  }

  private static int length(String cell) {
    String shown = cell.replace("|", "\\|");
    return shown.codePointCount(0, shown.length());
  }
}
