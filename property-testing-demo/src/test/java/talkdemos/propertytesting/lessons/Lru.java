// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.lessons;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * A cache that holds a number of entries, at least one. When one more is put, the entry goes that
 * was least recently put or got. For lesson 7.
 */
class Lru<K, V> {
  private final int capacity;
  private final Map<K, V> values = new HashMap<>();
  private final Deque<K> order = new ArrayDeque<>(); // the least recently used first

  Lru(int capacity) {
    this.capacity = capacity;
  }

  /** The value of the key, or null. */
  V get(K key) {
    V value = values.get(key);
    if (value != null) used(key);
    return value;
  }

  void put(K key, V value) {
    if (values.put(key, value) == null) {
      if (order.size() == capacity) values.remove(order.removeFirst());
      order.addLast(key);
    } else {
      usedByPut(key);
    }
  }

  int size() {
    return values.size();
  }

  void usedByPut(K key) {
    used(key);
  }

  void used(K key) {
    order.remove(key);
    order.addLast(key);
  }

  /** As it was before somebody noticed: an entry that is put again stays as old as it was. */
  static class ForgetsThatPutIsUse<K, V> extends Lru<K, V> {
    ForgetsThatPutIsUse(int capacity) {
      super(capacity);
    }

    @Override
    void usedByPut(K key) {}
  }
}
