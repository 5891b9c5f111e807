// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.results;

import java.util.ArrayList;
import java.util.List;

/** A table with its columns side by side. */
final class TextTable {
  private TextTable() {}

  static String of(ResultTable table) {
    List<List<String>> lines = new ArrayList<>(List.of(table.header()));
    table.rows().forEach(row -> lines.add(table.cells(row)));
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    boolean[] numbers = new boolean[columns];
    for (int c = 0; c < columns; c++) {
      numbers[c] = true;
      for (List<String> line : lines) {
        widths[c] = Math.max(widths[c], width(line.get(c)));
        numbers[c] &= line == lines.get(0) || isNumber(line.get(c));
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String space = " ".repeat(widths[c] - width(line.get(c)));
        text.append(c == 0 ? "" : "  ");
        text.append(numbers[c] ? space + line.get(c) : line.get(c) + space);
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
    for (ResultTable.Row row : table.rows()) {
      row.result()
          .failure()
          .ifPresent(
              failure ->
                  out.append("job ")
                      .append(row.job().number())
                      .append(": ")
                      .append(failure)
                      .append('\n'));
    }
    return out.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isNumber(String cell) {
    return cell.isEmpty() || cell.matches("[+-]?(\\d.*|inf|nan)|nan");
  }
}
