// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import java.util.Map;

/**
 * How a chain asks one of its maps for a key: once, telling a key bound to null from a key not
 * bound.
 */
final class Level {
  /** What a probe returns for a key that the map does not bind; never leaves this package. */
  static final Object ABSENT = new Object();

  private Level() {}

  /**
   * Returns the value that the map binds to the key, or {@link #ABSENT}.
   *
   * <p>{@code getOrDefault} tells null from absent in one probe where {@code get} needs a second
   * for every null. A map that refuses null keys or types binds none, so its NullPointerException
   * for a null key is an answer, not an error.
   */
  static Object find(Map<?, ?> map, Object key) {
    if (map instanceof Frame<?, ?> frame) return frame.find(key);
    try {
      return unchecked(map).getOrDefault(key, ABSENT);
    } catch (NullPointerException refused) {
      if (key == null) return ABSENT;
      throw refused;
    } catch (ClassCastException narrow) {
      // Either the map compares keys of another type, and get throws as well, or it overrides
      // getOrDefault with its
      // own value type, which cannot take ABSENT.
      Object value = map.get(key);
      return value != null || map.containsKey(key) ? value : ABSENT;
    }
  }

  /** Whether the map binds the key. */
  static boolean binds(Map<?, ?> map, Object key) {
    try {
      return map.containsKey(key);
    } catch (NullPointerException refused) {
      if (key == null) return false;
      throw refused;
    }
  }

  @SuppressWarnings("unchecked") // ABSENT is returned by the map, never stored in it
  private static Map<Object, Object> unchecked(Map<?, ?> map) {
    return (Map<Object, Object>) map;
  }
}
