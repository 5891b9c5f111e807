// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import java.util.AbstractMap.SimpleEntry;
import java.util.Map;

/**
 * An entry whose {@code setValue} writes to its map too, by that map's policy, while the map still
 * has the key.
 */
final class LiveEntry<K, V> extends SimpleEntry<K, V> {
  private static final long serialVersionUID = 1;

  private final transient Map<K, V> map;

  LiveEntry(Map<K, V> map, K key, V value) {
    super(key, value);
    this.map = map;
  }

  @Override
  public V setValue(V value) {
    if (map != null) map.replace(getKey(), value);
    return super.setValue(value);
  }
}
