// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import talkdemos.config.launch.LaunchException;
import talkdemos.config.tree.Node;

/**
 * By which column a table is sorted. Numbers go by size, other values by their text after all
 * numbers; jobs without a value, and not-a-number, come last either way.
 *
 * @param column a metric, a parameter, or one of the others
 * @param descending whether the largest comes first
 */
public record Sorting(String column, boolean descending) {
  /** A column; with a minus sign before it the largest comes first: {@code -accuracy}. */
  public static Sorting parse(String text) {
    return text.startsWith("-") ? new Sorting(text.substring(1), true) : new Sorting(text, false);
  }

  List<ResultTable.Row> sort(ResultTable table) {
    int index = table.header().indexOf(column);
    if (index < 0) {
      throw new LaunchException(
          "there is no column " + column + " to sort by: " + String.join(", ", table.header()));
    }
    List<ResultTable.Row> rows = new ArrayList<>(table.rows());
    Comparator<ResultTable.Row> order =
        Comparator.comparing(row -> key(table, row, index), Sorting::compare);
    Comparator<ResultTable.Row> present =
        Comparator.comparing(row -> key(table, row, index).isLast());
    rows.sort(present.thenComparing(descending ? order.reversed() : order));
    return rows;
  }

  private Key key(ResultTable table, ResultTable.Row row, int index) {
    Node metric = row.metrics().get(column);
    if (metric instanceof Node.Real real) {
      return new Key(real.value(), "");
    }
    String cell = table.cells(row).get(index);
    try {
      return new Key(Double.parseDouble(cell), cell);
    } catch (NumberFormatException text) {
      return new Key(null, cell);
    }
  }

  private static int compare(Key a, Key b) {
    if (a.isLast() && b.isLast()) {
      return 0;
    }
    if (a.number != null && b.number != null) {
      return Double.compare(a.number, b.number);
    }
    return a.number == null && b.number == null
        ? a.text.compareTo(b.text)
        : a.number == null ? 1 : -1;
  }

  private record Key(Double number, String text) {
    boolean isLast() {
      return number == null ? text.isEmpty() : number.isNaN();
    }
  }
}
