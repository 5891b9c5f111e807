// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A small map in insertion order that tells in one AND that it does not hold a key.
 *
 * <p>It is the map that a {@link ChainMap} makes for itself. Each key sets two of 64 bits; a key
 * whose bits are not all set is not here. The mask helps up to a few dozen keys, then it fills up;
 * removing a key leaves its bits set until the row grows or {@link #clear}. Up to eight keys are in
 * a row with a byte of each one's hash in a long, so that one comparison of two longs finds the
 * candidates. More are found through a table of ints into the row, the layout of CPython's dict: a
 * removed key leaves a hole in the row, and the holes go when the row grows. Keys of one hash code
 * are asked one after the other: a JDK HashMap makes a tree of many of them, a Frame does not, and
 * takes time in the square of their number.
 *
 * <p>Takes null keys and values. Iterators are fail-fast. Not thread-safe. Serializable where its
 * keys and values are.
 */
public final class Frame<K, V> extends ProbedMap<K, V> implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Object HOLE = new Object();
  private static final int IN_A_ROW = 8;
  private static final long ONES = 0x0101010101010101L;

  private transient Object[] row =
      new Object[8]; // key, value, key, value, ...; HOLE for a removed key
  private transient int used; // pairs of the row in use, holes included
  private transient int size;
  private transient int[]
      table; // 1 + a pair's place in the row, 0 for none; null while the row is short
  private transient long mask;
  private transient long tags; // the low byte of each key's hash, while the row is short
  private transient int changes;
  private transient Watchers watchers;

  /** An empty frame. */
  public Frame() {}

  /** A frame with the entries of the map, in its order. */
  public Frame(Map<? extends K, ? extends V> entries) {
    putAll(entries);
  }

  /** A key's hash, to be computed once for all the frames of a chain. */
  static int hash(Object key) {
    int h =
        Objects.hashCode(key)
            * 0x9E3779B9; // spreads small integers and one-letter strings over the upper bits
    return h ^ h >>> 15;
  }

  /** The two bits of 64 that stand for the keys of a hash. */
  static long bits(int hash) {
    return 1L << (hash >>> 26) | 1L << (hash >>> 20); // the distance of a shift is taken modulo 64
  }

  /** Whether keys put since the row grew last, or then in it, have set these bits. */
  boolean mayHold(long bits) {
    return (mask & bits) == bits;
  }

  @Override
  Object find(Object key) {
    return find(key, hash(key));
  }

  Object find(Object key, int hash) {
    int place = place(key, hash);
    return place < 0 ? Level.ABSENT : row[2 * place + 1];
  }

  /**
   * Binds the key and returns the value it had, or {@link Level#ABSENT}: {@code put} that tells
   * null from new.
   */
  Object bind(K key, V value, int hash) {
    int place = place(key, hash);
    if (place < 0) {
      append(key, value, hash);
      changed();
      return Level.ABSENT;
    }
    Object old = row[2 * place + 1];
    row[2 * place + 1] = value;
    if (watchers != null) watchers.tell();
    return old;
  }

  /** Tells the index of each change from now on, for as long as somebody holds the index. */
  void watch(ChainIndex<?, ?> index) {
    watchers = new Watchers(index, watchers);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public V put(K key, V value) {
    return valueOr(bind(key, value, hash(key)), null);
  }

  @Override
  public V remove(Object key) {
    int place = place(key, hash(key));
    if (place < 0) return null;
    V old = valueAt(place);
    removeAt(place);
    return old;
  }

  @Override
  public void clear() {
    row = new Object[8];
    table = null;
    used = size = 0;
    mask = tags = 0;
    changed();
  }

  @Override
  Iterator<Entry<K, V>> walk() {
    return new Walk();
  }

  private int place(Object key, int hash) {
    return table == null ? placeInRow(key, hash) : placeInTable(key, hash);
  }

  /**
   * Asks only the keys whose tag is that of the hash: where it is, the difference of the longs has
   * a zero byte.
   */
  private int placeInRow(Object key, int hash) {
    long difference = tags ^ (hash & 0xFF) * ONES;
    long zeros = difference - ONES & ~difference & ONES << 7;
    for (; zeros != 0; zeros &= zeros - 1) {
      int place = Long.numberOfTrailingZeros(zeros) >>> 3;
      if (place < used && same(key, row[2 * place])) return place;
    }
    return -1;
  }

  private int placeInTable(Object key, int hash) {
    int last = table.length - 1;
    for (int at = hash & last; table[at] != 0; at = at + 1 & last) {
      if (same(key, row[2 * (table[at] - 1)])) return table[at] - 1;
    }
    return -1;
  }

  private static boolean same(Object key, Object held) {
    return key == held || key != null && held != HOLE && key.equals(held);
  }

  private void append(K key, V value, int hash) {
    if (2 * used == row.length) grow();
    row[2 * used] = key;
    row[2 * used + 1] = value;
    enter(used++, hash);
    size++;
    mask |= bits(hash);
  }

  /** Makes room for more pairs, without the holes, and the table anew when the row is long. */
  private void grow() {
    Object[] from = row;
    row = new Object[Math.max(8, 4 * size)];
    int to = 0;
    for (int i = 0; i < 2 * used; i += 2) {
      if (from[i] == HOLE) continue;
      row[to++] = from[i];
      row[to++] = from[i + 1];
    }
    used = size;
    mask = tags = 0;
    table = row.length / 2 > IN_A_ROW ? new int[Integer.highestOneBit(2 * row.length)] : null;
    for (int i = 0; i < used; i++) {
      int hash = hash(row[2 * i]);
      enter(i, hash);
      mask |= bits(hash);
    }
  }

  /** Makes the place in the row findable by the hash. */
  private void enter(int place, int hash) {
    if (table == null) {
      tags |= (hash & 0xFFL) << 8 * place;
      return;
    }
    int last = table.length - 1;
    int at = hash & last;
    while (table[at] != 0) at = at + 1 & last;
    table[at] = place + 1;
  }

  private void removeAt(int place) {
    row[2 * place] = HOLE;
    row[2 * place + 1] = null;
    size--;
    changed();
  }

  private void changed() {
    changes++;
    if (watchers != null) watchers.tell();
  }

  @SuppressWarnings("unchecked")
  private K keyAt(int place) {
    return (K) row[2 * place];
  }

  @SuppressWarnings("unchecked")
  private V valueAt(int place) {
    return (V) row[2 * place + 1];
  }

  private Object writeReplace() {
    return new Saved<>(new LinkedHashMap<>(this));
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a Frame is read from its saved form");
  }

  /** The saved form: hashes may differ where it is read, so the entries are put again. */
  private record Saved<K, V>(LinkedHashMap<K, V> entries) implements Serializable {
    private Object readResolve() {
      return new Frame<>(entries);
    }
  }

  private final class Walk implements Iterator<Entry<K, V>> {
    private int next = afterHoles(0);
    private int last = -1;
    private int expected = changes;

    private int afterHoles(int place) {
      while (place < used && row[2 * place] == HOLE) place++;
      return place;
    }

    @Override
    public boolean hasNext() {
      return next < used;
    }

    @Override
    public Entry<K, V> next() {
      if (changes != expected) throw new ConcurrentModificationException();
      if (next >= used) throw new NoSuchElementException();
      last = next;
      next = afterHoles(last + 1);
      return new LiveEntry<>(Frame.this, keyAt(last), valueAt(last));
    }

    @Override
    public void remove() {
      if (last < 0) throw new IllegalStateException("next() comes before remove(), once for each");
      if (changes != expected) throw new ConcurrentModificationException();
      removeAt(last);
      last = -1;
      expected = changes;
    }
  }
}
