// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.reader;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import talkdemos.lispy.source.Place;
import talkdemos.lispy.values.Pair;

/**
 * Where data stood in their text. The data themselves know nothing of it.
 *
 * <p>The reader only lists what it read; the first question makes an index of the list. So text
 * that nobody asks about, as that of ports, costs little.
 */
public final class Places {
  private final Cursor cursor;
  private Pair[] cells = new Pair[0];
  private Stretch[] lists = new Stretch[0]; // the list that the cell is in
  private int[] starts = new int[0]; // of its car
  private int[] ends = new int[0];
  private int size;
  private Map<Pair, Integer> index = new IdentityHashMap<>();
  private int indexed;

  Places(Cursor cursor) {
    this.cursor = cursor;
  }

  /** A list's text, shared by its cells. */
  static final class Stretch {
    private final int start;
    private Pair head;
    private int lastEnd;
    private int end;

    Stretch(int start) {
      this.start = start;
    }

    /** The list ends here, with its parenthesis. */
    void endAt(int end) {
      this.end = end;
    }
  }

  /** The list goes on with a cell, and that cell's car was read from there. */
  void put(Pair cell, Stretch list, int start, int end) {
    if (list.head == null) {
      list.head = cell;
    }
    list.lastEnd = end;
    if (size == cells.length) {
      int capacity = Math.max(64, 2 * size);
      cells = Arrays.copyOf(cells, capacity);
      lists = Arrays.copyOf(lists, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
    cells[size] = cell;
    lists[size] = list;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** The tail behind a dot ended there. */
  void putTail(Stretch list, int end) {
    list.lastEnd = end;
  }

  /** Forgets all places: those of a datum that is gone keep nothing alive. */
  void forget() {
    if (size > 0) {
      size = 0;
      indexed = 0;
      cells = new Pair[0];
      lists = new Stretch[0];
      index = new IdentityHashMap<>();
    }
  }

  /** Which of the cells it is, or -1. */
  private int find(Pair cell) {
    for (; indexed < size; indexed++) {
      index.put(cells[indexed], indexed);
    }
    return index.getOrDefault(cell, -1);
  }

  /**
   * The place of a list, with its parentheses or its quote; of a pair further on in a list, from
   * its car to the last datum before the parenthesis. Null if the pair was not read here.
   */
  public Place of(Pair list) {
    int i = find(list);
    if (i < 0) {
      return null;
    }
    Stretch whole = lists[i];
    return whole.head == list
        ? cursor.place(whole.start, whole.end)
        : cursor.place(starts[i], whole.lastEnd);
  }

  /** The place of the datum in a pair's car; null if the pair was not read here. */
  public Place ofCar(Pair cell) {
    int i = find(cell);
    return i < 0 ? null : cursor.place(starts[i], ends[i]);
  }
}
