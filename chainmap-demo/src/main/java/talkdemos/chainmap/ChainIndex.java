// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the visible value of a key in a whole chain of frames with one probe, and learns of every
 * change to a frame.
 *
 * <p>The index is a merged copy, dropped at the first change to any of the frames. The next lookups
 * walk the chain, and after about as many of them as a quarter of the keys the copy is made anew.
 * So a chain that is written between reads costs little more than without an index, and no value is
 * ever stale.
 *
 * <p>Threads may read together, as from any chain: the copy is whole before the one volatile field
 * refers to it, and is never written to again; two threads that make it at once make the same.
 */
final class ChainIndex<K, V> {
  private static final int PATIENCE = 16;

  /** Stands for the null key, as null is the key of a free place. */
  private static final Object NULL = new Object();

  private final Map<K, V>[] frames;

  /**
   * Key, value, key, value, ...: each pair where its key's hash says or later, with seven in eight
   * places free; null from a change to the next copy.
   */
  private volatile Object[] table;

  // Threads that read together may lose each other's counts: the copy is then made a bit later.
  private int walked; // lookups since the last change
  private int patience = PATIENCE; // of them before the next copy
  private int changes; // to the frames

  ChainIndex(Map<K, V>[] levels) {
    frames = levels;
    for (int i = 0; i < levels.length; i++) {
      if (!(levels[i] instanceof Frame<K, V> frame)) {
        throw new IllegalArgumentException(
            "level "
                + i
                + " is a "
                + levels[i].getClass().getName()
                + ", which does not tell of its changes:"
                + " an index needs a Frame in each level");
      }
      frame.watch(this);
    }
  }

  /** A frame has changed: the copy holds no longer. */
  void drop() {
    changes++;
    walked = 0;
    if (table != null) table = null;
  }

  /** The merged copy to {@link #find} in, or null if the chain is to be walked this time. */
  Object[] table() {
    Object[] current = table;
    return current != null ? current : renewed();
  }

  /** Returns the visible value of the key in the copy, or {@link Level#ABSENT}. */
  static Object find(Object[] table, Object key) {
    Object sought = key == null ? NULL : key;
    int last = table.length - 2;
    Object held;
    for (int at = place(sought, last); (held = table[at]) != null; at = at + 2 & last) {
      if (held == sought || sought.equals(held)) return table[at + 1];
    }
    return Level.ABSENT;
  }

  /**
   * The even place that the upper half of a product of the key's hash says: it keeps the hashes of
   * numbered names apart, and a first probe that misses costs as much as the rest of a lookup.
   */
  private static int place(Object key, int last) {
    return Integer.rotateLeft(key.hashCode() * 0x9E3779B9, 16) & last;
  }

  private Object[] renewed() {
    if (walked++ < patience) return null;
    int before = changes;
    Map<K, V> merged = new HashMap<>();
    for (int i = frames.length - 1; i >= 0; i--) merged.putAll(frames[i]);
    Object[] made = tabled(merged);
    if (changes != before) return null; // by a key's hashCode or equals
    patience = PATIENCE + merged.size() / 4;
    table = made;
    return made;
  }

  private static Object[] tabled(Map<?, ?> merged) {
    Object[] table = new Object[2 * Integer.highestOneBit(8 * merged.size() + 1)];
    int last = table.length - 2;
    merged.forEach(
        (key, value) -> {
          Object held = key == null ? NULL : key;
          int at = place(held, last);
          while (table[at] != null) at = at + 2 & last;
          table[at] = held;
          table[at + 1] = value;
        });
    return table;
  }
}
