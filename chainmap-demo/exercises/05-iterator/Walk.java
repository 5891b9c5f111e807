package exercise.iterator;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NoSuchElementException;

/**
 * Walks over maps as if they were one. Each key comes once, with the value that the front-most map
 * has for it, and the order is Python's: as if an empty dict had been updated with each map, the
 * deepest first.
 */
final class Walk implements Iterator<Entry<String, Integer>> {
  private final List<Map<String, Integer>> maps; // the front first, at least one
  private int level; // of the map whose keys are walked
  private Iterator<String> keys;
  private String next; // the key that was found and not yet returned; null if there is none

  Walk(List<Map<String, Integer>> maps) {
    this.maps = maps;
    level = maps.size() - 1;
    keys = maps.get(level).keySet().iterator();
  }

  /** Whether a map behind the one that is walked has the key too. */
  private boolean isDeeper(String key) {
    // gap: ask the maps behind the level
    for (int i = level + 1; i < maps.size(); i++) if (maps.get(i).containsKey(key)) return true;
    return false;
    //| return false;
    // end of gap
  }

  /** What the front-most map that has the key has for it. */
  private Integer visible(String key) {
    // gap: ask from the front
    for (Map<String, Integer> map : maps) if (map.containsKey(key)) return map.get(key);
    throw new NoSuchElementException(key);
    //| return maps.get(level).get(key);
    // end of gap
  }

  @Override
  public boolean hasNext() {
    // gap: look for the next key that no deeper map has, in this map and those before it
    while (next == null) {
      if (keys.hasNext()) {
        String key = keys.next();
        if (!isDeeper(key)) next = key;
      } else {
        if (level == 0) return false;
        keys = maps.get(--level).keySet().iterator();
      }
    }
    return true;
    //| return keys.hasNext();
    // end of gap
  }

  @Override
  public Entry<String, Integer> next() {
    // gap: the entry of the key that hasNext found
    if (!hasNext()) throw new NoSuchElementException();
    String key = next;
    next = null;
    return new SimpleImmutableEntry<>(key, visible(key));
    //| String key = keys.next();
    //| return new SimpleImmutableEntry<>(key, visible(key));
    // end of gap
  }
}
