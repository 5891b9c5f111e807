package exercise.cachelines;

/** Programs that read and write memory. */
final class Layout {
  /** How many fields a record has. */
  static final int FIELDS = 6;

  private Layout() {}

  /**
   * Where a field of a record lies, if there are so many records: each index from 0 to {@code
   * records * FIELDS - 1} once.
   */
  static int index(int record, int field, int records) {
    // gap: a layout in which one field of all records is read line by line
    return field * records + record;
    //| return record * FIELDS + field;
    // end of gap
  }

  /** The sum of each column of a grid, whose rows lie one after the other from index 0. */
  static long[] columnSums(Memory grid, int rows, int columns) {
    long[] sums = new long[columns];
    // gap: the same with fewer lines
    for (int row = 0; row < rows; row++)
      for (int column = 0; column < columns; column++)
        sums[column] += grid.get(row * columns + column);
    //| for (int column = 0; column < columns; column++)
    //|   for (int row = 0; row < rows; row++) sums[column] += grid.get(row * columns + column);
    // end of gap
    return sums;
  }

  /**
   * Writes a square grid transposed: what is in row 2 and column 5 comes to row 5 and column 2.
   *
   * @param memory has the grid from index 0, row by row, and behind it room for the other one
   */
  static void transpose(Memory memory, int n) {
    int to = n * n;
    // gap: the same with fewer lines
    for (int top = 0; top < n; top += Memory.LINE)
      for (int left = 0; left < n; left += Memory.LINE)
        for (int row = top; row < Math.min(top + Memory.LINE, n); row++)
          for (int column = left; column < Math.min(left + Memory.LINE, n); column++)
            memory.set(to + column * n + row, memory.get(row * n + column));
    //| for (int row = 0; row < n; row++)
    //|   for (int column = 0; column < n; column++)
    //|     memory.set(to + column * n + row, memory.get(row * n + column));
    // end of gap
  }
}
