// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NoSuchElementException;

/**
 * Walks the visible entries of a chain in the order of CPython's ChainMap: as if each map, the
 * deepest first, were put over the last, so that a key stands where the deepest map that holds it
 * has it, with the value of the front-most.
 *
 * <p>Whether another entry follows is answered by counting, before a level is walked, its keys that
 * no deeper level holds; the level's own iterator never runs ahead, and so can still remove the
 * entry that it returned last. The count outlives every change that a policy makes to visible keys:
 * those keys are held by a deeper level, and not in it.
 */
final class ChainWalk<K, V> implements Iterator<Entry<K, V>> {
  private final ChainMap<K, V> chain;
  private final Map<K, V>[] levels;
  private int level;
  private int left; // entries to come from this level
  private Iterator<Entry<K, V>> entries; // of this level, null until its first entry is asked for
  private int expected;

  private Iterator<Entry<K, V>>
      lastEntries; // the iterator that returned the last entry, null when there is none
  private int lastLevel;
  private K lastKey;

  ChainWalk(ChainMap<K, V> chain, Map<K, V>[] levels) {
    this.chain = chain;
    this.levels = levels;
    level = levels.length - 1;
    left = levels[level].size();
    entries = levels[level].entrySet().iterator();
    expected = chain.changes();
  }

  /**
   * The number of keys that the levels bind together; it asks for each key but the deepest map's in
   * deeper ones.
   */
  static <K, V> int size(Map<K, V>[] levels) {
    int size = 0;
    for (int i = 0; i < levels.length; i++) size += fresh(levels, i);
    return size;
  }

  private static <K, V> int fresh(Map<K, V>[] levels, int level) {
    if (level == levels.length - 1) return levels[level].size();
    int fresh = 0;
    for (K key : levels[level].keySet()) if (!bindsBelow(levels, level, key)) fresh++;
    return fresh;
  }

  private static <K, V> boolean bindsBelow(Map<K, V>[] levels, int level, K key) {
    for (int i = level + 1; i < levels.length; i++) if (Level.binds(levels[i], key)) return true;
    return false;
  }

  @Override
  public boolean hasNext() {
    while (left == 0 && level > 0) {
      left = fresh(levels, --level);
      entries = null;
    }
    return left > 0;
  }

  @Override
  public Entry<K, V> next() {
    if (chain.changes() != expected) throw new ConcurrentModificationException();
    if (!hasNext()) throw new NoSuchElementException();
    if (entries == null) entries = levels[level].entrySet().iterator();
    Entry<K, V> entry;
    K key;
    do {
      // another map of the chain has changed since the entries to come were counted
      if (!entries.hasNext()) throw new ConcurrentModificationException();
      entry = entries.next();
      key = entry.getKey();
    } while (bindsBelow(levels, level, key));
    left--;
    lastEntries = entries;
    lastLevel = level;
    lastKey = key;
    return new LiveEntry<>(chain, key, visible(entry, key));
  }

  private V visible(Entry<K, V> entry, K key) {
    for (int i = 0; i < level; i++) {
      Object found = Level.find(levels[i], key);
      if (found != Level.ABSENT) return chain.valueOr(found, null);
    }
    return entry.getValue();
  }

  @Override
  public void remove() {
    if (lastEntries == null)
      throw new IllegalStateException("next() comes before remove(), once for each");
    if (chain.changes() != expected) throw new ConcurrentModificationException();
    chain.removeWalked(lastLevel, lastKey, lastEntries);
    expected = chain.changes();
    lastEntries = null;
  }
}
