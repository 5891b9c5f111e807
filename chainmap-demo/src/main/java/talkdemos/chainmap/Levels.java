// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import talkdemos.chainmap.ChainMap.Policy;

/** Makes the row of maps that a chain is, the front first. */
final class Levels {
  private Levels() {}

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no generic arrays
  static <K, V> Map<K, V>[] array(int length) {
    return new Map[length];
  }

  /** The maps, and the maps of chains among them that are taken apart; one empty frame for none. */
  static <K, V> Map<K, V>[] flat(Policy policy, List<? extends Map<K, V>> maps) {
    List<Map<K, V>> flat = new ArrayList<>();
    for (Map<K, V> map : maps) {
      Objects.requireNonNull(map, () -> "map " + maps.indexOf(null) + " of the chain is null");
      boolean written = policy == Policy.DEEP || flat.isEmpty();
      if (map instanceof ChainMap<K, V> chain && chain.isTransparent(policy, written)) {
        flat.addAll(chain.maps());
      } else {
        flat.add(map);
      }
    }
    if (flat.isEmpty()) flat.add(new Frame<>());
    return flat.toArray(Levels.<K, V>array(0));
  }

  static <K, V> Map<K, V>[] joined(Map<K, V>[] fronts, Map<K, V>[] rest) {
    Map<K, V>[] joined = Arrays.copyOf(fronts, fronts.length + rest.length);
    System.arraycopy(rest, 0, joined, fronts.length, rest.length);
    return joined;
  }

  /** A copy of the map with the entries put into it; of a chain, into the copy of its front map. */
  static <K, V> Map<K, V> copied(Map<K, V> map, Map<? extends K, ? extends V> entries) {
    if (map instanceof ChainMap<K, V> chain) return chain.union(entries);
    Map<K, V> copy =
        map instanceof SortedMap<K, V> sorted ? new TreeMap<>(sorted) : new Frame<>(map);
    copy.putAll(entries);
    return copy;
  }
}
