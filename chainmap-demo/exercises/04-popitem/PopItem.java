package exercise.popitem;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import talkdemos.chainmap.ChainMap;

/** What Python's ChainMap has and Java's maps have not: taking a binding out of the front map. */
final class PopItem {
  private PopItem() {}

  /**
   * Takes the entry that the front map has last out of it. Deeper maps stay as they are, whatever
   * the chain's policy.
   *
   * @return key and value, which do not change any more
   * @throws NoSuchElementException if the front map is empty
   */
  static <K, V> Entry<K, V> popItem(ChainMap<K, V> chain) {
    // gap: find the last entry, keep what it says, take it out
    Map<K, V> front = chain.maps().get(0);
    if (front.isEmpty()) throw new NoSuchElementException("the front map is empty");
    Entry<K, V> last = null;
    for (Entry<K, V> entry : front.entrySet()) last = entry;
    Entry<K, V> popped = new SimpleImmutableEntry<>(last);
    front.remove(popped.getKey());
    return popped;
    //| return chain.entrySet().iterator().next();
    // end of gap
  }

  /**
   * Takes a key out of the front map alone.
   *
   * @return the value it had there, which may be null; or else what was given for that case, even
   *     if a deeper map has the key
   */
  static <K, V> V pop(ChainMap<K, V> chain, K key, V otherwise) {
    // gap: ask the front map alone
    Map<K, V> front = chain.maps().get(0);
    return front.containsKey(key) ? front.remove(key) : otherwise;
    //| return chain.remove(key);
    // end of gap
  }
}
