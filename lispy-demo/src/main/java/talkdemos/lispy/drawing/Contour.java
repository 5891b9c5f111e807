// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.drawing;

import java.util.Arrays;
import java.util.List;

/**
 * The outline of a subtree: the first and the last column it takes in each of its text rows, from
 * its root's row on, counted from the column of its root's stem.
 *
 * <p>The rows are stored last one first, so that a parent's rows are added, and the whole moved, in
 * constant time each. All the packing of a tree then takes time in proportion to its rows and
 * nodes: what {@link #pack} and {@link #cover} spend, they spend on rows of the shorter siblings,
 * which the tallest one swallows (Reingold and Tilford's argument).
 */
final class Contour {
  private static final int GAP = 2; // columns left free between neighbours
  private static final int FREE = Integer.MIN_VALUE / 2;

  private int[] lefts = new int[2];
  private int[] rights = new int[2];
  private int rows;
  private int shift;

  /** Adds a row before all others. */
  void add(int left, int right) {
    if (rows == lefts.length) {
      lefts = Arrays.copyOf(lefts, 2 * rows);
      rights = Arrays.copyOf(rights, 2 * rows);
    }
    lefts[rows] = left - shift;
    rights[rows++] = right - shift;
  }

  /** Moves it all by some columns. */
  void move(int columns) {
    shift += columns;
  }

  /**
   * The columns at which contours side by side are tight, the first one at 0: the mean of packing
   * them all to the left and all to the right. Either keeps every two apart, so the mean does too,
   * and what room there is around a small subtree between two large ones is shared evenly.
   */
  static int[] pack(List<Contour> contours) {
    int[] columns = pack(contours, 1);
    int[] fromRight = pack(contours, -1);
    for (int i = 0; i < columns.length; i++) {
      columns[i] = (columns[i] + fromRight[i] - fromRight[0]) / 2;
    }
    return columns;
  }

  /** Packs towards the first contour (side 1) or towards the last (side -1), which stands at 0. */
  private static int[] pack(List<Contour> contours, int side) {
    int[] columns = new int[contours.size()];
    int[] taken = new int[sharedRows(contours)];
    Arrays.fill(taken, FREE);
    for (int k = 0; k < columns.length; k++) {
      int i = side > 0 ? k : columns.length - 1 - k;
      Contour contour = contours.get(i);
      int column = k == 0 ? 0 : FREE;
      for (int row = 0; row < Math.min(taken.length, contour.rows); row++) {
        column = Math.max(column, taken[row] + GAP + 1 + contour.reach(row, -side));
      }
      for (int row = 0; row < Math.min(taken.length, contour.rows); row++) {
        taken[row] = column + contour.reach(row, side);
      }
      columns[i] = side * column;
    }
    return columns;
  }

  /** The tallest of these contours, having swallowed the others where they stand. */
  static Contour cover(List<Contour> contours, int[] columns) {
    int tallest = 0;
    for (int i = 1; i < columns.length; i++) {
      tallest = contours.get(i).rows > contours.get(tallest).rows ? i : tallest;
    }
    Contour all = contours.get(tallest);
    all.move(columns[tallest]);
    for (int i = 0; i < columns.length; i++) {
      if (i != tallest) {
        all.cover(contours.get(i), columns[i]);
      }
    }
    return all;
  }

  private void cover(Contour other, int column) {
    for (int i = rows - other.rows, j = 0; i < rows; i++, j++) {
      lefts[i] = Math.min(lefts[i], other.lefts[j] + other.shift + column - shift);
      rights[i] = Math.max(rights[i], other.rights[j] + other.shift + column - shift);
    }
  }

  /** How far it reaches to the right of its stem (side 1) or to the left (side -1). */
  private int reach(int row, int side) {
    int i = rows - 1 - row;
    return side > 0 ? rights[i] + shift : -lefts[i] - shift;
  }

  /** How many rows the second tallest has: below, there is nothing to collide with. */
  private static int sharedRows(List<Contour> contours) {
    int first = 0;
    int second = 0;
    for (Contour contour : contours) {
      second = Math.max(second, Math.min(first, contour.rows));
      first = Math.max(first, contour.rows);
    }
    return second;
  }
}
