package exercise.cachelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class LayoutTest {
  @Test
  void one_field_of_all_is_read_line_by_line() {
    int records = 400;
    Memory memory = new Memory(records * Layout.FIELDS);
    for (int field = 0; field < Layout.FIELDS; field++) {
      int before = memory.fetched();
      for (int record = 0; record < records; record++)
        memory.get(Layout.index(record, field, records));
      assertThat(memory.fetched() - before)
          .as("lines fetched to read field %d of %d records", field, records)
          .isLessThanOrEqualTo(records / Memory.LINE + 1);
    }
  }

  @Test
  void each_field_of_each_record_has_its_place() {
    for (int records : new int[] {1, 7, 100}) {
      BitSet taken = new BitSet();
      for (int record = 0; record < records; record++)
        for (int field = 0; field < Layout.FIELDS; field++)
          taken.set(Layout.index(record, field, records));
      assertThat(taken.cardinality()).as("places taken").isEqualTo(records * Layout.FIELDS);
      assertThat(taken.length()).as("places there are").isEqualTo(records * Layout.FIELDS);
    }
  }

  @Test
  void columns_are_summed_line_by_line() {
    int rows = 120;
    int columns = 50;
    Memory grid = new Memory(rows * columns);
    long[] expected = new long[columns];
    for (int row = 0; row < rows; row++)
      for (int column = 0; column < columns; column++) {
        grid.set(row * columns + column, row * 31L + column * column);
        expected[column] += row * 31L + column * column;
      }
    int before = grid.fetched();
    assertThat(Layout.columnSums(grid, rows, columns)).containsExactly(expected);
    assertThat(grid.fetched() - before)
        .as("lines fetched to read %d numbers once", rows * columns)
        .isLessThanOrEqualTo(rows * columns / Memory.LINE + 1);
  }

  @Test
  void a_grid_is_transposed() {
    for (int n : new int[] {1, 2, 7, 8, 9, 16, 67}) transposed(n);
  }

  @Test
  void it_is_transposed_line_by_line() {
    for (int n : new int[] {64, 96, 200}) {
      int lines = 2 * n * n / Memory.LINE;
      assertThat(transposed(n))
          .as("lines fetched to transpose a grid of %d by %d", n, n)
          .isLessThanOrEqualTo(lines * 11 / 10);
    }
    assertThat(transposed(99))
        .as("lines fetched to transpose a grid of 99 by 99, whose rows begin within lines")
        .isLessThanOrEqualTo(2 * 2 * 99 * 99 / Memory.LINE);
  }

  private static int transposed(int n) {
    Memory memory = new Memory(2 * n * n);
    for (int i = 0; i < n * n; i++) memory.set(i, 3L * i + 1);
    int before = memory.fetched();
    Layout.transpose(memory, n);
    int fetched = memory.fetched() - before;
    for (int row = 0; row < n; row++)
      for (int column = 0; column < n; column++)
        assertThat(memory.get(n * n + column * n + row))
            .as("n = %d, row %d, column %d", n, column, row)
            .isEqualTo(3L * (row * n + column) + 1);
    return fetched;
  }
}
